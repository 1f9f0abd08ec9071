import type { Problem, SourceFile } from "../../model/index.ts";
import { readToken, type Source, type Token, type TokenFault } from "./tokens.ts";

/** A line `include "name";` */
export interface Include {
  readonly name: Token;
  readonly isGlob: boolean;
}

/** What an include leads to: texts to read in its place, and why there may be others, or none. */
export interface Included {
  readonly sources: readonly Source[];
  readonly hidden?: Problem | undefined;
  readonly fault?: string | undefined;
}

interface Frame {
  readonly source: Source;
  /** The one whose include opened it. */
  readonly parent: Frame | undefined;
  at: number;
}

/** More text than anyone includes; files made to include one another without end stop here. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_FILES = 10_000;

/**
 * The tokens of a file with those of the files that it includes in their places, as Varnish's compiler puts them together before it
 * looks at any. A fault ends it.
 */
export class Stream {
  /** The next token. */
  token: Token;
  fault: TokenFault | undefined;
  readonly hidden: Problem[] = [];
  readonly files = new Set<SourceFile>();
  readonly #open: (include: Include) => Included;
  readonly #frames: Frame[] = [];
  #characters = 0;
  #opened = 0;

  constructor(source: Source, open: (include: Include) => Included) {
    this.#open = open;
    this.#enter(source, undefined);
    this.token = this.#read();
  }

  /** Goes on by one token, and gives the one that stood there. */
  next(): Token {
    const { token } = this;
    if (token.kind !== "end") this.token = this.#read();
    return token;
  }

  /** Goes on to the next line that begins with a word of a list; at the end of all where there is none. */
  skipTo(words: ReadonlySet<string>): void {
    while (this.token.kind !== "end" && !(words.has(this.token.text) && beginsLine(this.token))) this.next();
  }

  /** The token behind the next one, where both stand in one file. */
  ahead(): Token | undefined {
    const frame = this.#frames.at(-1);
    if (!frame) return undefined;
    const found = readToken(frame.source, frame.at);
    return found.kind === "fault" ? undefined : found;
  }

  #enter(source: Source, parent: Frame | undefined): void {
    this.#opened += 1;
    this.#characters += source.text.length;
    this.#frames.push({ source, parent, at: 0 });
  }

  #read(): Token {
    for (;;) {
      const frame = this.#frames.at(-1);
      if (!frame) return this.token;
      this.files.add(frame.source.file);
      const token = readToken(frame.source, frame.at);
      if (token.kind === "fault") return this.#stop(token);
      frame.at = token.end;
      if (token.kind === "end") {
        if (this.#frames.length === 1) return token;
        this.#frames.pop();
      } else if (token.kind === "name" && token.text === "include") {
        const stopped = this.#include(frame);
        if (stopped) return stopped;
      } else return token;
    }
  }

  #stop(fault: TokenFault): Token {
    this.fault = fault;
    const { file, start } = fault;
    return { kind: "end", text: "", file, start, end: start };
  }

  /** Reads the rest of the line and opens what it names. */
  #include(frame: Frame): Token | undefined {
    const words: Token[] = [];
    for (let index = 0; index < 4; index += 1) {
      const token = readToken(frame.source, frame.at);
      if (token.kind === "fault") return this.#stop(token);
      frame.at = token.end;
      words.push(token);
      if (token.text === ";" && token.kind === "sign") break;
    }
    const name = words.at(-2);
    const flag = words
      .slice(0, -2)
      .map(({ text }) => text)
      .join("");
    if (words.at(-1)?.text !== ";" || !name || !/^(?:[+-]glob)?$/.test(flag) || !isPath(name))
      return this.#stop(misread(words[0] ?? this.token));
    const isCircle = this.#frames.length > DEEPEST || this.#opened >= MOST_FILES || this.#characters > MOST_CHARACTERS;
    const { sources, hidden, fault } = isCircle
      ? { sources: [], fault: TOO_MUCH }
      : this.#open({ name, isGlob: flag === "+glob" });
    if (fault !== undefined) return this.#stop({ ...name, kind: "fault", message: fault });
    if (hidden) this.hidden.push(hidden);
    for (const source of sources.toReversed()) {
      if (isWithin(frame, source.file.real))
        return this.#stop({
          ...name,
          kind: "fault",
          message: `${source.file.path} includes itself; remove this line.`,
        });
      this.#enter(source, frame);
    }
    return undefined;
  }
}

/** Whether a file is read already, for the includes that lead to a frame. */
function isWithin(frame: Frame, real: string): boolean {
  for (let each: Frame | undefined = frame; each; each = each.parent) if (each.source.file.real === real) return true;
  return false;
}

const DEEPEST = 100;
const TOO_MUCH = "More is included here than any VCL holds; include each file once.";

function isPath({ kind }: Token): boolean {
  return kind === "string" || kind === "filled";
}

function misread({ file, start, end }: Token): TokenFault {
  return {
    kind: "fault",
    file,
    start,
    end,
    message: 'include takes a path in quotes and a semicolon; write include "name.vcl";.',
  };
}

/** Whether only blanks stand before a token on its line. */
function beginsLine({ file, start }: Token): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const sign = file.text.charAt(at);
    if (sign === "\n") return true;
    if (sign !== " " && sign !== "\t") return false;
  }
  return true;
}
