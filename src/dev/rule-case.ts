import type { LanguageName } from "../languages/index.ts";
import type { Role } from "../model/index.ts";

/** What one rule says of a few small files, with every verdict as a line: verdict, place, words. */
export interface RuleCase {
  /** It finishes the sentence "this rule …". */
  readonly name: string;
  /** A text by its path: its lines, or the whole of it where it has one line only or no end of line. */
  readonly files: Readonly<Record<string, string | readonly string[]>>;
  readonly declared?: Declared;
  /** All that the rule says, a line a verdict; passes are listed as well. */
  readonly expect: readonly string[];
}

/** What a case may declare besides its files. */
export interface Declared {
  readonly role?: Role;
  readonly versions?: Partial<Record<LanguageName, string>>;
  readonly roots?: Partial<Record<LanguageName, readonly string[]>>;
}

/** The files of a case as texts. */
export function texts({ files }: RuleCase): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, textOf(text)]));
}

function textOf(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.map((line) => `${line}\n`).join("");
}
