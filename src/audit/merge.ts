import type { Span } from "../model/index.ts";
import type { Judged } from "./judge.ts";

/** Judgements with one cause, in the order in which they were made. */
export type Merged<J extends Judged> = readonly [J, ...J[]];

/**
 * One cause is one finding, however many subjects it has: judgements of one rule with one verdict and one message are merged where
 * they name the same cause. What names none stands alone.
 */
export function merge<J extends Judged>(judged: readonly J[]): readonly Merged<J>[] {
  const groups = new Map<unknown, [J, ...J[]]>();
  for (const each of judged) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function keyOf(judged: Judged): unknown {
  const { rule, verdict, message, cause } = judged;
  if (cause === undefined) return judged;
  return JSON.stringify([
    rule.id,
    verdict,
    message.id,
    message.words,
    typeof cause === "string" ? cause : settledWith(message.id, cause.span),
  ]);
}

/** What the engine says of places in one file with the same words, one step settles. */
function settledWith(message: string, span: Span): unknown {
  return message.startsWith("engine/") ? span.file.real : at(span);
}

function at({ file, start, end }: Span): readonly unknown[] {
  return [file.real, start, end];
}
