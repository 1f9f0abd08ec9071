import { nearest } from "../model/nearest.ts";

/** A text in quotes, shortened and on one line, with nothing in it that a terminal would obey. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `"${cut.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escapeUnit)}"`;
}

/** `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** The word that was probably meant, if one is close enough that a slip of the hand explains it. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const near = word.length > LONGEST_QUOTE ? undefined : nearest(word, known, Infinity);
  if (!near) return undefined;
  const slips = Math.max(1, Math.floor(Math.max(word.length, near.word.length) * SLIPS_PER_LETTER));
  return near.edits <= slips || sortedLetters(word) === sortedLetters(near.word) ? near.word : undefined;
}

/** What to write instead of an unknown word: the one that was meant, or all that would do while they are few. */
export function insteadOf(word: string, known: readonly string[]): string {
  const probably = meant(word, known);
  if (probably) return `did you mean ${probably}?`;
  if (known.length <= MOST_LISTED) return `write ${anyOf(known)}.`;
  return `the nearest is ${nearest(word.slice(0, LONGEST_QUOTE), known, Infinity)?.word ?? ""}.`;
}

/** Two letters that changed places are one slip, though they count as two edits. */
function sortedLetters(word: string): string {
  return Array.from(word.toLowerCase()).sort().join("");
}

const LONGEST_QUOTE = 60;
const MOST_LISTED = 20;
const SLIPS_PER_LETTER = 0.35;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
