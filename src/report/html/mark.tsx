import type { VNode } from "preact";
import type { Severity, Verdict } from "../../model/index.ts";

/** A verdict as a sign of its own shape, so that no colour is needed to tell it; what it means stands beside it. */
export function Mark({ verdict, severity }: { readonly verdict: Verdict; readonly severity?: Severity }): VNode {
  return (
    <span class={`mark ${classOf(verdict, severity)}`} aria-hidden="true">
      {severity !== undefined && severity !== "error" && verdict === "fail" ? "!" : SIGNS[verdict]}
    </span>
  );
}

/** The class that colours a verdict: a failure that costs no service is a warning. */
export function classOf(verdict: Verdict, severity?: Severity): string {
  return verdict === "fail" && severity !== undefined && severity !== "error" ? "warn" : verdict;
}

const SIGNS: Readonly<Record<Verdict, string>> = {
  pass: "✓",
  fail: "✕",
  unknown: "?",
  waived: "~",
  "not-applicable": "–",
};

/** A verdict in a word. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  pass: "passes",
  fail: "fails",
  unknown: "open",
  waived: "waived",
  "not-applicable": "does not apply",
};
