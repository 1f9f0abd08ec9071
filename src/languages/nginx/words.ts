/** A word as nginx reads it: after its quotes and escapes. */
export interface Word {
  readonly text: string;
  /** With its quotes. */
  readonly start: number;
  readonly end: number;
  /** Whether it is written in quotes. */
  readonly quoted: boolean;
}

/** The words up to a `;`, a `{`, a `}` or the end of the text, which then has no words before it. */
export interface Phrase {
  readonly words: readonly Word[];
  readonly end: ";" | "{" | "}" | "end";
  /** Behind the sign that ends it. */
  readonly at: number;
}

/** Where nginx cannot read on. */
export interface WordFault {
  readonly fault: { readonly at: number; readonly message: string };
}

/** Bytes that one word may have: nginx reads a file by pieces of that size. */
const LONGEST_WORD = 4096;

/**
 * Reads words as `ngx_conf_read_token` does: quotes only where a word begins, a `#` likewise; `;` and `{` end a word, `}` is one only
 * where a word would begin; `${` begins no block; a backslash keeps whatever follows it.
 */
export function readPhrase(text: string, from: number): Phrase | WordFault {
  const words: Word[] = [];
  let at = from;
  for (;;) {
    at = toNextWord(text, at);
    const sign = text.charAt(at);
    if (at >= text.length) return words.length === 0 ? { words, end: "end", at } : unfinished(text, words);
    if (sign === "}") return words.length === 0 ? { words, end: "}", at: at + 1 } : unexpected(at, "}");
    if (sign === ";" || sign === "{")
      return words.length === 0 ? unexpected(at, sign) : { words, end: sign, at: at + 1 };
    const end = sign === '"' || sign === "'" ? endOfQuoted(text, at, sign) : endOfPlain(text, at);
    if (end - at > LONGEST_WORD) return tooLong(at, sign);
    if (end > text.length) return unfinished(text, words);
    const quoted = sign === '"' || sign === "'";
    words.push(wordAt(text, at, end, quoted));
    at = end;
    if (quoted && !/[ \t\r\n;{)]/.test(text.charAt(at) || " ")) return unexpected(at, text.charAt(at));
    // After a quote a `)` stands alone: it begins the next word.
  }
}

/** Passes over blanks and comments. */
function toNextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === HASH) at = endOfLine(text, at);
    else if (code === SPACE || code === TAB || code === LINE_FEED || code === RETURN) at += 1;
    else return at;
  }
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}

/** Behind the closing quote; behind the text where there is none. */
function endOfQuoted(text: string, from: number, quote: string): number {
  const closing = quote.charCodeAt(0);
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === closing) return at + 1;
  }
  return text.length + 1;
}

/** At the sign that ends a word; behind the text where a backslash or nothing ends it. */
function endOfPlain(text: string, from: number): number {
  let variable = false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BRACE && variable) continue;
    variable = code === DOLLAR;
    if (code === BACKSLASH) at += 1;
    else if (at > from && endsWord(code)) return at;
  }
  return text.length + 1;
}

function endsWord(code: number): boolean {
  return (
    code === SPACE || code === TAB || code === LINE_FEED || code === RETURN || code === SEMICOLON || code === BRACE
  );
}

const [TAB, LINE_FEED, RETURN, SPACE, HASH, DOLLAR, SEMICOLON, BACKSLASH, BRACE] = [9, 10, 13, 32, 35, 36, 59, 92, 123];

function wordAt(text: string, start: number, end: number, quoted: boolean): Word {
  const raw = quoted ? text.slice(start + 1, end - 1) : text.slice(start, end);
  return { text: raw.includes("\\") ? unescaped(raw) : raw, start, end, quoted };
}

/** Other characters behind a backslash keep it: it is a regular expression's. */
function unescaped(raw: string): string {
  return raw.replaceAll(/\\(["'\\trn])/g, (_, sign: string) => ESCAPES.get(sign) ?? sign);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["r", "\r"],
  ["n", "\n"],
]);

function unexpected(at: number, sign: string): WordFault {
  return {
    fault: {
      at,
      message: MESSAGES.get(sign) ?? `${sign} stands right behind a closing quote; write a blank or ; between.`,
    },
  };
}

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ["}", "A } stands here before the directive above it has ended; end that with ;."],
  [";", "A ; stands here with no directive before it; remove it."],
  ["{", "A { stands here with no directive before it; remove it, or name the block."],
]);

function tooLong(at: number, sign: string): WordFault {
  const quote = sign === '"' || sign === "'" ? `, perhaps for lack of a closing ${sign}` : "";
  return {
    fault: {
      at,
      message: `A word begins here that is longer than the 4096 bytes that nginx reads${quote}; close or shorten it.`,
    },
  };
}

function unfinished(text: string, [first]: readonly Word[]): WordFault {
  const what = first ? `inside the directive ${first.text.slice(0, 40)}` : "inside a word";
  return { fault: { at: text.length, message: `The file ends ${what}; end that with a semicolon or }.` } };
}
