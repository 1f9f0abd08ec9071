import { united, type Range } from "../languages/grammar/ranges.ts";
import type { Secret, Span } from "../model/index.ts";
import { KnownValues } from "./known-values.ts";
import { masked, maskSecrets } from "./mask-secrets.ts";

/** Hides the secrets of an environment in whatever a report says. */
export interface Mask {
  /** Any text: known secrets wherever they stand in it, then what looks like one. */
  text(this: void, text: string): string;
  /** A part of a file: also where a secret is too short or too plain to be looked for elsewhere. */
  excerpt(this: void, span: Span): string;
}

/** The mask for secrets that readers know by their positions. */
export function maskOf(secrets: readonly Secret[]): Mask {
  const places = placesByPath(secrets);
  const values = new KnownValues(secrets.flatMap(({ value }) => value ?? []));
  const text = (plain: string): string => maskSecrets(values.maskedIn(plain));
  return {
    text,
    excerpt: ({ file, start, end }) => {
      const within = overlapping(places.get(file.path) ?? [], start, end);
      return text(masked(file.text.slice(start, end), within));
    },
  };
}

/** For what is said without an environment. */
export const PATTERNS_ONLY: Mask = maskOf([]);

function placesByPath(secrets: readonly Secret[]): ReadonlyMap<string, readonly Range[]> {
  const places = new Map<string, Range[]>();
  for (const { span } of secrets) {
    const known = places.get(span.file.path);
    if (known) known.push(span);
    else places.set(span.file.path, [span]);
  }
  return new Map([...places].map(([path, ranges]) => [path, united(ranges)]));
}

/** The parts of sorted ranges that lie within a stretch, counted from its start. */
function overlapping(ranges: readonly Range[], start: number, end: number): readonly Range[] {
  const found: Range[] = [];
  for (let at = firstEndingAfter(ranges, start); (ranges[at]?.start ?? end) < end; at += 1) {
    const range = ranges[at];
    if (range) found.push({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start });
  }
  return found;
}

function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
