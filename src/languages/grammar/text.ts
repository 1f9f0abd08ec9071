import { doubted } from "../../model/index.ts";
import type { Located, Span, Step } from "../../model/index.ts";

/** A value that still knows, character by character, where it was written. */
export interface Text extends Located<string> {
  /** In ascending order; characters outside every piece (line feeds between lines) were written nowhere. */
  readonly pieces: readonly Piece[];
}

/** A run of characters of the value. When both lengths agree it is verbatim, else it stands for the whole written range. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Takes a value from anywhere: verbatim where the written text is the value itself, else the whole place stands for each part. */
export function textOf(value: Located<string> | Text): Text {
  if ("pieces" in value) return value;
  return { ...value, pieces: [{ at: 0, length: value.value.length, start: value.span.start, end: value.span.end }] };
}

/**
 * Joins values of one file with blanks, such as a command and its arguments that stand apart; each word keeps its own place.
 * An empty list has no place and gives undefined.
 */
export function joinText(values: readonly Located<string>[]): Text | undefined {
  const [first, ...rest] = values.map(textOf);
  return first && rest.reduce(joinTwo, first);
}

function joinTwo(a: Text, b: Text): Text {
  const shift = a.value.length + 1;
  const doubt = a.doubt ?? b.doubt;
  const joined = {
    value: `${a.value} ${b.value}`,
    span: { file: a.span.file, start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) },
    trail: [...a.trail, ...b.trail],
    pieces: [...a.pieces, ...b.pieces.map((piece) => ({ ...piece, at: piece.at + shift }))],
  };
  return doubted(joined, doubt);
}

/** Where a part of a value was written. */
export function spanWithin({ span, pieces }: Text, from: number, to: number): Span {
  const first = pieces[indexAt(pieces, from)];
  const last = pieces[indexAt(pieces, Math.max(from, to - 1))];
  if (first === undefined || last === undefined) return span;
  const start = isVerbatim(first) ? first.start + Math.min(Math.max(from - first.at, 0), first.length) : first.start;
  const end = isVerbatim(last) ? last.start + Math.min(Math.max(to - last.at, 0), last.length) : last.end;
  return { file: span.file, start, end: Math.max(start, end) };
}

/** A part of a value with the value's trail and doubt. */
export function partOf(text: Text, from: number, to: number, value = text.value.slice(from, to)): Located<string> {
  return doubted({ value, span: spanWithin(text, from, to), trail: text.trail }, text.doubt);
}

/** Writes a new text from parts of another; every part must start where or behind where the one before ended. */
export class Rewriting {
  readonly #from: Text;
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #piece = 0;

  constructor(from: Text) {
    this.#from = from;
  }

  /** Takes a part over as it is. */
  copy(from: number, to: number): void {
    const { pieces, value } = this.#from;
    if (to <= from) return;
    let piece = pieces[this.#piece];
    while (piece !== undefined && piece.at + piece.length <= from) piece = pieces[(this.#piece += 1)];
    for (let index = this.#piece; piece !== undefined && piece.at < to; piece = pieces[(index += 1)])
      this.#keep(piece, from, to);
    this.#add(value.slice(from, to));
  }

  /** Writes something else in the place of a part. */
  replace(from: number, to: number, by: string): void {
    const { start, end } = spanWithin(this.#from, from, to);
    this.#pieces.push({ at: this.#length, length: by.length, start, end });
    this.#add(by);
  }

  /** The text written so far, with steps added to the trail of the old one. */
  done(trail: readonly Step[]): Text {
    return { ...this.#from, value: this.#parts.join(""), pieces: this.#pieces, trail: [...this.#from.trail, ...trail] };
  }

  #keep(piece: Piece, from: number, to: number): void {
    const begin = Math.max(piece.at, from);
    const length = Math.min(piece.at + piece.length, to) - begin;
    if (length <= 0) return;
    const at = this.#length + begin - from;
    if (!isVerbatim(piece)) this.#pieces.push({ at, length, start: piece.start, end: piece.end });
    else
      this.#pieces.push({
        at,
        length,
        start: piece.start + begin - piece.at,
        end: piece.start + begin - piece.at + length,
      });
  }

  #add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

function isVerbatim(piece: Piece): boolean {
  return piece.end - piece.start === piece.length;
}

/** The last piece that starts at or before an offset, else the first. */
function indexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
