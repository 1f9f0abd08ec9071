/** `npm run record [LANGUAGE…]`: asks the real programs what they read from `fixtures/languages/` and writes it beside the samples. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { Recorder } from "./record/recorder.ts";

const only = process.argv.slice(2);
const folder = join(import.meta.dirname, "record");
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "recorder.ts")
  .sort()) {
  const { default: recorder } = (await import(pathToFileURL(join(folder, name)).href)) as {
    readonly default: Recorder;
  };
  if (only.length === 0 || only.includes(recorder.language)) recordAll(recorder);
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
