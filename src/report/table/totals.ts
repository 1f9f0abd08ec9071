import { nothingJudged } from "../../model/judged.ts";
import { SEVERITIES, type Report, type Verdict } from "../../model/index.ts";
import { wrapText } from "../wrap-text.ts";
import { amount, listed } from "./amount.ts";
import { paintVerdict, type Style } from "./style.ts";

/** The last lines: how many items and findings there are of each verdict, and the verdict on the whole in one sentence. */
export function totalLines(report: Report, style: Style): readonly string[] {
  const { summary, answers, findings } = report;
  const severities = failuresBySeverity(report);
  const fails = summary.fail > 0 ? [`${summary.fail} fail (${severities.join(", ")})`] : [];
  const others = counts([
    [summary.unknown, "unknown"],
    [summary.waived, "waived"],
    [summary.pass, "pass"],
    [summary.notApplicable, "not applicable"],
  ]);
  const { items } = summary;
  const itemCounts = counts([
    [items.fail, "fail"],
    [items.unknown, "open"],
    [items.waived, "waived"],
    [items.pass, "pass"],
    [items["not-applicable"], "not applicable"],
  ]);
  return [
    ...countLine("Items", answers.length, itemCounts, style),
    ...countLine("Findings", findings.length, [...fails, ...others], style),
    ...wrapText(conclusion(report), style.prose).map((line) =>
      style.paint.bold(paintVerdict(line, overall(report), "error", style)),
    ),
  ];
}

function countLine(what: string, total: number, counts: readonly string[], { prose }: Style): readonly string[] {
  const lead = `${what.padEnd("Findings".length)}  `;
  const lines = wrapText(counts.length === 0 ? "none" : `${total}: ${counts.join(", ")}`, prose - lead.length);
  return lines.map((line, index) => (index === 0 ? lead : " ".repeat(lead.length)) + line);
}

function counts(pairs: readonly (readonly [number, string])[]): readonly string[] {
  return pairs.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
}

function overall(report: Report): Verdict {
  const { summary, answers, problems } = report;
  if (summary.items.fail > 0 || summary.fail > 0) return "fail";
  if (nothingJudged(report)) return "unknown";
  return answers.length === 0 || summary.items.unknown > 0 || problems.length > 0 ? "unknown" : "pass";
}

function conclusion(report: Report): string {
  const { environment, summary, answers, problems } = report;
  if (environment.files.length === 0 && summary.fail === 0)
    return `Nothing was judged in ${environment.root}: it holds no file of a known format.`;
  if (nothingJudged(report)) return `Nothing was judged in ${environment.name}: ${whyNothing(report)}.`;
  const unanswered =
    summary.items.unknown > 0
      ? [
          `${summary.items.unknown} of ${amount(answers.length, "item", "items")} ${summary.items.unknown === 1 ? "stands" : "stand"} open`,
        ]
      : [];
  const unread = problems.length > 0 ? [`${amount(problems.length, "place was", "places were")} not read`] : [];
  const vendored = environment.files.filter((file) => file.vendored).length;
  const aside = vendored > 0 ? [`${amount(vendored, "vendored file was", "vendored files were")} not judged`] : [];
  const doubts = listed([...unanswered, ...unread, ...aside]);
  if (overall(report) === "pass")
    return `${environment.name} is ready: all ${answers.length} items are answered and none fails${doubts === "" ? "" : `; ${doubts}`}.`;
  if (overall(report) === "unknown") return `Nothing fails in ${environment.name}, but ${doubts}.`;
  return `${environment.name} ${failing(report)}${doubts === "" ? "" : `; ${doubts}`}.`;
}

function whyNothing({ environment: { files }, rules, summary }: Report): string {
  if (files.length > 0 && files.every(({ vendored }) => vendored)) return "all its files are declared as vendored";
  if (rules.length === 0) return "no rule is on that asks about its files";
  if (summary.waived > 0) return "all that rules found is waived";
  return "nothing in its files is of a kind that a rule asks about";
}

function failing(report: Report): string {
  const { failures, items } = report.summary;
  const severities = failuresBySeverity(report);
  const asked = severities.length === 0 || failures.error > 0 || saidNo(report);
  if (!asked) return `has no errors, but ${listed(severities)}`;
  return `is not ready: ${amount(items.fail, "item fails", "items fail")}${severities.length === 0 ? "" : ` (${severities.join(", ")})`}`;
}

function saidNo({ answers }: Report): boolean {
  return answers.some(({ verdict, signOff }) => verdict === "fail" && signOff?.answer === "no" && !signOff.stale);
}

function failuresBySeverity({ summary }: Report): readonly string[] {
  return SEVERITIES.filter((severity) => summary.failures[severity] > 0).map((severity) =>
    severity === "info"
      ? `${summary.failures.info} info`
      : amount(summary.failures[severity], severity, `${severity}s`),
  );
}
