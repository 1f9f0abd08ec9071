import type { ValueCheck, ValueChecks, ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What mod_headers minds; most often that a value with blanks has no quotes. */
export const HEADER_CHECKS: ValueChecks = {
  header: (words) => {
    const [first] = words;
    return actionFault(/^(?:always|onsuccess)$/i.test(first?.value ?? "") ? words.slice(1) : words, OF_ANSWERS);
  },
  requestheader: (words) => actionFault(words, OF_REQUESTS),
};

const OF_REQUESTS = ["add", "append", "edit", "edit*", "merge", "set", "setifempty", "unset"];
const OF_ANSWERS = [...OF_REQUESTS, "echo", "note"];

function actionFault(words: readonly Word[], actions: readonly string[]): ReturnType<ValueCheck> {
  const [action, header, ...rest] = words;
  if (!action || !header) return undefined;
  const name = action.value.toLowerCase();
  if (!actions.includes(name))
    return { at: action, says: `has ${action.value} where what to do belongs; write set, add, unset or their like.` };
  const values = VALUES.get(name) ?? 1;
  if (rest.length < values)
    return values === 2
      ? "edit has no pattern or nothing to write; give it both."
      : `${action.value} has no value; write one.`;
  return endFault(rest.slice(values), rest.slice(0, values));
}

/** How many words follow the header's name; of others it is one. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ["unset", 0],
  ["echo", 0],
  ["edit", 2],
  ["edit*", 2],
]);

/** Behind the value there is a condition or nothing. */
function endFault([first, ...more]: readonly Word[], values: readonly Word[]): ValueFault {
  if (!first) return undefined;
  if (first.value.startsWith("#"))
    return { at: first, says: "has a comment in its line, which Apache reads as words; move it above." };
  const isCondition = /^(?:early$|env=|expr=)/i.test(first.value);
  const extra = isCondition ? more[0] : first;
  if (!extra) return undefined;
  return values.length === 0 || isCondition
    ? { at: extra, says: `has ${extra.value} behind all that it takes; remove it.` }
    : { at: extra, says: `has ${extra.value} behind its value; put quotes around a value with blanks.` };
}
