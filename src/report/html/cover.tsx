import type { ComponentChildren, VNode } from "preact";
import type { Revision } from "../annex.ts";
import { amount } from "../table/amount.ts";
import { judgedFiles } from "../table/judged-files.ts";
import { titleOf, type Subject } from "./subject.ts";

/** What was audited, for whom, as of when, and by whom. */
export function Cover({ subject }: { readonly subject: Subject }): VNode {
  const { report, annex, key } = subject;
  const { environment, today, tool } = report;
  const { customer, author, revision } = annex;
  return (
    <header class="cover">
      <p class="eyebrow">Production readiness report</p>
      <h1 id={`${key}title`}>{titleOf(subject)}</h1>
      {customer !== undefined && <p class="customer">for {customer}</p>}
      <dl class="facts">
        <Fact name="Date">
          <time datetime={today}>{longDate(today)}</time>
        </Fact>
        <Fact name="Judged as">{environment.role}</Fact>
        <Fact name="Files">
          {amount(judgedFiles(report).length, "file", "files")} of <code>{annex.folder}</code>
        </Fact>
        {revision && <Fact name="Commit">{revisionText(revision)}</Fact>}
        {author !== undefined && <Fact name="Prepared by">{author}</Fact>}
        <Fact name="Made with">
          {tool.name} {tool.version}
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function revisionText({ commit, branch, changed }: Revision): VNode {
  const state =
    changed &&
    (changed.length === 0 ? "all as committed" : `${amount(changed.length, "file differs", "files differ")} from it`);
  return (
    <>
      <code>{commit.slice(0, 10)}</code>
      {branch !== undefined && ` on ${branch}`}
      {state !== undefined && (
        <>
          <br />
          <span class={changed?.length === 0 ? "clean" : "dirty"}>{state}</span>
        </>
      )}
    </>
  );
}

/** "23 November 2026". */
export function longDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date ?? ""} ${MONTHS[(month ?? 0) - 1] ?? ""} ${year ?? ""}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
