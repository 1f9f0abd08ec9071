/** `npm run corpus -- DIR`: prints how often we agree with the real programs, and each disagreement. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { CorpusCheck, OracleEntry } from "./corpus/check.ts";

const [corpus, ...only] = process.argv.slice(2);
if (corpus === undefined || !existsSync(join(corpus, "oracles"))) {
  console.error("Usage: npm run corpus -- DIR [FORMAT…], where DIR holds oracles/<format>.jsonl.");
  process.exitCode = 2;
} else {
  for (const check of await checks()) {
    if (only.length === 0 || only.includes(check.format)) print(check, corpus);
  }
}

async function checks(): Promise<readonly CorpusCheck[]> {
  const folder = join(import.meta.dirname, "corpus");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "check.ts")
    .sort();
  const modules = await Promise.all(
    names.map(async (name) => import(pathToFileURL(join(folder, name)).href) as Promise<unknown>),
  );
  return modules.map((module) => (module as { readonly default: CorpusCheck }).default);
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
