import { closest, distance } from "fastest-levenshtein";

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
  if (known.length === 0 || word.length > LONGEST_QUOTE) return undefined;
  const lower = word.toLowerCase();
  const nearest = closest(lower, known);
  const slips = distance(lower, nearest.toLowerCase());
  if (sortedLetters(lower) === sortedLetters(nearest.toLowerCase())) return nearest;
  return slips <= Math.max(1, Math.floor(Math.max(word.length, nearest.length) * SLIPS_PER_LETTER))
    ? nearest
    : undefined;
}

/** What to write instead of an unknown word: the one that was meant, or all that would do while they are few. */
export function insteadOf(word: string, known: readonly string[]): string {
  const probably = meant(word, known);
  if (probably) return `did you mean ${probably}?`;
  return known.length <= MOST_LISTED
    ? `write ${anyOf(known)}.`
    : `the nearest is ${closest(word.slice(0, LONGEST_QUOTE), known)}.`;
}

/** Two letters that changed places are one slip, though they count as two edits. */
function sortedLetters(word: string): string {
  return Array.from(word).sort().join("");
}

const LONGEST_QUOTE = 60;
const MOST_LISTED = 20;
const SLIPS_PER_LETTER = 0.35;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
