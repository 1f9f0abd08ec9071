import type { Span } from "../model/index.ts";
import type { Judged } from "./judge.ts";

/** What is new and what the baseline holds are two findings. */
type Mergeable = Judged & { readonly known?: boolean };

/** Judgements with one cause, in the order in which they were made. */
export type Merged<J extends Mergeable> = readonly [J, ...J[]];

/**
 * One cause is one finding, however many subjects it has: judgements of one rule with one verdict and one message are merged where
 * they name the same cause. What names none stands alone. Each is written when it comes, and again when others joined it, so that what has
 * been written need not be held.
 */
export function merge<J extends Mergeable, T>(judged: Iterable<J>, write: (group: Merged<J>) => T): readonly T[] {
  const written: T[] = [];
  const groups = new Map<string, { readonly at: number; readonly group: [J, ...J[]] }>();
  for (const each of judged) {
    const key = causeKey(each);
    const known = key === undefined ? undefined : groups.get(key);
    if (known) {
      known.group.push(each);
      continue;
    }
    const group: [J] = [each];
    if (key !== undefined) groups.set(key, { at: written.length, group });
    written.push(write(group));
  }
  for (const { at, group } of groups.values()) if (group.length > 1) written[at] = write(group);
  return written;
}

/** What judgements of one cause share; undefined where they name none. */
export function causeKey(judged: Mergeable): string | undefined {
  const { rule, verdict, known = false, message, cause } = judged;
  if (cause === undefined) return undefined;
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
