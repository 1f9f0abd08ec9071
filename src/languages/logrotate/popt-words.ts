import { isSpace } from "./characters.ts";

/** A word of a file list with the offsets of its source text, quotes included. */
export interface PoptWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits as popt does for logrotate: quotes anywhere in a word, a backslash takes the next character (inside quotes only the quote);
 * an unclosed quote ends with the text. Undefined when a backslash is the last character, which popt refuses.
 */
export function poptWords(text: string): readonly PoptWord[] | undefined {
  const words: PoptWord[] = [];
  let value = "";
  let start = -1;
  let quote = "";
  const finish = (end: number): void => {
    if (value !== "") words.push({ value, start, end });
    value = "";
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote === "" && isSpace(character)) {
      finish(at);
      continue;
    }
    if (start === -1) start = at;
    if (character === quote) {
      quote = "";
    } else if (character === "\\") {
      at += 1;
      if (at >= text.length) return undefined;
      value += quote !== "" && text.charAt(at) !== quote ? `\\${text.charAt(at)}` : text.charAt(at);
    } else if (quote === "" && (character === '"' || character === "'")) {
      quote = character;
    } else {
      value += character;
    }
  }
  finish(text.length);
  return words;
}
