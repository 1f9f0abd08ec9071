import type { Span } from "../../model/index.ts";

/** A word of a line after quotes, escapes and variables. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The first variable whose value is not known here: in double quotes, or bare where only an address would expand it. */
  readonly variable: string | undefined;
}

/** The words up to the end of the line or a comment, and what stopped the reading before it. */
export interface Words {
  readonly words: readonly Word[];
  readonly fault: { readonly start: number; readonly end: number; readonly message: string } | undefined;
}

/** The values of variables that the configuration itself sets. */
export type Variables = ReadonlyMap<string, string>;

/**
 * Splits one line as HAProxy's `parse_line` does: quotes open anywhere in a word, `#` outside quotes ends the line even in
 * mid-word, variables expand inside double quotes only, a carriage return ends the line in any state.
 */
export function splitWords(text: string, { start, end }: Pick<Span, "start" | "end">, variables: Variables): Words {
  const words: Word[] = [];
  let at = skipBlanks(text, start, end);
  while (at < end && !endsLine(text, at)) {
    if (words.length === MOST_WORDS)
      return { words, fault: { start: at, end, message: `A line holds at most ${MOST_WORDS} words; split this one.` } };
    const read = readWord(text, at, end, variables);
    if ("message" in read) return { words, fault: read };
    words.push(read);
    at = skipBlanks(text, read.end, end);
  }
  const stray = at < end && text[at] === "\0";
  return {
    words,
    fault: stray
      ? { start: at, end: at + 1, message: "A NUL character stands in the file; HAProxy refuses it." }
      : undefined,
  };
}

const MOST_WORDS = 64;

type Fault = NonNullable<Words["fault"]>;

function readWord(text: string, start: number, end: number, variables: Variables): Word | Fault {
  let at = start;
  let quote = "";
  let opened = start;
  let value = "";
  let variable: string | undefined;
  while (at < end && !(quote === "" ? endsWord(text, at) : text[at] === "\r" || text[at] === "\0")) {
    const char = text[at] ?? "";
    if (char === "'" || char === '"') {
      if (quote !== "" && quote !== char) value += char;
      else [quote, opened] = quote === char ? ["", opened] : [char, at];
      at += 1;
    } else if (char === "\\" && quote !== "'") {
      const escape = readEscape(text, at, end, quote === '"');
      if (escape === undefined)
        return { start: at, end: Math.min(at + 4, end), message: "\\x needs two hexadecimal digits after it." };
      value += escape.text;
      at = escape.end;
    } else if (char === "$" && quote === '"') {
      const found = readVariable(text, at, end);
      if (found === undefined)
        return {
          start: at,
          end: Math.min(at + 2, end),
          message:
            "A $ in double quotes names no variable; write \\$ for the character itself, or the name of a variable.",
        };
      const known = variables.get(found.name);
      if (known === undefined) variable ??= found.name;
      value += known ?? found.fallback ?? text.slice(at, found.end);
      at = found.end;
    } else {
      if (char === "$" && quote === "") variable ??= readVariable(text, at, end)?.name;
      const stop = plainRun(text, at + 1, end, quote);
      value += text.slice(at, stop);
      at = stop;
    }
  }
  if (quote !== "")
    return { start: opened, end: Math.min(at, end), message: `The quote ${quote} is not closed on its line.` };
  return { text: value, start, end: at, variable };
}

/** The end of the characters that mean only themselves. */
function plainRun(text: string, start: number, end: number, quote: string): number {
  let at = start;
  while (at < end) {
    const char = text[at] ?? "";
    if (char === "'" || char === '"' || char === "\\" || char === "$" || char === "\r" || char === "\0") break;
    if (quote === "" && (char === "#" || isBlank(char))) break;
    at += 1;
  }
  return at;
}

/** What a backslash makes of the characters after it; before any other character it stands for itself. Undefined for a broken `\x`. */
function readEscape(
  text: string,
  at: number,
  end: number,
  inDouble: boolean,
): { text: string; end: number } | undefined {
  const next = at + 1 < end ? (text[at + 1] ?? "") : "";
  if (next === "x") {
    const digits = text.slice(at + 2, Math.min(at + 4, end));
    return /^[0-9a-fA-F]{2}$/.test(digits)
      ? { text: String.fromCharCode(parseInt(digits, 16)), end: at + 4 }
      : undefined;
  }
  const translated =
    CONTROLS.get(next) ??
    (next !== "" && ` \\#'"`.includes(next) ? next : undefined) ??
    (inDouble && next === "$" ? "$" : undefined);
  return translated === undefined ? { text: "\\", end: at + 1 } : { text: translated, end: at + 2 };
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
]);

/** `$NAME`, `${NAME}`, `${NAME-default}`, `${NAME[*]}`; undefined for a `$` that starts none. */
function readVariable(
  text: string,
  at: number,
  end: number,
): { name: string; fallback: string | undefined; end: number } | undefined {
  const brace = text[at + 1] === "{";
  const from = at + (brace ? 2 : 1);
  if (!/[A-Za-z_.]/.test(text.slice(from, Math.min(from + 1, end)))) return undefined;
  let stop = from + 1;
  while (stop < end && /\w/.test(text[stop] ?? "")) stop += 1;
  const name = text.slice(from, stop);
  if (!brace) return { name, fallback: undefined, end: stop };
  const close = text.startsWith("[*]", stop) ? stop + 3 : text[stop] === "-" ? text.indexOf("}", stop) : stop;
  if (text[close] !== "}" || close >= end) return undefined;
  const fallback = text[stop] === "-" ? text.slice(stop + 1, close) : undefined;
  return { name, fallback, end: close + 1 };
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text[at] ?? "")) at += 1;
  return at;
}

function isBlank(char: string): boolean {
  return char === " " || char === "\t" || char === "\v" || char === "\f";
}

function endsLine(text: string, at: number): boolean {
  const char = text[at];
  return char === "#" || char === "\r" || char === "\0";
}

function endsWord(text: string, at: number): boolean {
  return endsLine(text, at) || isBlank(text[at] ?? "");
}
