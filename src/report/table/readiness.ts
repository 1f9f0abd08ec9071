import { isPart, nothingJudged } from "../../model/judged.ts";
import type { Report, Severity, Verdict } from "../../model/index.ts";
import { amount, listed } from "./amount.ts";
import { causesOf, type Cause } from "./causes.ts";
import { untoldProblems } from "./untold.ts";

/** The answer in a sentence: ready or not, and why. */
export interface Readiness {
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** Whether an environment is ready, from its report and the causes of its failures. */
export function readinessOf(report: Report, causes: readonly Cause[]): Readiness {
  const { summary, answers, environment } = report;
  if (environment.files.length === 0 && summary.fail === 0)
    return {
      verdict: "unknown",
      sentence: `Nothing was judged in ${environment.root}: it holds no file of a known format.`,
    };
  if (nothingJudged(report) && environment.since !== undefined)
    return { verdict: "pass", sentence: `Nothing that a rule asks about changed since ${environment.since}.` };
  if (nothingJudged(report))
    return { verdict: "unknown", sentence: `Nothing was judged in ${environment.name}: ${whyNothing(report)}.` };
  const refused = answers.filter(saidNo).length;
  const counts = [...countsOf(causes), ...(refused > 0 ? [`${amount(refused, "item", "items")} answered no`] : [])];
  const doubts = [...knownFailures(report), ...openChecks(report), ...doubtsOf(report)];
  if (causes.some(({ severity }) => severity === "error") || refused > 0)
    return {
      verdict: "fail",
      sentence: `Not ready: ${sentence([listed(counts), ...failingItems(report), ...doubts])}`,
    };
  if (counts.length > 0)
    return { verdict: "fail", sentence: `No errors, but ${sentence([listed(counts), ...doubts])}` };
  const known = knownFailures(report);
  if (known.length > 0)
    return {
      verdict: "unknown",
      sentence: `Nothing new fails; ${sentence([...known, ...openChecks(report), ...doubtsOf(report)])}`,
    };
  if (isPart(report))
    return {
      verdict: "pass",
      sentence: sentence([`Nothing fails${passing(report)}`, ...openChecks(report), ...doubtsOf(report)]),
    };
  const open = [...openItems(report), ...doubtsOf(report)];
  if (open.length > 0) return { verdict: "unknown", sentence: `Nothing fails${passing(report)}; ${listed(open)}.` };
  return {
    verdict: "pass",
    sentence: `Ready: all ${amount(asked(report), "item", "items")} are answered and none fails.`,
  };
}

/** Whether a person answered an item with no, and the answer still holds. */
export function saidNo({ verdict, signOff }: Report["answers"][number]): boolean {
  return verdict === "fail" && signOff?.answer === "no" && !signOff.stale;
}

function sentence(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

/** Causes by severity: one habit counts once, however many places it has. Notes are for reading only. */
function countsOf(causes: readonly Cause[]): readonly string[] {
  const counted: readonly Severity[] = ["error", "warning"];
  return counted.flatMap((severity) => {
    const count = causes.filter((cause) => cause.severity === severity).length;
    return count === 0 ? [] : [amount(count, severity, `${severity}s`)];
  });
}

function failingItems(report: Report): readonly string[] {
  const { fail } = report.summary.items;
  return fail > 1 && !isPart(report) ? [`${fail} of ${asked(report)} items fail`] : [];
}

function passing({ summary: { pass } }: Report): string {
  return pass === 0 ? "" : ` and ${amount(pass, "check passes", "checks pass")}`;
}

/** Items that somebody can answer here; those without a rule wait for us. */
function openItems({ answers }: Report): readonly string[] {
  const open = answers.filter(({ verdict, settledBy }) => verdict === "unknown" && settledBy !== "rule").length;
  return open > 0 ? [amount(open, "item stands open", "items stand open")] : [];
}

/** Items that ask something here. */
function asked({ summary: { items } }: Report): number {
  return items.pass + items.fail + items.unknown + items.waived;
}

/** Causes that the baseline holds. */
function knownFailures(report: Report): readonly string[] {
  const counts = countsOf(causesOf(report, "known"));
  return counts.length === 0 ? [] : [`the baseline holds ${listed(counts)}`];
}

function openChecks({ summary: { unknown } }: Report): readonly string[] {
  return unknown > 0 ? [`${amount(unknown, "check is", "checks are")} open`] : [];
}

function doubtsOf(report: Report): readonly string[] {
  const { environment } = report;
  const unread = untoldProblems(report).length;
  const vendored = environment.files.filter((file) => file.vendored).length;
  return [
    ...(unread > 0 ? [`${amount(unread, "place was", "places were")} not read`] : []),
    ...(vendored > 0 ? [`${amount(vendored, "vendored file was", "vendored files were")} not judged`] : []),
  ];
}

function whyNothing({ environment: { files }, rules, summary }: Report): string {
  if (files.every(({ vendored }) => vendored)) return "all its files are declared as vendored";
  if (rules.length === 0) return "no rule is on that asks about its files";
  if (summary.waived > 0) return "all that rules found is waived";
  return "no rule that is on asks about anything in its files";
}
