/** A word of a command line, with the offsets of its first and behind its last character, quotes included. */
export interface ShellWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Words up to the fault, if there is one: a quote that never closes, or a backslash at the end. */
export interface ShellWords {
  readonly words: readonly ShellWord[];
  readonly fault: { readonly kind: "quote" | "escape"; readonly start: number } | undefined;
}

/**
 * Splits as a POSIX shell splits words, without expanding anything: Python's `shlex.split`.
 *
 * @see https://docs.python.org/3/library/shlex.html#parsing-rules
 */
export function shellWords(text: string): ShellWords {
  const words: ShellWord[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const word = readWord(text, at);
    if ("kind" in word) return { words, fault: word };
    words.push(word);
    at = skipBlanks(text, word.end);
  }
  return { words, fault: undefined };
}

/**
 * Splits into words, quoted strings (quotes kept) and single other characters: Python's `shlex.shlex`.
 * `#` starts a comment. A quote inside a word belongs to the word and opens nothing.
 *
 * @param extra characters that belong to words besides letters, digits and `_`
 */
export function shellTokens(text: string, extra: string): ShellWords {
  const words: ShellWord[] = [];
  let at = 0;
  while ((at = skipBlanks(text, at)) < text.length) {
    const character = text.charAt(at);
    if (character === "#") {
      at = lineAfter(text, at);
      continue;
    }
    const token = isQuote(character)
      ? quotedToken(text, at)
      : isWordCharacter(character, extra)
        ? wordToken(text, at, extra)
        : single(text, at);
    if (token === undefined) return { words, fault: { kind: "quote", start: at } };
    words.push(token);
    at = token.end;
  }
  return { words, fault: undefined };
}

function readWord(
  text: string,
  start: number,
): ShellWord | { readonly kind: "quote" | "escape"; readonly start: number } {
  let value = "";
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isBlank(character)) break;
    if (character === "\\") {
      if (at + 1 >= text.length) return { kind: "escape", start: at };
      value += text.charAt(at + 1);
      at += 2;
    } else if (isQuote(character)) {
      const quoted = readQuoted(text, at);
      if ("kind" in quoted) return quoted;
      value += quoted.value;
      at = quoted.end;
    } else {
      value += character;
      at += 1;
    }
  }
  return { value, start, end: at };
}

function readQuoted(
  text: string,
  start: number,
): ShellWord | { readonly kind: "quote" | "escape"; readonly start: number } {
  const quote = text.charAt(start);
  let value = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === quote) return { value, start, end: at + 1 };
    if (character !== "\\" || quote === "'") {
      value += character;
      continue;
    }
    at += 1;
    if (at >= text.length) return { kind: "escape", start: at - 1 };
    const escaped = text.charAt(at);
    // Inside double quotes only the quote and the backslash can be escaped; before others the backslash stays.
    value += escaped === quote || escaped === "\\" ? escaped : `\\${escaped}`;
  }
  return { kind: "quote", start };
}

function quotedToken(text: string, start: number): ShellWord | undefined {
  const close = text.indexOf(text.charAt(start), start + 1);
  return close === -1 ? undefined : { value: text.slice(start, close + 1), start, end: close + 1 };
}

function wordToken(text: string, start: number, extra: string): ShellWord {
  let value = "";
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === "#") {
      // shlex drops the comment and goes on with the same word on the next line.
      at = lineAfter(text, at);
      continue;
    }
    if (!isQuote(character) && !isWordCharacter(character, extra)) break;
    value += character;
    at += 1;
  }
  return { value, start, end: at };
}

function single(text: string, start: number): ShellWord {
  return { value: text.charAt(start), start, end: start + 1 };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at += 1;
  return at;
}

function lineAfter(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t" || character === "\r" || character === "\n";
}

function isQuote(character: string): boolean {
  return character === "'" || character === '"';
}

function isWordCharacter(character: string, extra: string): boolean {
  return /[A-Za-z0-9_]/.test(character) || extra.includes(character);
}
