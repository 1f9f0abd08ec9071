import type { Section } from "./document.ts";
import type { Place } from "./places.ts";
import type { Word } from "./words.ts";

/** Where the words of a directive are read. */
export interface Where {
  readonly place: Place;
  readonly section: Section;
}

/** What httpd refuses words for, behind the directive's name; with a word where it is one of them. */
export type ValueFault = string | { readonly at: Word; readonly says: string } | undefined;

/** What is wrong with the words of one directive. */
export type ValueCheck = (words: readonly Word[], where: Where) => ValueFault;

/** Checks by the directive's name in lower case. */
export type ValueChecks = Readonly<Record<string, ValueCheck>>;
