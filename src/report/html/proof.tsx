import type { VNode } from "preact";
import type { Evidence, Finding, TrailStep } from "../../model/index.ts";
import { adviceOf } from "../table/advice.ts";
import { amount } from "../table/amount.ts";
import { placeOf } from "../table/place-rows.ts";
import { Mark, VERDICT_WORDS } from "./mark.tsx";

/** What is said alike of several things, with the lines that show it. */
export function Proof({ findings }: { readonly findings: readonly Finding[] }): VNode | null {
  const [first] = findings;
  if (!first) return null;
  const { verdict, severity, message } = first;
  return (
    <li class="proof">
      <p>
        <Mark verdict={verdict} severity={severity} />
        <span>
          <span class="out-of-sight">{VERDICT_WORDS[verdict]}: </span>
          {message.text} <span class="rule">{first.rule}</span>
        </span>
      </p>
      <Excerpts findings={findings} />
      {verdict === "fail" && <Advice finding={first} />}
      {first.trail && verdict !== "pass" && <Trail steps={first.trail} />}
    </li>
  );
}

/** The lines, each once; of very many the first few. */
function Excerpts({ findings }: { readonly findings: readonly Finding[] }): VNode | null {
  const each = findings.length === 1 ? findings.flatMap(({ evidence }) => evidence) : findings.flatMap(firstOf);
  const lines = [...new Map(each.map((line) => [placeOf(line), line])).values()];
  const shown = lines.length <= FEW + 1 ? lines : lines.slice(0, FEW);
  if (lines.length === 0) return null;
  return (
    <div class="excerpts">
      {shown.map((line) => (
        <Excerpt line={line} />
      ))}
      {shown.length < lines.length && (
        <p class="more">{amount(lines.length - shown.length, "more place", "more places")} like this</p>
      )}
    </div>
  );
}

const FEW = 4;

function firstOf({ evidence }: Finding): readonly Evidence[] {
  return evidence.slice(0, 1);
}

function Excerpt({ line }: { readonly line: Evidence }): VNode {
  return (
    <p class="excerpt">
      <code class="place">{placeOf(line)}</code>
      <code class="text">
        <mark>{line.text}</mark>
      </code>
    </p>
  );
}

function Advice({ finding: { edits = [] } }: { readonly finding: Finding }): VNode | null {
  if (edits.length === 0) return null;
  return (
    <ul class="edits">
      {edits.slice(0, FEW).map((edit) => {
        const { advice, lines } = adviceOf(edit);
        return (
          <li>
            <span class="advice">{advice}</span>
            {lines && <pre>{lines.join("\n")}</pre>}
          </li>
        );
      })}
    </ul>
  );
}

/** How a value came to be what it is, in the order in which the program follows it. */
function Trail({ steps }: { readonly steps: readonly TrailStep[] }): VNode {
  return (
    <p class="trail">
      How it came about:{" "}
      {steps.map((step, index) => (
        <>
          {index > 0 && " → "}
          {step.why} <code>{placeOf(step)}</code>
        </>
      ))}
    </p>
  );
}
