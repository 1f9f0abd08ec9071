import { textOf, Rewriting, spanWithin, type Piece, type Text } from "../grammar/text.ts";
import { doubted, located, type Problem, type SourceFile, type Span } from "../../model/index.ts";
import { unseen } from "./unseen.ts";

/** Lines as systemd sees them: one that ends in a backslash goes on in the next, and comments between them are passed over. */
export function joinedLines(file: SourceFile, text: string): readonly Text[] {
  const lines: Text[] = [];
  let parts: string[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  const end = (doubtOf?: (span: Span) => Problem): void => {
    const [first] = pieces;
    const last = pieces.at(-1);
    if (first && last) {
      const span = { file, start: first.start, end: last.end };
      lines.push(doubted({ ...located(parts.join(""), span), pieces }, doubtOf?.(span)));
    }
    parts = [];
    pieces = [];
    length = 0;
  };
  for (const { start, line } of physicalLines(text)) {
    if (/^[#;]/.test(line)) continue;
    const goesOn = (/\\*$/.exec(line)?.[0].length ?? 0) % 2 === 1;
    pieces.push({ at: length, length: line.length, start, end: start + line.length });
    parts.push(goesOn ? `${line.slice(0, -1)} ` : line);
    length += line.length;
    if (!goesOn) end();
  }
  end(cutOff);
  return lines;
}

/** Of a last line that goes on. */
function cutOff(span: Span): Problem {
  return unseen(span, "The file ends where this line goes on; add the rest, or drop the last backslash.");
}

/** Without the blanks at their beginnings; a byte order mark is one. */
function* physicalLines(text: string): Generator<{ readonly start: number; readonly line: string }> {
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const written = text.slice(at, end).replace(/\r$/, "");
    const line = written.trimStart();
    yield { start: at + written.length - line.length, line };
    at = end + 1;
  }
}

/** A part of a text as a text of its own, without blanks around it. */
export function partText(whole: Text, from: number, to: number): Text {
  const written = whole.value.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const end = Math.max(start, from + written.trimEnd().length);
  if (start === end) return textOf(located("", spanWithin(whole, from, Math.max(from, to))));
  const part = new Rewriting(whole);
  part.copy(start, end);
  return { ...part.done([]), span: spanWithin(whole, start, end) };
}
