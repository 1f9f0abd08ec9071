/** `npm run record [LANGUAGE…]`: asks the real programs what they read from `fixtures/languages/` and writes it beside the samples. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { byFormat } from "./by-format.ts";
import type { Recorder } from "./record/recorder.ts";

const only = process.argv.slice(2);
for (const [language, recorder] of await byFormat(join(import.meta.dirname, "record"))) {
  if (only.length === 0 || only.includes(language)) recordAll(recorder as Recorder);
}

function recordAll(recorder: Recorder): void {
  const program = recorder.program();
  if (program === undefined) {
    console.error(`${recorder.language}: the program is not installed, nothing was recorded.`);
    process.exitCode = 2;
    return;
  }
  for (const sample of recorder.samples()) {
    const path = join(import.meta.dirname, "../../fixtures/languages", recorder.language, `${sample}.recorded.json`);
    writeFileSync(path, `${JSON.stringify({ program, read: recorder.record(sample) }, null, 2)}\n`);
  }
  console.log(`${recorder.language}: ${recorder.samples().length} samples recorded with ${program}.`);
}
