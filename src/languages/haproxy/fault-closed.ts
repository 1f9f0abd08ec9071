import type { Located, Problem } from "../../model/index.ts";
import { CLOSED_BEHIND, CLOSED_PLACES, SECTION_WORDS, type ClosedPlace } from "./closed-words.ts";
import type { Line, Section } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { atLeast, type Version } from "./version.ts";

/** Words that stand where HAProxy takes a few others. */
export function* closedFaults({ words }: Line, version: Version | undefined): Iterable<Problem> {
  const starts = ({ after, since }: ClosedPlace): boolean =>
    after.every((word, at) => words[at]?.value === word) && (since === undefined || atLeast(version, since) !== false);
  for (const { after, word, words: taken } of CLOSED_BEHIND.filter(starts)) {
    const end = words.findIndex(({ value }) => value === "if" || value === "unless");
    const asked = words.slice(after.length, end === -1 ? undefined : end);
    const value = asked[asked.findIndex((each) => each.value === word) + 1];
    if (value && value !== asked[0] && !value.doubt && !taken.has(value.value)) yield closedFault(value, word, taken);
  }
  for (const { after, words: taken, all } of CLOSED_PLACES.filter(starts)) {
    const following = words.slice(after.length, all ? undefined : after.length + 1);
    const wrong = following.find((word) => word.value !== "" && !word.doubt && !taken.has(word.value));
    if (wrong) yield closedFault(wrong, after.join(" "), taken);
  }
}

/** The words of sections that are not proxies. */
export function* sectionWordFaults({ kind }: Section, { words: [keyword], prefix }: Line): Iterable<Problem> {
  const taken = SECTION_WORDS.get(kind);
  if (!taken || !keyword || keyword.doubt || prefix || taken.has(keyword.value)) return;
  yield refused(
    keyword.span,
    `${shown(keyword.value)} is no keyword in ${kind} that HAProxy knows; write one of ${[...taken].join(", ")}.`,
  );
}

/** Says which words there are. */
export function closedFault({ value, span }: Located<string>, after: string, taken: ReadonlySet<string>): Problem {
  return refused(span, `${shown(value)} stands after ${after}; write ${listed([...taken])}.`);
}

function listed(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? "") : `one of ${words.join(", ")}`;
}
