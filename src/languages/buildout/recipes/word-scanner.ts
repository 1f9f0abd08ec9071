import type { Located } from "../../../model/index.ts";
import { part } from "../sub-place.ts";

/** Reads a one-line language word by word, as the recipe's patterns do: a piece counts only with white space before it. */
export class WordScanner {
  readonly #line: Located<string>;
  #at = 0;

  constructor(line: Located<string>) {
    this.#line = line;
  }

  /** The next run of digits, at the start of the line. */
  number(): Located<string> | undefined {
    const digits = /^\d+/.exec(this.#line.value)?.[0];
    return digits === undefined ? undefined : this.#take(0, digits.length);
  }

  /** The word at the start of the line. */
  firstWord(): Located<string> | undefined {
    return this.#word(0);
  }

  word(): Located<string> | undefined {
    const start = this.#afterSpace();
    return start === undefined ? undefined : this.#word(start);
  }

  /** The next word, unless it starts like `true` or `false`. */
  wordButTruth(): Located<string> | undefined {
    const start = this.#afterSpace();
    return start === undefined || this.#truthAt(start) !== undefined ? undefined : this.#word(start);
  }

  /** `true` or `false`; more letters right behind it are left where they are. */
  truth(): Located<string> | undefined {
    const start = this.#afterSpace();
    const word = start === undefined ? undefined : this.#truthAt(start);
    return start === undefined || word === undefined ? undefined : this.#take(start, start + word.length);
  }

  /** What stands between brackets, up to the first closing one, if more words follow where they have to. */
  bracketed(open: string, close: string, mustFollow: boolean): Located<string> | undefined {
    const start = this.#afterSpace();
    if (start === undefined || this.#line.value[start] !== open) return undefined;
    const end = this.#line.value.indexOf(close, start + 2);
    if (end === -1 || (mustFollow && !/^\s+\S/.test(this.#line.value.slice(end + 1, end + 100)))) return undefined;
    if (open === "[" && this.#truthAt(start + 1) !== undefined) return undefined;
    this.#at = end + 1;
    return part(this.#line, start + 1, end);
  }

  /** What is left, if it is more than white space. */
  tail(): Located<string> | undefined {
    const rest = this.#line.value.slice(this.#at);
    const start = this.#at + (rest.length - rest.trimStart().length);
    return rest.trim() === "" ? undefined : part(this.#line, start, start + rest.trim().length);
  }

  #afterSpace(): number | undefined {
    let at = this.#at;
    while (at < this.#line.value.length && /\s/.test(this.#line.value.charAt(at))) at += 1;
    return at > this.#at && at < this.#line.value.length ? at : undefined;
  }

  #word(start: number): Located<string> | undefined {
    let end = start;
    while (end < this.#line.value.length && !/\s/.test(this.#line.value.charAt(end))) end += 1;
    return end === start ? undefined : this.#take(start, end);
  }

  #truthAt(start: number): string | undefined {
    return ["true", "false"].find((word) => this.#line.value.startsWith(word, start));
  }

  #take(start: number, end: number): Located<string> {
    this.#at = end;
    return part(this.#line, start, end);
  }
}
