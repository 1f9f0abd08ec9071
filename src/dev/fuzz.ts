/** `npm run fuzz -- [--seconds N] [--seed S] [FOLDER…]`: audits mutated environments and prints what must never be. */
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { fuzzCase } from "./fuzz/fuzz-case.ts";
import { samplesIn } from "./fuzz/corpus.ts";
import { Findings } from "./fuzz/findings.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string" } },
});
const seconds = Number(values.seconds);
const first = Number(values.seed ?? seedOfToday());
if (!(seconds > 0) || !Number.isInteger(first)) {
  console.error("Usage: npm run fuzz -- [--seconds N] [--seed S] [FOLDER…], where N and S are numbers.");
  process.exit(2);
}

const fixtures = join(import.meta.dirname, "../../fixtures");
const environments = samplesIn(join(fixtures, "environments"));
const samples = [join(fixtures, "languages"), ...positionals].flatMap(samplesIn);
console.log(`fuzz: ${environments.length + samples.length} samples, first seed ${first}, ${seconds} s`);

const findings = new Findings();
const end = performance.now() + seconds * 1000;
let seed = first;
for (; performance.now() < end; seed += 1)
  for (const found of await fuzzCase(seed, { environments, samples }, findings)) console.log(findings.add(found));
console.log(`fuzz: ${seed - first} cases, ${findings.count} findings; the next seed is ${seed}`);
process.exitCode = findings.count > 0 ? 1 : 0;

/** Leaves room for a day's cases before the seeds of the next day begin. */
function seedOfToday(): number {
  return Number(new Date().toISOString().slice(0, 10).replaceAll("-", "")) * 100_000;
}
