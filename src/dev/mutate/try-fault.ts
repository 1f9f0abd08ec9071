import type { Finding, Report } from "../../model/index.ts";
import { outcomeOf } from "../fuzz/outcome.ts";
import type { Tree } from "../fuzz/tree.ts";
import type { Fault } from "./faults.ts";
import { plant, type Planted } from "./plant.ts";

/** What became of a fault. */
export interface Trial {
  readonly fault: Fault;
  /** The finding that caught it at its place. */
  readonly caught: Finding | undefined;
  /** What is not as it has to be, a sentence each. */
  readonly complaints: readonly string[];
}

/** A healthy environment with what is said of it. */
export interface Healthy {
  readonly tree: Tree;
  readonly report: Report;
}

/** Audits a healthy environment before anything is planted in it. */
export async function healthyOf(tree: Tree): Promise<Healthy> {
  return { tree, report: await reportOf(tree) };
}

/** Plants a fault, audits, and compares with what was said before. */
export async function tryFault({ tree, report: before }: Healthy, fault: Fault): Promise<Trial> {
  const planted = plant(tree, fault);
  const after = await reportOf(planted.tree);
  const caught = after.findings.find((finding) => isAt(finding, planted, fault));
  return {
    fault,
    caught,
    complaints: [...(caught ? [] : [missed(after, planted, fault)]), ...strays(before, after, fault)],
  };
}

async function reportOf(tree: Tree): Promise<Report> {
  const outcome = await outcomeOf(tree);
  if (outcome.kind === "thrown") throw outcome.error;
  if (outcome.kind === "refused") throw new Error(outcome.message);
  return outcome.report;
}

function isAt({ rule, verdict, evidence: [place] }: Finding, { path, lines }: Planted, fault: Fault): boolean {
  return rule === fault.rule && verdict === "fail" && place?.path === path && lines.includes(place.line);
}

function missed({ findings }: Report, { path, lines }: Planted, { rule }: Fault): string {
  const said = findings
    .filter((finding) => finding.rule === rule && finding.verdict !== "pass")
    .map(({ verdict, evidence: [place], message }) => `${verdict} ${place?.path}:${place?.line} ${message.text}`);
  return `is not caught at ${path}:${lines.join(" or ")}; ${rule} says ${said.join(" | ") || "nothing of it"}`;
}

/** Rules that say something else than before although nobody said so, and those of which somebody did in vain. */
function strays(before: Report, after: Report, { rule, also = [] }: Fault): readonly string[] {
  const changed = [...changedRules(before, after)].filter((id) => id !== rule);
  const named = (id: string, pattern: string) =>
    pattern.endsWith("/*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
  return [
    ...changed
      .filter((id) => !also.some((pattern) => named(id, pattern)))
      .map((id) => `changes ${id}, which its also does not name`),
    ...also
      .filter((pattern) => !changed.some((id) => named(id, pattern)))
      .map((pattern) => `does not change ${pattern}, which its also names`),
  ];
}

/** Rules with a subject that fails or is open now and was not, and those with nothing left to judge. */
function changedRules(before: Report, after: Report): ReadonlySet<string> {
  const [old, now] = [verdictsIn(before), verdictsIn(after)];
  const worse = [...now].filter(([key, { verdict }]) => isWrong(verdict) && old.get(key)?.verdict !== verdict);
  const asked = judgedRules(after);
  const silent = [...judgedRules(before)].filter((rule) => !asked.has(rule));
  return new Set([...worse.map(([, { rule }]) => rule), ...silent]);
}

function isWrong(verdict: Finding["verdict"]): boolean {
  return verdict === "fail" || verdict === "unknown";
}

function judgedRules({ findings }: Report): ReadonlySet<string> {
  return new Set(findings.filter(({ verdict }) => verdict !== "not-applicable").map(({ rule }) => rule));
}

function verdictsIn({ findings }: Report): ReadonlyMap<string, Pick<Finding, "rule" | "verdict">> {
  return new Map(
    findings.flatMap((finding) => finding.subjects.map(({ fingerprint }) => [fingerprint, finding] as const)),
  );
}
