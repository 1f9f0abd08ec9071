import type { VNode } from "preact";
import type { Answer } from "../../model/index.ts";
import { Section } from "./section.tsx";
import type { Subject } from "./subject.ts";

/** What only people can answer: what they answered, room for what they did not, and lines to sign on. */
export function Questions({ subject: { report, annex, key } }: { readonly subject: Subject }): VNode {
  const open = report.answers.filter(({ verdict, settledBy }) => verdict === "unknown" && settledBy === "person");
  const answered = report.answers.filter(({ signOff }) => signOff !== undefined);
  return (
    <Section
      id={`${key}questions`}
      title="For a person to answer"
      lead={
        open.length > 0
          ? "No file tells these. An answer counts with its evidence, a name and a date: write it here, and under signOffs in punchlist.yaml."
          : "Every question that no file answers has an answer."
      }
    >
      {answered.length > 0 && <Answered answers={answered} />}
      {open.length > 0 && <Open answers={open} />}
      <div class="signatures">
        <Signature name={annex.customer ?? "For the customer"} />
        <Signature name={annex.author ?? "For the auditor"} />
      </div>
    </Section>
  );
}

function Open({ answers }: { readonly answers: readonly Answer[] }): VNode {
  return (
    <table class="form">
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Question</th>
          <th scope="col">Answer and evidence</th>
          <th scope="col">Name, date</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ item, title, open = "" }) => (
          <tr>
            <th scope="row">{item}</th>
            <td>
              <strong>{title}</strong>
              <small>{open}</small>
            </td>
            <td class="blank">
              <span class="ticks">
                <Tick label="yes" /> <Tick label="no" /> <Tick label="does not apply" />
              </span>
            </td>
            <td class="blank" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tick({ label }: { readonly label: string }): VNode {
  return (
    <span class="tick-box">
      <i aria-hidden="true" /> {label}
    </span>
  );
}

function Answered({ answers }: { readonly answers: readonly Answer[] }): VNode {
  return (
    <div class="scrolls">
      <table>
        <caption>What was answered</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Evidence</th>
            <th scope="col">Who, when</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(
            ({ item, title, signOff }) =>
              signOff && (
                <tr>
                  <th scope="row">{item}</th>
                  <td>{title}</td>
                  <td>
                    {signOff.answer}
                    {signOff.stale && <small>too old: ask again</small>}
                  </td>
                  <td>{signOff.evidence}</td>
                  <td>
                    {signOff.who}
                    <small>{signOff.when}</small>
                  </td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Signature({ name }: { readonly name: string }): VNode {
  return (
    <div class="signature">
      <div class="line" aria-hidden="true" />
      <p>
        {name}
        <span>Place, date, signature</span>
      </p>
    </div>
  );
}
