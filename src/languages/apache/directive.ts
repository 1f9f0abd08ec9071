import { doubted, located, type Located, type Problem, type SourceFile, type Span } from "../../model/index.ts";
import type { Directive, Section } from "./document.ts";
import type { ParsedFile } from "./parse.ts";
import { wordsOf, type Statement } from "./statements.ts";
import type { Word } from "./words.ts";

/** What a directive is made of. */
export interface Parts {
  readonly name: string;
  /** The name in lower case. */
  readonly key: string;
  readonly statement: Statement;
  readonly parsed: ParsedFile;
  /** Its words where they are others than stand there: variables, the words of a macro, words in doubt. */
  readonly words: readonly Word[] | undefined;
  readonly doubt: Problem | undefined;
  readonly within: Section;
  readonly onlyWith: string | undefined;
}

/** A directive that makes its arguments when somebody asks for them: of a million most are never looked at. */
export class Line implements Directive {
  readonly name: string;
  readonly key: string;
  readonly doubt: Problem | undefined;
  readonly within: Section;
  readonly onlyWith: string | undefined;
  readonly section: Section | undefined;
  readonly #statement: Statement;
  readonly #parsed: ParsedFile;
  readonly #words: readonly Word[] | undefined;
  #args: readonly Located<string>[] | undefined;
  #span: Span | undefined;

  constructor({ name, key, statement, parsed, words, doubt, within, onlyWith }: Parts, section: Section | undefined) {
    this.name = name;
    this.key = key;
    this.doubt = doubt;
    this.within = within;
    this.onlyWith = onlyWith;
    this.section = section;
    this.#statement = statement;
    this.#parsed = parsed;
    this.#words = words;
  }

  get span(): Span {
    return (this.#span ??= spanOf(this.#statement, this.#parsed.file));
  }

  get args(): readonly Located<string>[] {
    return (this.#args ??= this.#located());
  }

  /** The same line, which something that is not seen may replace. */
  doubtedBy(problem: Problem): Line {
    const { name, key, within, onlyWith } = this;
    const parts = { name, key, within, onlyWith, statement: this.#statement, parsed: this.#parsed, words: this.#words };
    return new Line({ ...parts, doubt: this.doubt ?? problem }, this.section);
  }

  #located(): readonly Located<string>[] {
    const { file, masked } = this.#parsed;
    const words = this.#words ?? wordsOf(masked.text, this.#statement);
    return words.map((word) => locatedWord(word, file));
  }
}

/** A word in its place. */
export function locatedWord({ value, start, end, doubt }: Word, file: SourceFile): Located<string> {
  return doubted(located(value, { file, start, end }), doubt);
}

/** From a statement's name to its last word. */
export function spanOf({ start, end }: Statement, file: SourceFile): Span {
  return { file, start, end };
}
