/** `npm run corpus -- DIR`: prints how often we agree with the real programs, and each disagreement. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { byFormat } from "./by-format.ts";
import type { CorpusCheck, OracleEntry } from "./corpus/check.ts";

const [corpus, ...only] = process.argv.slice(2);
if (corpus === undefined || !existsSync(join(corpus, "oracles"))) {
  console.error("Usage: npm run corpus -- DIR [FORMAT…], where DIR holds oracles/<format>.jsonl.");
  process.exitCode = 2;
} else {
  for (const [format, check] of await byFormat(join(import.meta.dirname, "corpus"))) {
    if (only.length === 0 || only.includes(format)) print(check as CorpusCheck, corpus);
  }
}

function print(check: CorpusCheck, corpus: string): void {
  const lines = readFileSync(join(corpus, "oracles", `${check.format}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean);
  let agree = 0;
  let skipped = 0;
  for (const line of lines) {
    const entry = JSON.parse(line) as OracleEntry;
    const differences = check.compare(entry, corpus);
    if (differences === undefined) skipped += 1;
    else if (differences.length === 0) agree += 1;
    else for (const difference of differences) console.log(`${check.format} ${entry.path}: ${difference}`);
  }
  console.log(
    `${check.format}: ${agree} of ${lines.length - skipped} files read the same${skipped ? `, ${skipped} not comparable` : ""}`,
  );
}
