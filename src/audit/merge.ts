import type { Span } from "../model/index.ts";
import type { Judged } from "./judge.ts";

/** What is new and what the baseline holds are two findings. */
type Mergeable = Judged & { readonly known?: boolean };

/** Judgements with one cause, in the order in which they were made. */
export type Merged<J extends Mergeable> = readonly [J, ...J[]];

/**
 * One cause is one finding, however many subjects it has: judgements of one rule with one verdict and one message are merged where
 * they name the same cause. What names none stands alone.
 */
export function merge<J extends Mergeable>(judged: readonly J[]): readonly Merged<J>[] {
  const groups = new Map<unknown, [J, ...J[]]>();
  for (const each of judged) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function keyOf(judged: Mergeable): unknown {
  const { rule, verdict, known = false, message, cause } = judged;
  if (cause === undefined) return judged;
  return JSON.stringify([
    rule.id,
    verdict,
    known,
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
