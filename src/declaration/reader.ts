import { anyOf, meant } from "./words.ts";

/** What a text means, or why it means nothing; `accepted` overrides the reader's own where more can be said. */
export type Reading<T> = { readonly value: T } | { readonly because?: string; readonly accepted?: string };

/** Reader turns the text of a scalar into a value and can say what it accepts. */
export interface Reader<T> {
  /** Completes "write …", with an example: "a size such as 16 GB". */
  readonly accepted: string;
  readonly read: (text: string) => Reading<T>;
  /** What an editor is told: JSON schema keywords. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The reading that refuses without more to say. */
export const REFUSED: Reading<never> = {};

/** A reader for texts of a pattern. */
export function patternReader<T>(
  pattern: RegExp,
  accepted: string,
  value: (groups: readonly string[]) => T | undefined,
): Reader<T> {
  return {
    accepted,
    schema: { type: ["string", "number"], pattern: pattern.source },
    read(text) {
      const match = text.length > LONGEST ? null : pattern.exec(text.trim());
      const read = match ? value(match.slice(1).map((group: string | undefined) => group ?? "")) : undefined;
      return read === undefined ? REFUSED : { value: read };
    },
  };
}

/** A reader for one of a few words. */
export function wordReader<const Word extends string>(words: readonly Word[]): Reader<Word> {
  return {
    accepted: anyOf(words),
    schema: { enum: words },
    read(text) {
      const value = words.find((word) => word === text);
      if (value !== undefined) return { value };
      const probably = meant(text, words);
      return probably ? { accepted: `${anyOf(words)}; did you mean ${probably}?` } : REFUSED;
    },
  };
}

const LONGEST = 200;
