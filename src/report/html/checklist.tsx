import type { VNode } from "preact";
import type { Answer, Finding, Report } from "../../model/index.ts";
import { amount } from "../table/amount.ts";
import { foldAlike } from "../table/fold.ts";
import { messageShape } from "../table/message-shape.ts";
import { severityOf } from "./item-strip.tsx";
import { Mark, VERDICT_WORDS } from "./mark.tsx";
import { Proof } from "./proof.tsx";
import { Section } from "./section.tsx";
import { itemId, type Subject } from "./subject.ts";

/** Every item with its answer; the proofs are folded on a screen and open on paper. */
export function Checklist({ subject }: { readonly subject: Subject }): VNode {
  const { report, key } = subject;
  return (
    <Section
      id={`${key}checklist`}
      title="The whole checklist"
      lead="Each item with what answers it. Open one to see the lines that prove it."
    >
      {report.checklist.sections.map(({ title, items }) => (
        <div class="checklist">
          <h3>{title}</h3>
          {report.answers
            .filter(({ item }) => items.includes(item))
            .map((answer) => (
              <Item answer={answer} subject={subject} />
            ))}
        </div>
      ))}
    </Section>
  );
}

function Item({ answer, subject }: { readonly answer: Answer; readonly subject: Subject }): VNode {
  const { item, title, verdict, open, signOff } = answer;
  const { report } = subject;
  const findings = answer.findings.flatMap((index) => report.findings[index] ?? []);
  const groups = groupsOf(findings, answer);
  const id = itemId(subject, item);
  const head = (
    <>
      <Mark verdict={verdict} severity={severityOf(answer, report)} />
      <span class="id">{item}</span>
      <span class="title">{title}</span>
      <span class="said">{saidOf(answer, findings)}</span>
    </>
  );
  if (groups.length === 0 && !signOff)
    return (
      <div class={`item ${verdict}`} id={id}>
        <p class="head">{head}</p>
        {open !== undefined && <p class="open">{open}</p>}
      </div>
    );
  return (
    <details class={`item ${verdict}`} id={id}>
      <summary class="head">{head}</summary>
      {open !== undefined && <p class="open">{open}</p>}
      {signOff && (
        <p class="open">
          {signOff.who} answered {signOff.answer} on {signOff.when}: {signOff.evidence}
          {signOff.stale && " The answer is too old to count."}
        </p>
      )}
      <ol class="proofs">
        {groups.slice(0, MOST).map((group) => (
          <Proof findings={group} />
        ))}
      </ol>
      {groups.length > MOST && (
        <p class="more">{amount(groups.length - MOST, "more check is", "more checks are")} in the JSON report.</p>
      )}
    </details>
  );
}

/** Kinds of findings of one item that are told one by one. */
const MOST = 40;

/** What is alike together, the worst first; what does not apply only where all of the item does not. */
function groupsOf(findings: readonly Finding[], { verdict }: Answer): readonly (readonly Finding[])[] {
  const told = findings.filter((finding) => finding.verdict !== "not-applicable" || verdict === "not-applicable");
  const sorted = told.toSorted((a, b) => RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict));
  return foldAlike(sorted, likeness, Infinity).map(({ shown }) => shown);
}

const RANK: readonly Finding["verdict"][] = ["fail", "unknown", "waived", "pass", "not-applicable"];

function likeness({ verdict, rule, message, subjects }: Finding): string {
  const said = messageShape(
    message.text,
    subjects.map(({ address }) => address),
  );
  return JSON.stringify([verdict, rule, said]);
}

function saidOf({ verdict, signOff }: Answer, findings: readonly Finding[]): string {
  const count = (wanted: Finding["verdict"]): number => findings.filter((finding) => finding.verdict === wanted).length;
  if (signOff && !signOff.stale) return `${signOff.answer}, ${signOff.who}`;
  if (verdict === "pass") return amount(count("pass"), "check passes", "checks pass");
  if (verdict === "fail" || verdict === "waived") {
    const failing = amount(count(verdict), "place", "places");
    return `${VERDICT_WORDS[verdict]} in ${failing}${count("pass") > 0 ? `, ${count("pass")} pass` : ""}`;
  }
  return VERDICT_WORDS[verdict];
}

/** The items that a report asks here. */
export function askedItems({ answers }: Report): number {
  return answers.filter(({ verdict }) => verdict !== "not-applicable").length;
}
