import type { Evidence, Finding, Report, SettledBy } from "../../model/index.ts";
import { foldAlike } from "./fold.ts";
import { messageShape } from "./message-shape.ts";

/** One thing that would settle something. */
export interface Step {
  readonly by: Exclude<SettledBy, "rule">;
  /** Where it is to be done, for a line of a file. */
  readonly place?: Evidence;
  /** What to do, in a sentence. */
  readonly text: string;
  /** How many more say the same of another thing. */
  readonly alike: number;
  readonly items: readonly string[];
  /** The rule that asks, where it is one. */
  readonly rule?: string;
  /** How many checks wait for it. */
  readonly checks: number;
}

/** What would settle what stands open, the step that settles most first. */
export function stepsOf(report: Report): readonly Step[] {
  return [...findingSteps(report), ...missing(report, "file"), ...missing(report, "declaration")].toSorted(
    (a, b) => b.checks - a.checks,
  );
}

/** What would settle the checks that stand open; items that have none are not asked. */
export function findingSteps({ findings }: Report): readonly Step[] {
  const unknown = findings.filter(({ verdict }) => verdict === "unknown");
  return foldAlike(unknown, ({ message }) => messageShape(message.text, []), Infinity).map(({ shown }) =>
    toldAbove(findingStep(shown), findings),
  );
}

/** What a failure tells of the same line need not be told again. */
function toldAbove(step: Step, findings: readonly Finding[]): Step {
  const { place, text } = step;
  if (!place) return step;
  const failure = findings.find(
    ({ verdict, message, evidence }) =>
      verdict === "fail" && evidence.some((each) => isAt(each, place)) && message.text.startsWith(subjectOf(text)),
  );
  return failure ? { ...step, text: `mend this line, as ${failure.rule} says above` } : step;
}

function isAt(one: Evidence, other: Evidence): boolean {
  return one.path === other.path && one.line === other.line && one.column === other.column;
}

/** What a message says is there, before what to write. */
function subjectOf(text: string): string {
  return text.replace(/(?:; .*|\.)$/s, "");
}

function findingStep(findings: readonly Finding[]): Step {
  const [first] = findings;
  const texts = new Set(findings.map(({ message }) => message.text));
  const rules = new Set(findings.map(({ rule }) => rule));
  const place = first?.cause ?? (findings.length > texts.size ? first?.evidence.at(-1) : first?.evidence[0]);
  return {
    by: "file",
    ...(place && { place }),
    text: first?.message.text ?? "",
    alike: texts.size - 1,
    items: [...new Set(findings.map(({ item }) => item))].sort(),
    ...(rules.size === 1 && first && { rule: first.rule }),
    checks: findings.flatMap(({ subjects }) => subjects).length,
  };
}

/** Items that nothing was found about: the same words once for all their items. */
function missing({ answers }: Report, by: "file" | "declaration"): readonly Step[] {
  const open = answers.filter(({ verdict, settledBy, open }) => verdict === "unknown" && settledBy === by && open);
  return foldAlike(open, ({ open }) => open ?? "", Infinity).map(({ shown }) => ({
    by,
    text: shown[0]?.open ?? "",
    alike: 0,
    items: shown.map(({ item }) => item),
    checks: shown.length,
  }));
}
