import { secretPatterns } from "../languages/grammar/secret-patterns.ts";
import type { Range } from "../languages/grammar/ranges.ts";

/** Replaces what looks like a secret by `***`: the second line of defence, for what no reader knew as one. */
export function maskSecrets(text: string): string {
  return masked(text, secretPatterns(text));
}

/** A text with ranges, in ascending order, replaced by `***`. */
export function masked(text: string, ranges: readonly Range[]): string {
  let from = 0;
  let result = "";
  for (const { start, end } of ranges) {
    result += `${text.slice(from, start)}***`;
    from = end;
  }
  return result + text.slice(from);
}
