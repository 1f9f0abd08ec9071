import type { VNode } from "preact";
import type { Harm } from "../../model/index.ts";
import { causeRows } from "../table/cause-rows.ts";
import type { Cause } from "../table/causes.ts";
import { amount } from "../table/amount.ts";
import { subjectCount } from "../table/subjects.ts";
import { Mark } from "./mark.tsx";
import { Section } from "./section.tsx";
import { itemId, type Subject } from "./subject.ts";

/** The causes that cost most, each with room for who mends it and until when; nothing where nothing fails. */
export function CausesToAct({ subject }: { readonly subject: Subject }): VNode | null {
  const { causes, key } = subject;
  if (causes.length === 0) return null;
  const shown = causes.length <= MOST + 1 ? causes : causes.slice(0, MOST);
  return (
    <Section id={`${key}causes`} title="What has to happen before launch" lead={leadOf(causes, shown.length)}>
      <table class="form causes">
        <thead>
          <tr>
            <th scope="col">
              <span class="out-of-sight">Rank</span>
            </th>
            <th scope="col">What, where, and what to write</th>
            <th scope="col">Who</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((cause, index) => (
            <CauseRow cause={cause} rank={index + 1} subject={subject} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const MOST = 10;

function leadOf(causes: readonly Cause[], shown: number): string {
  const more =
    shown < causes.length
      ? ` These ${shown} cost most; ${amount(causes.length - shown, "other stands", "others stand")} in the checklist below.`
      : "";
  return `A cause is one habit, however many places show it. The dearest come first: what loses service, then data, then what lets others in.${more}`;
}

function CauseRow({
  cause,
  rank,
  subject,
}: {
  readonly cause: Cause;
  readonly rank: number;
  readonly subject: Subject;
}): VNode {
  const { fault, subjects, item, severity, rule } = cause;
  const count = subjectCount(subjects);
  return (
    <tr>
      <td class="rank">{rank}</td>
      <td>
        <p class="fault">
          <Mark verdict="fail" severity={severity} />
          <span>
            <strong>{count === undefined ? fault : `${fault}: ${count}`}</strong>
            <Harmed harm={subject.report.rules.find(({ id }) => id === rule)?.harm} />
          </span>
        </p>
        <p>{cause.groups[0]?.[0]?.message.text}</p>
        <Places cause={cause} />
        <p class="source">
          <a href={`#${itemId(subject, item)}`}>{item}</a> · {rule}
        </p>
      </td>
      <td class="blank" />
      <td class="blank" />
    </tr>
  );
}

function Harmed({ harm }: { readonly harm: Harm | undefined }): VNode | null {
  return harm ? <span class="harm">{HARM_WORDS[harm]}</span> : null;
}

/** What a failure leads to, in a word or two. */
const HARM_WORDS: Readonly<Record<Harm, string>> = {
  outage: "outage",
  "data loss": "data loss",
  exposure: "open to others",
  money: "costs money",
  toil: "costs time",
};

/** The first places and what to write there, as the terminal shows them. */
function Places({ cause: { groups } }: { readonly cause: Cause }): VNode {
  const { rows } = causeRows(groups[0] ?? [], { verbose: false });
  return (
    <ul class="places">
      {rows.slice(0, FEW).map(({ place, text, advice, lines }) => (
        <li>
          <code class="place">{place}</code>
          {text !== "" && <code class="text">{text}</code>}
          {advice !== undefined && (
            <span class="advice">
              {advice}
              {lines && <code class="text">{lines.join("\n")}</code>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const FEW = 3;
