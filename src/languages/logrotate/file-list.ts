import { endOfLine, isSpace } from "./characters.ts";
import { poptWords, type PoptWord } from "./popt-words.ts";

/** The paths before a `{`, which stands at `end`, or what is wrong with them up to `end`. */
export type FileList =
  | { readonly words: readonly PoptWord[]; readonly end: number }
  | { readonly wrong: string; readonly end: number };

/** Reads a list of files; it may span lines, and `#` begins a comment only at the beginning of a line. */
export function readFileList(text: string, start: number): FileList {
  const found = findBrace(text, start);
  if (found.brace === undefined) return { wrong: "The list of files has no { behind it", end: lastInk(text, start) };
  if (found.brace === "}") return { wrong: "The list of files has a } and no { before it", end: found.at };
  const words = poptWords(found.list);
  if (words === undefined) return { wrong: "The list of files ends with a backslash", end: found.at };
  if (words.length === 0) return { wrong: "The list of files names no file", end: found.at };
  return { words: words.map((word) => ({ ...word, start: word.start + start, end: word.end + start })), end: found.at };
}

interface Found {
  readonly brace: "{" | "}" | undefined;
  readonly at: number;
  /** The text before the brace, comments covered with blanks. */
  readonly list: string;
}

function findBrace(text: string, start: number): Found {
  const parts: string[] = [];
  let lineBegins = true;
  let from = start;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (lineBegins && character === "#") {
      const end = endOfLine(text, at);
      parts.push(text.slice(from, at), " ".repeat(end - at));
      from = end;
      at = end - 1;
      continue;
    }
    if (character === "{" || character === "}")
      return { brace: character, at, list: parts.join("") + text.slice(from, at) };
    lineBegins = character === "\n" || (lineBegins && isSpace(character));
  }
  return { brace: undefined, at: text.length, list: "" };
}

function lastInk(text: string, start: number): number {
  return start + text.slice(start).trimEnd().length;
}
