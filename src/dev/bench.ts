/** `npm run bench`: whole processes against bare node, taken in turn, as ratios of one run: CPU time of all threads, and wall time; then parts of answers. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pageTurns } from "./bench-page.ts";
import { auditLarge } from "./bench-large.ts";
import { slaGrowth, slaParts } from "./bench-sla.ts";
import { timed } from "./bench-time.ts";
import { secondsForYears } from "./bench-years.ts";
import { withMoreRules } from "./bench-rules.ts";

const root = join(import.meta.dirname, "../..");
const ROUNDS = 9;

interface Contestant {
  readonly name: string;
  readonly words: readonly string[];
  /** The ratio of CPU time to bare node's that we aim at. */
  readonly aim?: number;
}

/** Milliseconds that one run took. */
interface Taken {
  readonly cpu: number;
  readonly wall: number;
}

const HAPROXY = `defaults
    mode http
    timeout client 1m
backend plone
    balance leastconn
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`;

const small = mkdtempSync(join(tmpdir(), "punchlist-bench-"));
writeFileSync(join(small, "haproxy.cfg"), HAPROXY);
const punchlist = join(root, "dist/punchlist.mjs");
const larger = await withMoreRules(root, 400);
const contestants: readonly Contestant[] = [
  { name: "node -e 0", words: ["-e", "0"] },
  { name: "punchlist --version", words: [punchlist, "--version"] },
  { name: "audit, one small haproxy.cfg", words: [punchlist, "audit", small], aim: 1.8 },
  { name: "… with 400 rules more of formats not there", words: [larger, "audit", small] },
  { name: "audit, healthy", words: [punchlist, "audit", environment("plone-production")], aim: 3 },
  { name: "audit, neglected", words: [punchlist, "audit", environment("plone-neglected")], aim: 4 },
  { name: "sla, golden scenario", words: [punchlist, "sla", environment("golden-sla")], aim: 3 },
  { name: "sla, healthy", words: [punchlist, "sla", environment("plone-production")], aim: 8 },
  {
    name: "sla, healthy, repair rests with the office",
    words: [punchlist, "sla", environment("plone-production"), "--set", "incidents.policy=officeHoursOnly"],
  },
  { name: "plan, healthy", words: [punchlist, "plan", environment("plone-production")] },
];

const times = contestants.map(() => [] as Taken[]);
for (let round = -1; round < ROUNDS; round += 1) {
  contestants.forEach(({ words }, index) => {
    const taken = run(words);
    if (round >= 0) times[index]?.push(taken);
  });
}
for (const folder of [small, join(larger, "../..")]) rmSync(folder, { recursive: true });
contestants.forEach(({ name, aim }, index) => {
  const figures = (["cpu", "wall"] as const).map((kind) => {
    const own = (times[index] ?? []).map((taken) => taken[kind]);
    const bare = (times[0] ?? []).map((taken) => taken[kind]);
    const ratio = median(own.map((time, round) => time / (bare[round] ?? time)));
    return `${kind} ${median(own).toFixed(0).padStart(4)} ms × ${ratio.toFixed(2)}`;
  });
  console.log(`${name.padEnd(44)} ${figures.join("   ")}${aim === undefined ? "" : `   aim: cpu ≤ ${aim.toFixed(1)}`}`);
});
console.log(
  `${"a million simulated years".padEnd(44)} cpu ${secondsForYears(root, 1_000_000).toFixed(2)} s, one core   aim: ≤ 1.5`,
);

const bareMs = median((times[0] ?? []).map(({ cpu }) => cpu));
for (const { name, ms, aim } of slaParts(root)) {
  const wanted = aim === undefined ? "" : `   aim: ≤ ${aim} ms`;
  console.log(`${`sla, healthy: ${name}`.padEnd(44)} cpu ${ms.toFixed(1)} ms × ${(ms / bareMs).toFixed(2)}${wanted}`);
}
const turns = await pageTurns(root);
for (const { input, ms } of turns ?? [])
  console.log(`${`page, healthy: ${input} changed`.padEnd(44)} cpu ${ms.toFixed(1)} ms   aim: ≤ 50 ms`);
if (!turns) console.log("page: not measured, there is no Chromium here; apt-get install chromium");
for (const { title, megabytes, audit, check, isChecked, aim, peak, peakAim } of auditLarge(root)) {
  const own =
    check === undefined ? "is not here" : `checks it in ${isChecked ? "" : "more than "}${check.toFixed(1)} s`;
  console.log(
    `${`audit, ${megabytes.toFixed(0)} MB of ${title}`.padEnd(44)} cpu ${audit.toFixed(1)} s   aim: ≤ ${aim.toFixed(1)} s (${title} ${own})   peak ${peak.toFixed(0)} MB × ${(peak / megabytes).toFixed(0)}   aim: ≤ ${peakAim.toFixed(0)} MB × 40`,
  );
}
for (const { name, steps } of slaGrowth()) {
  const said = steps.map(({ count, ms }, index) => {
    const { ms: before = ms, count: fewer = 0 } = steps[index - 1] ?? {};
    const factor = fewer > 0 ? ` (× ${(ms / before).toFixed(1)} for × ${count / fewer})` : "";
    return `${count}: ${ms.toFixed(0)} ms${factor}`;
  });
  console.log(`${`sla answer by ${name}`.padEnd(44)} ${said.join("   ")}`);
}

function environment(name: string): string {
  return join(root, "fixtures/environments", name);
}

function run(words: readonly string[]): Taken {
  const { cpu, wall } = timed([process.execPath, ...words], { cwd: root });
  return { cpu: cpu * 1000, wall: wall * 1000 };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
