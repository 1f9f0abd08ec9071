import { doubted } from "../../model/index.ts";
import type { Located } from "../../model/index.ts";
import { concerns } from "./reference-doubt.ts";

/** A part of a located text. When references put the text together its place is that of the whole. */
export function part(
  { value: text, span, trail, doubt }: Located<string>,
  start: number,
  end: number,
): Located<string> {
  const value = text.slice(start, end);
  const exact = span.end - span.start === text.length;
  const place = exact ? { file: span.file, start: span.start + start, end: span.start + end } : span;
  return doubted({ value, span: place, trail }, doubt && concerns(doubt, value) ? doubt : undefined);
}
