import { located, type Located, type SourceFile, type Span } from "../../model/index.ts";
import type { Line } from "./document.ts";

/**
 * A line that HAProxy reads as it stands, without quotes, escapes, variables or doubt: nearly every one. It holds where it is, and its
 * words are split again when somebody asks for them, because a large configuration has a million.
 */
export class PlainLine implements Line {
  readonly keyword: string;
  readonly #file: SourceFile;
  readonly #start: number;
  readonly #end: number;

  constructor(keyword: string, { file, start, end }: Span) {
    this.keyword = keyword;
    this.#file = file;
    this.#start = start;
    this.#end = end;
  }

  get prefix(): undefined {
    return undefined;
  }

  get doubt(): Line["doubt"] {
    return undefined;
  }

  get isCertain(): boolean {
    return this.doubt === undefined;
  }

  get span(): Span {
    return { file: this.#file, start: this.#start, end: this.#end };
  }

  get words(): readonly Located<string>[] {
    if (asked?.line !== this) asked = { line: this, words: split(this.span) };
    return asked.words;
  }
}

/** Who looks at a line asks for its words many times in a row. */
let asked: { readonly line: PlainLine; readonly words: readonly Located<string>[] } | undefined;

function split({ file, start, end }: Span): readonly Located<string>[] {
  const words: Located<string>[] = [];
  for (let at = start; at < end; at += 1) {
    const from = at;
    while (at < end && !isBlank(file.text.charCodeAt(at))) at += 1;
    if (at > from) words.push(located(file.text.slice(from, at), { file, start: from, end: at }));
  }
  return words;
}

/** A space, a tab, `\v` or `\f`. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12;
}
