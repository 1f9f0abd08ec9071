import type { Located } from "../../model/index.ts";

/** What nginx refuses words for, behind the directive's name, and the word where it is one of them. */
export type WordFault = string | { readonly at: Located<string>; readonly says: string } | undefined;

/** What is wrong with the words of one directive. */
export type WordCheck = (words: readonly Located<string>[]) => WordFault;

/** Checks by the directive's name. */
export type WordChecks = Readonly<Record<string, WordCheck>>;

/** The first word that is refused, with what is said of it. */
export function firstBad(
  words: readonly Located<string>[],
  isTaken: (value: string) => boolean,
  says: (value: string) => string,
): WordFault {
  const at = words.find(({ value }) => !value.includes("$") && !isTaken(value));
  return at && { at, says: says(at.value) };
}

/** A word in capitals is there to be filled in. */
export function isBlank(text: string): boolean {
  return /^[A-Z][A-Z_]+$/.test(text);
}
