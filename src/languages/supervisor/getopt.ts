import { doubted, located } from "../../model/index.ts";
import type { Located } from "../../model/index.ts";
import type { Fault } from "./superlance.ts";

/** An option of a command line, by its letter. */
export interface Argument {
  readonly letter: string;
  /** The option's value, or the word that names it when it takes none. */
  readonly word: Located<string>;
}

export interface Arguments {
  readonly options: readonly Argument[];
  /** Everything from the first word that is no option. */
  readonly rest: readonly Located<string>[];
  readonly fault: Fault | undefined;
}

/** The options a program takes: long name → letter; a value follows those in `valued`. */
export interface Grammar {
  readonly long: ReadonlyMap<string, string>;
  readonly valued: string;
}

/**
 * Reads a command line as Python's `getopt.getopt` does: it stops at the first word that is no option.
 *
 * @see https://docs.python.org/3/library/getopt.html
 */
export function getopt(words: readonly Located<string>[], grammar: Grammar): Arguments {
  const options: Argument[] = [];
  let at = 0;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    if (word.value === "--") return { options, rest: words.slice(at + 1), fault: undefined };
    if (!word.value.startsWith("-") || word.value === "-") break;
    const taken = word.value.startsWith("--")
      ? longOption(word, words[at + 1], grammar)
      : shortOptions(word, words[at + 1], grammar);
    if (taken === undefined) return { options, rest: words.slice(at), fault: unknown(word) };
    for (const option of taken.options) options.push(option);
    at += taken.words;
  }
  return { options, rest: words.slice(at), fault: undefined };
}

interface Taken {
  readonly options: readonly Argument[];
  readonly words: number;
}

function longOption(
  word: Located<string>,
  next: Located<string> | undefined,
  { long, valued }: Grammar,
): Taken | undefined {
  const equals = word.value.indexOf("=");
  const name = word.value.slice(2, equals === -1 ? undefined : equals);
  // Python takes any beginning of a long name that fits one name alone.
  const fitting = long.has(name) ? [name] : [...long.keys()].filter((full) => full.startsWith(name));
  const letter = fitting.length === 1 ? long.get(fitting[0] ?? "") : undefined;
  if (letter === undefined) return undefined;
  if (!valued.includes(letter)) return equals === -1 ? { options: [{ letter, word }], words: 1 } : undefined;
  if (equals !== -1) return { options: [{ letter, word: behind(word, equals + 1) }], words: 1 };
  return next && { options: [{ letter, word: next }], words: 2 };
}

function shortOptions(
  word: Located<string>,
  next: Located<string> | undefined,
  { long, valued }: Grammar,
): Taken | undefined {
  const known = new Set(long.values());
  const options: Argument[] = [];
  for (let at = 1; at < word.value.length; at += 1) {
    const letter = word.value.charAt(at);
    if (!known.has(letter)) return undefined;
    if (!valued.includes(letter)) options.push({ letter, word });
    else if (at + 1 < word.value.length)
      return { options: [...options, { letter, word: behind(word, at + 1) }], words: 1 };
    else return next && { options: [...options, { letter, word: next }], words: 2 };
  }
  return { options, words: 1 };
}

/** The part of a word behind an offset; its own place when the word is written as it reads. */
function behind(word: Located<string>, from: number): Located<string> {
  const { value, span } = word;
  const verbatim = span.end - span.start === value.length;
  return doubted(located(value.slice(from), verbatim ? { ...span, start: span.start + from } : span), word.doubt);
}

function unknown({ value, span, doubt }: Located<string>): Fault {
  return { span, doubt, message: `${value} is no option of it, or lacks its value` };
}
