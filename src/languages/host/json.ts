import type { SourceFile, Span } from "../../model/index.ts";

/** A JSON value with its place. Objects keep the last of equal keys, as every JSON reader does. */
export type Json =
  | { readonly kind: "object"; readonly span: Span; readonly members: ReadonlyMap<string, Member> }
  | { readonly kind: "array"; readonly span: Span; readonly items: readonly Json[] }
  | { readonly kind: "string"; readonly span: Span; readonly value: string }
  | { readonly kind: "number"; readonly span: Span; readonly value: number }
  | { readonly kind: "boolean" | "null"; readonly span: Span };

export interface Member {
  /** The key with its quotes. */
  readonly key: Span;
  readonly value: Json;
}

/** A value and where it ends, or where the text stops to be JSON and what is missing there. */
export type JsonReading =
  | { readonly value: Json; readonly end: number }
  | { readonly fault: string; readonly at: number };

/** Reads one JSON value that begins at `start`, white space before it allowed; what follows it is left alone. */
export function readJson(file: SourceFile, start: number): JsonReading {
  const reader = new JsonReader(file, start);
  try {
    return { value: reader.value(0), end: reader.at };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message, at: Math.min(reader.at, file.text.length) };
    throw error;
  }
}

class Fault extends Error {}

/** Facts are some ten levels deep; what is far deeper is no facts and would overflow the stack. */
const DEEPEST = 200;

class JsonReader {
  readonly #file: SourceFile;
  readonly #text: string;
  at: number;

  constructor(file: SourceFile, start: number) {
    this.#file = file;
    this.#text = file.text;
    this.at = start;
  }

  value(depth: number): Json {
    if (depth > DEEPEST) throw new Fault("is nested too deep");
    this.#skipSpace();
    const start = this.at;
    const character = this.#text.charAt(start);
    if (character === "{") return this.#object(depth);
    if (character === "[") return this.#array(depth);
    if (character === '"') return this.#string();
    const number = match(NUMBER, this.#text, start);
    if (number !== undefined) {
      this.at += number.length;
      return { kind: "number", span: this.#from(start), value: Number(number) };
    }
    const word = match(WORD, this.#text, start);
    if (word === undefined) throw new Fault("needs a value here");
    this.at += word.length;
    return { kind: word === "null" ? "null" : "boolean", span: this.#from(start) };
  }

  #object(depth: number): Json {
    const start = this.at;
    const members = new Map<string, Member>();
    this.at += 1;
    if (this.#skipSpace() === "}") return this.#close({ kind: "object", members }, start);
    for (;;) {
      if (this.#skipSpace() !== '"') throw new Fault("needs a key in quotes here");
      const key = this.#string();
      if (this.#skipSpace() !== ":") throw new Fault("needs a colon here");
      this.at += 1;
      members.set(key.value, { key: key.span, value: this.value(depth + 1) });
      const next = this.#skipSpace();
      if (next === "}") return this.#close({ kind: "object", members }, start);
      if (next !== ",") throw new Fault("needs a comma or } here");
      this.at += 1;
    }
  }

  #array(depth: number): Json {
    const start = this.at;
    const items: Json[] = [];
    this.at += 1;
    if (this.#skipSpace() === "]") return this.#close({ kind: "array", items }, start);
    for (;;) {
      items.push(this.value(depth + 1));
      const next = this.#skipSpace();
      if (next === "]") return this.#close({ kind: "array", items }, start);
      if (next !== ",") throw new Fault("needs a comma or ] here");
      this.at += 1;
    }
  }

  #string(): Extract<Json, { readonly kind: "string" }> {
    const start = this.at;
    let end = start + 1;
    while (end < this.#text.length && this.#text.charAt(end) !== '"') end += this.#text.charAt(end) === "\\" ? 2 : 1;
    this.at = end + 1;
    const value = end < this.#text.length ? parseString(this.#text.slice(start, end + 1)) : undefined;
    if (value === undefined) throw new Fault("has a string that never ends or has a stray character");
    return { kind: "string", span: this.#from(start), value };
  }

  #close<Value extends object>(value: Value, start: number): Value & { readonly span: Span } {
    this.at += 1;
    return { ...value, span: this.#from(start) };
  }

  #from(start: number): Span {
    return { file: this.#file, start, end: this.at };
  }

  #skipSpace(): string {
    while (" \t\r\n".includes(this.#text.charAt(this.at)) && this.at < this.#text.length) this.at += 1;
    return this.#text.charAt(this.at);
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The escapes are JSON's own business. */
function parseString(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
