import { findTags } from "../languages/grammar/placeholders.ts";
import type { SourceFile } from "../model/index.ts";

/** Whether a file is what a template makes: all of the template stands in it, in order, and something else only where that is filled in. */
export function isMadeFrom(template: SourceFile, made: SourceFile): boolean {
  const [first = "", ...others] = piecesOf(template);
  const text = trimmed(made.text);
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}

/** What stands between the placeholders. */
function piecesOf(template: SourceFile): readonly string[] {
  const text = trimmed(template.text);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of findTags({ path: template.path, text }, [])) {
    pieces.push(text.slice(at, start));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

function trimmed(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
