import { expect } from "chai";
import type { Rule } from "../src/rule/index.ts";
import { verdicts, type Declared } from "./verdicts.ts";

/** What one rule says of a few small files, with every verdict as a line: verdict, place, words. */
export interface Case {
  /** It finishes the sentence "this rule …". */
  readonly name: string;
  /** A text by its path: its lines, or the whole of it where it has one line only or no end of line. */
  readonly files: Readonly<Record<string, string | readonly string[]>>;
  readonly declared?: Declared;
  /** All that the rule says, in the form of `verdicts`; passes are listed as well. */
  readonly expect: readonly string[];
}

/** The test of a rule: its cases, each written out, so that a failure can be read alone. */
export function cases(id: string, rule: Rule, all: readonly Case[]): void {
  describe(id, () => {
    for (const { name, files, declared, expect: expected } of all) {
      it(name, () => {
        expect(verdicts(rule, texts(files), declared)).to.deep.equal(expected);
      });
    }
  });
}

/** The files of a case as texts. */
export function texts(files: Case["files"]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, textOf(text)]));
}

function textOf(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.map((line) => `${line}\n`).join("");
}
