import type { VNode } from "preact";
import { SEVERITIES, type Answer, type Report, type Severity } from "../../model/index.ts";
import { amount } from "../table/amount.ts";
import { classOf, Mark, VERDICT_WORDS } from "./mark.tsx";
import { itemId, type Subject } from "./subject.ts";

/** All items by section, a box each that leads to its answer: the whole checklist at a glance. */
export function ItemStrip({ subject }: { readonly subject: Subject }): VNode {
  const { report } = subject;
  const sections = report.checklist.sections
    .map(({ title, items }) => ({
      title,
      answers: report.answers.filter(({ item, verdict }) => items.includes(item) && verdict !== "not-applicable"),
    }))
    .filter(({ answers }) => answers.length > 0);
  return (
    <figure class="strip">
      <figcaption>All items at a glance</figcaption>
      <div class="sections">
        {sections.map(({ title, answers }) => (
          <div class="strip-section">
            <span class="strip-title">{title}</span>
            <ul>
              {answers.map((answer) => (
                <Box answer={answer} subject={subject} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Legend report={report} />
    </figure>
  );
}

function Box({ answer, subject }: { readonly answer: Answer; readonly subject: Subject }): VNode {
  const { item, title, verdict } = answer;
  const severity = severityOf(answer, subject.report);
  const said = `${item} ${VERDICT_WORDS[verdict]}: ${title}`;
  return (
    <li>
      <a class={`box ${classOf(verdict, severity)}`} href={`#${itemId(subject, item)}`} title={said} aria-label={said}>
        <Mark verdict={verdict} severity={severity} />
      </a>
    </li>
  );
}

/** The worst severity among the failures behind an answer; an error where a person said no. */
export function severityOf({ findings }: Answer, report: Report): Severity {
  const failing = findings.map((index) => report.findings[index]).filter((finding) => finding?.verdict === "fail");
  return SEVERITIES.find((each) => failing.some((finding) => finding?.severity === each)) ?? "error";
}

function Legend({ report }: { readonly report: Report }): VNode {
  const { items } = report.summary;
  const failing = report.answers.filter(({ verdict }) => verdict === "fail");
  const errors = failing.filter((answer) => severityOf(answer, report) === "error").length;
  const entries = [
    { verdict: "fail", severity: "error", count: errors, text: "fail with an error" },
    { verdict: "fail", severity: "warning", count: failing.length - errors, text: "fail with a warning" },
    { verdict: "unknown", severity: undefined, count: items.unknown, text: "open" },
    { verdict: "waived", severity: undefined, count: items.waived, text: "waived" },
    { verdict: "pass", severity: undefined, count: items.pass, text: "pass" },
  ] as const;
  return (
    <p class="legend">
      {entries
        .filter(({ count }) => count > 0)
        .map(({ verdict, severity, count, text }) => (
          <span>
            <Mark verdict={verdict} {...(severity && { severity })} /> {count} {text}
          </span>
        ))}
      {items["not-applicable"] > 0 && (
        <span>{amount(items["not-applicable"], "does not apply here", "do not apply here")}</span>
      )}
    </p>
  );
}
