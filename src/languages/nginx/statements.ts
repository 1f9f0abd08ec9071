import { readPhrase, type Word } from "./words.ts";

/** A directive as written, with what stands between its braces where it opens a block. */
export class Statement {
  /** Of its name. */
  readonly start: number;
  /** Behind the `;` or the `{`. */
  readonly end: number;
  readonly block: readonly Statement[] | undefined;
  readonly #text: string;

  constructor(text: string, start: number, end: number, block: readonly Statement[] | undefined) {
    this.#text = text;
    this.start = start;
    this.end = end;
    this.block = block;
  }

  /** The first is its name. */
  get words(): readonly [Word, ...Word[]] {
    return wordsAt(this.#text, this.start);
  }
}

/** Words are read again by who asks: a large file has a million, and an object for each takes more than the file. */
export function wordsAt(text: string, start: number): readonly [Word, ...Word[]] {
  const phrase = readPhrase(text, start);
  const words = "fault" in phrase ? [] : phrase.words;
  if (!hasName(words)) throw new RangeError("A statement begins with its name.");
  return words;
}

/** What a text holds as far as it can be read, and the place where nginx stops reading it. */
export interface Statements {
  readonly statements: readonly Statement[];
  readonly fault: { readonly at: number; readonly message: string; readonly opened?: number } | undefined;
}

interface Open {
  readonly statement: Statement | undefined;
  readonly into: Statement[];
}

/** Reads a text's directives with their blocks; it keeps its own stack, so that no depth of nesting is too much. */
export function readStatements(text: string, lineOf: (at: number) => number): Statements {
  const root: Statement[] = [];
  const stack: Open[] = [{ statement: undefined, into: root }];
  let at = 0;
  for (;;) {
    const phrase = readPhrase(text, at);
    if ("fault" in phrase) return { statements: root, fault: phrase.fault };
    at = phrase.at;
    const open = stack[stack.length - 1] ?? { statement: undefined, into: root };
    if (phrase.end === "end")
      return { statements: root, fault: open.statement && unclosed(open.statement, text, lineOf) };
    if (phrase.end === "}") {
      if (!open.statement) return { statements: root, fault: { at: at - 1, message: STRAY } };
      stack.pop();
      continue;
    }
    const { words } = phrase;
    if (!hasName(words)) continue;
    const into: Statement[] | undefined = phrase.end === "{" ? [] : undefined;
    const statement = new Statement(text, words[0].start, at, into);
    open.into.push(statement);
    if (!into) continue;
    if (isLua(words)) at = behindLua(text, at);
    else stack.push({ statement, into });
  }
}

function hasName(words: readonly Word[]): words is readonly [Word, ...Word[]] {
  return words.length > 0;
}

const STRAY = "A } stands here that closes no block; remove it, or look above for a block that is closed too early.";

function unclosed(
  { words: [name], end }: Statement,
  text: string,
  lineOf: (at: number) => number,
): Statements["fault"] {
  const message = `The file ends inside the block ${name.text.slice(0, 40)}, which line ${lineOf(name.start)} opens; close it with }.`;
  return { at: text.length, message, opened: end - 1 };
}

/** Whether a block holds a program in Lua, which OpenResty reads by other rules. */
function isLua([name]: Statement["words"]): boolean {
  return name.text.endsWith("_by_lua_block");
}

/** Behind the brace that closes a block of Lua: strings, long brackets and comments hold braces that count for nothing. */
function behindLua(text: string, from: number): number {
  const sign = /--\[(=*)\[|\[(=*)\[|--|["'{}]/g;
  sign.lastIndex = from;
  let depth = 1;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [token, comment, bracket] = found;
    const level = comment ?? bracket;
    if (level !== undefined) sign.lastIndex = behind(text, `]${level}]`, sign.lastIndex);
    else if (token === "--") sign.lastIndex = behind(text, "\n", sign.lastIndex);
    else if (token === "{") depth += 1;
    else if (token === "}") depth -= 1;
    else sign.lastIndex = behindString(text, token, sign.lastIndex);
    if (depth === 0) return sign.lastIndex;
  }
  return text.length;
}

function behind(text: string, closing: string, from: number): number {
  const end = text.indexOf(closing, from);
  return end === -1 ? text.length : end + closing.length;
}

/** A string ends at its quote, or where its line does. */
function behindString(text: string, quote: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\\") at += 1;
    else if (sign === quote || sign === "\n") return at + 1;
  }
  return text.length;
}
