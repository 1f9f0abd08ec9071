import type { Located, Problem } from "../../model/index.ts";
import { CLOSED_BEHIND, CLOSED_PLACES, SECTION_WORDS, type ClosedPlace } from "./closed-words.ts";
import type { Line, Section } from "./document.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { atLeast, type Version } from "./version.ts";
import { lookUp, standing, type Vocabulary } from "./vocabulary.ts";

/** Whether a line has such a place. */
export function takesFewWords({ keyword, prefix }: Line): boolean {
  return prefix === undefined && (CLOSED_BEHIND.has(keyword) || CLOSED_PLACES.has(keyword));
}

/** Words that stand where HAProxy takes a few others. */
export function* closedFaults({ kind }: Section, line: Line, version: Version | undefined): Iterable<Problem> {
  const { keyword } = line;
  const words = beforeCondition(line.words);
  const counts = ({ after, since, section }: ClosedPlace): boolean =>
    after.every((word, at) => words[at]?.value === word) &&
    (section === undefined || section === kind) &&
    (since === undefined || atLeast(version, since) !== false);
  for (const { after, word, words: taken } of CLOSED_BEHIND.get(keyword)?.filter(counts) ?? []) {
    const asked = words.slice(after.length);
    const at = asked.findIndex((each) => each.value === word);
    const fault = at === -1 ? undefined : closedWord(asked[at + 1], { after: word, taken, version });
    if (fault) yield fault;
  }
  for (const { after, words: taken, all } of CLOSED_PLACES.get(keyword)?.filter(counts) ?? []) {
    const few = { after: after.join(" "), taken, version };
    // A condition may itself be one of the few words.
    const fault = all ? firstStranger(words.slice(after.length), few) : closedWord(line.words[after.length], few);
    if (fault) yield fault;
  }
}

function beforeCondition(words: Line["words"]): Line["words"] {
  const end = words.findIndex(({ value }) => value === "if" || value === "unless");
  return end === -1 ? words : words.slice(0, end);
}

/** The first of several words that is none of a list, or lacks its value. What follows a word that a template makes may be its value. */
function firstStranger(words: Line["words"], few: Few): Problem | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.value === "" || word.doubt) return undefined;
    const fault = closedWord(word, few);
    if (fault) return fault;
    if (!lookUp(few.taken, word.value)?.takesValue) continue;
    if (!words[at + 1]) return refused(word.span, `${word.value} lacks its value; write one after it.`);
    at += TWO_VALUES.has(word.value) ? 2 : 1;
  }
  return undefined;
}

/** A header's name and its value. */
const TWO_VALUES: ReadonlySet<string> = new Set(["hdr"]);

/** A place that takes a few words. */
export interface Few {
  /** What stands before it. */
  readonly after: string;
  readonly taken: Vocabulary;
  readonly version: Version | undefined;
}

/** What is wrong with a word that ought to be one of a few, or of those that the version takes. */
export function closedWord(word: Located<string> | undefined, { after, taken, version }: Few): Problem | undefined {
  if (!word || word.value === "" || word.doubt) return undefined;
  if (lookUp(taken, word.value)) return judgeWord(word, taken, after, version);
  const known = [...taken.exact.values(), ...taken.open].filter((term) => standing(term, version) === "taken");
  return closedFault(word, after, new Set(known.map((term) => term.word)));
}

/** A word that begins a line in a section that is no proxy, and cannot. */
export function sectionWordFault({ kind }: Section, keyword: Located<string>): Problem | undefined {
  const taken = SECTION_WORDS.get(kind);
  if (!taken || keyword.doubt || taken.has(keyword.value)) return undefined;
  return refused(
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
