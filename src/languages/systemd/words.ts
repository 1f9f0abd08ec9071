import type { ShellWord } from "../grammar/shell-words.ts";

/** The words of a value, up to a quote that never closes. */
export interface Words {
  readonly words: readonly ShellWord[];
  /** Where the quote opens. */
  readonly open: number | undefined;
}

/**
 * Splits as systemd splits: quotes and C's escapes anywhere in a word, and nothing of a shell's. An escape that C does not have stays
 * as it is written.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html#Quoting
 */
export function splitWords(text: string): Words {
  const words: ShellWord[] = [];
  for (let at = skipBlanks(text, 0); at < text.length; ) {
    const word = readWord(text, at);
    if (word === undefined) return { words, open: at };
    words.push(word);
    at = skipBlanks(text, word.end);
  }
  return { words, open: undefined };
}

function readWord(text: string, start: number): ShellWord | undefined {
  let quote = "";
  let value = "";
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote === "" && isBlank(character)) break;
    if (character === "\\") {
      const escape = readEscape(text, at);
      value += escape.value;
      at += escape.length - 1;
    } else if (character === quote) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
    else value += character;
  }
  return quote === "" ? { value, start, end: at } : undefined;
}

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["\\", "\\"],
  ['"', '"'],
  ["'", "'"],
  ["s", " "],
]);

function readEscape(text: string, at: number): { readonly value: string; readonly length: number } {
  const simple = SIMPLE.get(text.charAt(at + 1));
  if (simple !== undefined) return { value: simple, length: 2 };
  const [all, hex, octal] = /^\\(?:x([\da-fA-F]{2})|u[\da-fA-F]{4}|([0-7]{3}))/.exec(text.slice(at, at + 6)) ?? [];
  if (all === undefined) return { value: text.slice(at, at + 2), length: Math.min(2, text.length - at) };
  const code = octal === undefined ? Number.parseInt(hex ?? all.slice(2), 16) : Number.parseInt(octal, 8);
  return { value: String.fromCharCode(code), length: all.length };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at += 1;
  return at;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t" || character === "\r" || character === "\n";
}
