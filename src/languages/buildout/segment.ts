import { doubted } from "../../model/index.ts";
import type { Located, Problem, Span, Step } from "../../model/index.ts";
import { isReferenceDoubt } from "./reference-doubt.ts";

/** A stretch of a value that comes from one place. */
export interface Segment {
  readonly text: string;
  /** Where it was written; when `exact`, character by character. */
  readonly span: Span;
  readonly exact: boolean;
  /** Its place in the value that is being read: itself, or the reference that brought it. */
  readonly outer: Span;
  readonly trail: readonly Step[];
  readonly doubt: Problem | undefined;
}

/** A value after references: lines made of segments. */
export type SegmentLines = readonly (readonly Segment[])[];

interface Piece {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

/** The text of a value. */
export function textOf(lines: SegmentLines): string {
  return lines.map((segments) => segments.map(({ text }) => text).join("")).join("\n");
}

/** The lines that are not blank, trimmed, each where it was written. */
export function locatedLines(lines: SegmentLines): readonly Located<string>[] {
  return lines.flatMap((segments) => {
    const line = trimmed(segments.map((segment) => ({ segment, start: 0, end: segment.text.length })));
    return isSome(line) ? [locate(line)] : [];
  });
}

/** The words, each where it was written. */
export function locatedWords(lines: SegmentLines): readonly Located<string>[] {
  const words: Located<string>[] = [];
  for (const segments of lines) {
    let word: Piece[] = [];
    const finish = () => {
      if (isSome(word)) words.push(locate(word));
      word = [];
    };
    for (const segment of segments) {
      let end = 0;
      for (const match of segment.text.matchAll(/\S+/g)) {
        if (match.index > end) finish();
        end = match.index + match[0].length;
        word.push({ segment, start: match.index, end });
        if (end < segment.text.length) finish();
      }
      if (end < segment.text.length) finish();
    }
    finish();
  }
  return words;
}

function isSome(pieces: readonly Piece[]): pieces is readonly [Piece, ...Piece[]] {
  return pieces.length > 0;
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  for (let first = kept[0]; first; first = kept[0]) {
    const text = first.segment.text.slice(first.start, first.end);
    const skip = text.length - text.trimStart().length;
    if (skip < text.length) {
      kept[0] = { ...first, start: first.start + skip };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.segment.text.slice(last.start, last.end).trimEnd();
    if (text.length > 0) {
      kept[kept.length - 1] = { ...last, end: last.start + text.length };
      break;
    }
    kept.pop();
  }
  return kept;
}

function locate(pieces: readonly [Piece, ...Piece[]]): Located<string> {
  const value = pieces.map(({ segment, start, end }) => segment.text.slice(start, end)).join("");
  const [first] = pieces;
  const doubts = pieces.flatMap(({ segment }) => segment.doubt ?? []);
  const doubt = doubts.find((one) => !isReferenceDoubt(one)) ?? doubts[0];
  const place =
    pieces.length === 1
      ? { span: placeOf(first), trail: first.segment.trail }
      : { span: enclosing(pieces, first), trail: trailOf(pieces) };
  return doubted({ value, ...place }, doubt);
}

function placeOf({ segment, start, end }: Piece): Span {
  const { file, start: from } = segment.span;
  return segment.exact ? { file, start: from + start, end: from + end } : segment.span;
}

/** From the first piece to the last, as they stand in the value that puts them together. */
function enclosing(pieces: readonly Piece[], first: Piece): Span {
  const outerOf = (piece: Piece) => (piece.segment.outer === piece.segment.span ? placeOf(piece) : piece.segment.outer);
  const start = outerOf(first);
  const end = outerOf(pieces.at(-1) ?? first);
  return start.file === end.file && end.end >= start.start
    ? { file: start.file, start: start.start, end: end.end }
    : start;
}

/** The way of the literal pieces, then the places that references brought. */
function trailOf(pieces: readonly Piece[]): readonly Step[] {
  const steps: Step[] = [];
  const add = (step: Step) => {
    if (
      steps.length < LONGEST_TRAIL &&
      !steps.some(
        ({ span }) => span.file === step.span.file && span.start === step.span.start && span.end === step.span.end,
      )
    )
      steps.push(step);
  };
  for (const piece of pieces) {
    piece.segment.trail.forEach(add);
    if (piece.segment.outer !== piece.segment.span) add({ span: placeOf(piece), why: "what it refers to" });
  }
  return steps;
}

const LONGEST_TRAIL = 30;
