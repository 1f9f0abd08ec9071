import type { MessageReport } from "../model/index.ts";
import { fillMessage, quotes } from "../rule/message.ts";
import type { Said } from "./judge.ts";

/** A message about all subjects of a finding: what they differ in is listed. */
export function mergedMessage([first, ...others]: readonly [Said, ...Said[]]): MessageReport {
  const { id, words } = first;
  const all = [first, ...others].map(({ data }) => new Map(Object.entries(quotes(data))));
  const data = Object.fromEntries(
    Object.keys(first.data).map((name): [string, string | number] => [
      name,
      listed(all.flatMap((values) => values.get(name) ?? [])),
    ]),
  );
  const text = typeof words === "string" ? words : words[others.length === 0 ? "one" : "many"];
  return { id, data, text: fillMessage(text, { ...data, subjects: all.length }) };
}

/** Numbers belong to things that are named elsewhere, so a list of them would tell nobody whose is which. */
function range(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  return `${sorted[0] ?? 0} to ${sorted.at(-1) ?? 0}`;
}

/** Names that are told before the rest is only counted. */
const NAMED = 3;

function listed(values: readonly (string | number)[]): string | number {
  const [first = "", ...others] = new Set(values);
  if (others.length === 0) return first;
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length) return range(numbers);
  const names = [first, ...others].map(String);
  // "and 1 more" would take the room of the one it hides.
  const shown = names.length <= NAMED + 1 ? names : names.slice(0, NAMED);
  const more = names.length - shown.length;
  // Names that hold a comma are told apart by semicolons.
  if (names.some((name) => name.includes(", ")))
    return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
