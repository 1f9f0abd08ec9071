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
const today = Number(new Date().toISOString().slice(0, 10).replaceAll("-", ""));
const first = Number(values.seed ?? today * 100_000);
const fixtures = join(import.meta.dirname, "../../fixtures");
const samples = [join(fixtures, "environments"), join(fixtures, "languages"), ...positionals].flatMap(samplesIn);
console.log(`fuzz: ${samples.length} samples, first seed ${first}, ${values.seconds} s`);

const findings = new Findings();
const end = performance.now() + Number(values.seconds) * 1000;
let seed = first;
for (; performance.now() < end; seed += 1)
  for (const found of await fuzzCase(seed, samples, findings)) console.log(findings.add(found));
console.log(`fuzz: ${seed - first} cases, ${findings.count} findings; the next seed is ${seed}`);
process.exitCode = findings.count > 0 ? 1 : 0;
