/** `npm run bench`: whole processes against bare node, taken in turn, as ratios of one run. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { secondsForYears } from "./bench-years.ts";

const root = join(import.meta.dirname, "../..");
const ROUNDS = 15;

interface Contestant {
  readonly name: string;
  readonly words: readonly string[];
  /** The ratio to bare node that we aim at. */
  readonly aim?: number;
}

const punchlist = join(root, "dist/punchlist.mjs");
const contestants: readonly Contestant[] = [
  { name: "node -e 0", words: ["-e", "0"] },
  { name: "punchlist --version", words: [punchlist, "--version"], aim: 1.2 },
  {
    name: "punchlist audit, healthy, no declaration",
    words: [punchlist, "audit", "--no-config", environment("plone-production")],
    aim: 2.0,
  },
  { name: "punchlist audit, healthy", words: [punchlist, "audit", environment("plone-production")], aim: 2.0 },
  { name: "punchlist audit, neglected", words: [punchlist, "audit", environment("plone-neglected")], aim: 2.0 },
  { name: "punchlist sla (golden scenario)", words: [punchlist, "sla", environment("golden-sla")], aim: 2.5 },
  { name: "punchlist plan, healthy", words: [punchlist, "plan", environment("plone-production")] },
];

const times = contestants.map(() => [] as number[]);
for (let round = -1; round < ROUNDS; round += 1) {
  contestants.forEach(({ words }, index) => {
    const taken = run(words);
    if (round >= 0) times[index]?.push(taken);
  });
}
const bare = times[0] ?? [];
contestants.forEach(({ name, aim }, index) => {
  const own = times[index] ?? [];
  const ratio = median(own.map((time, round) => time / (bare[round] ?? time)));
  console.log(
    `${name.padEnd(42)} ${median(own).toFixed(0).padStart(5)} ms  × ${ratio.toFixed(2)}${aim === undefined ? "" : `  (aim ≤ ${aim.toFixed(1)})`}`,
  );
});

console.log(
  `${"a million simulated years".padEnd(42)} ${secondsForYears(root, 1_000_000).toFixed(2).padStart(5)} s  (aim ≤ 1.5, one core)`,
);

function environment(name: string): string {
  return join(root, "fixtures/environments", name);
}

function run(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { error } = spawnSync(process.execPath, [...words], { cwd: root, stdio: "ignore" });
  if (error) throw error;
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
