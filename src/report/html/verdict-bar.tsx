import type { VNode } from "preact";
import { readinessOf, saidNo, type Readiness } from "../table/readiness.ts";
import { classOf, Mark } from "./mark.tsx";
import type { Subject } from "./subject.ts";

/** The answer in one line, and why in another. */
export function VerdictBar({ subject: { report, causes } }: { readonly subject: Subject }): VNode {
  const { verdict, sentence } = readinessOf(report, causes);
  const { head, rest } = divided(sentence);
  const isError = causes.some(({ severity }) => severity === "error") || report.answers.some(saidNo);
  return (
    <div class={`verdict ${isError ? verdict : classOf(verdict, "warning")}`}>
      <Mark verdict={verdict} {...(!isError && { severity: "warning" })} />
      <p>
        <strong>{head}</strong>
        {rest !== "" && <span>{rest}</span>}
      </p>
    </div>
  );
}

/** "Not ready: 9 errors; …" is a headline and its reasons; a sentence without a colon or a semicolon is all headline. */
function divided(sentence: Readiness["sentence"]): { readonly head: string; readonly rest: string } {
  const cut = /[:;] /.exec(sentence);
  if (!cut) return { head: sentence, rest: "" };
  const rest = sentence.slice(cut.index + cut[0].length);
  return { head: `${sentence.slice(0, cut.index)}.`, rest: rest.slice(0, 1).toUpperCase() + rest.slice(1) };
}
