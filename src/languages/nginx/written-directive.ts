import { doubted, type Located, type Problem, type Span } from "../../model/index.ts";
import type { Block, Directive } from "./document.ts";
import { locateWord, type Source } from "./parse.ts";
import { wordsAt } from "./statements.ts";

/** What a directive is made of. */
export interface Draft extends Pick<Directive, "name" | "span" | "doubt" | "within"> {
  readonly source: Source;
  /** Why it, with all its words, may be left out or repeated. */
  readonly optional: Problem | undefined;
}

/** A directive that reads its words again when it is asked: a large configuration has hundreds of thousands, of which few are. */
export class WrittenDirective implements Directive {
  readonly name: string;
  readonly doubt: Problem | undefined;
  readonly within: Block;
  readonly block: Block | undefined;
  readonly #source: Source;
  readonly #start: number;
  readonly #end: number;
  readonly #optional: Problem | undefined;

  constructor({ source, span, name, optional, doubt, within }: Draft, block: Block | undefined) {
    this.name = name;
    this.doubt = doubt;
    this.within = within;
    this.block = block;
    this.#source = source;
    this.#start = span.start;
    this.#end = span.end;
    this.#optional = optional;
  }

  get span(): Span {
    return { file: this.#source.file, start: this.#start, end: this.#end };
  }

  get args(): readonly Located<string>[] {
    const [, ...args] = wordsAt(this.#source.masked.text, this.#start);
    return args.map((word) => doubted(locateWord(this.#source, word), this.#optional));
  }

  inDoubt(doubt: Problem): Directive {
    const { name, span, within, block } = this;
    return new WrittenDirective({ name, span, within, doubt, source: this.#source, optional: this.#optional }, block);
  }
}
