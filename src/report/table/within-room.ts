import { amount } from "./amount.ts";

/** Something in full, and in short where there is no room for that. */
export interface Told {
  readonly full: readonly string[];
  readonly short: readonly string[];
}

/** As many in full as there is room for, the first one at least; then in short, and what is left after that is counted. */
export function withinRoom(all: readonly Told[], room: number, note: (text: string) => string): readonly string[] {
  const counts = Array.from({ length: all.length }, (_, index) => all.length - index);
  const full = counts.find((count) => heightOf(all, count) <= room) ?? Math.min(1, all.length);
  const lines = linesOf(all, full);
  const rest = all.length - full;
  if (rest === 0) return lines;
  if (heightOf(all, full) <= room)
    return [...lines, note(`--verbose tells ${rest === 1 ? "it" : `these ${rest}`} in full.`)];
  const { kept, left } = cut(all.slice(full), Math.max(0, room - linesOf(all.slice(0, full), full).length - NOTES));
  const more = left > 0 ? [note(`and ${amount(left, "more cause", "more causes")} (--verbose)`)] : [];
  return [...linesOf(all.slice(0, full), full), "", ...kept, ...more];
}

/** A blank line and the count. */
const NOTES = 2;

/** Lines with the count of what is told in short. */
function heightOf(all: readonly Told[], full: number): number {
  return linesOf(all, full).length + (full < all.length ? 1 : 0);
}

function linesOf(all: readonly Told[], full: number): readonly string[] {
  const blocks = all.slice(0, full).flatMap((each, index) => (index === 0 ? each.full : ["", ...each.full]));
  const rest = all.slice(full).flatMap(({ short }) => short);
  return rest.length === 0 ? blocks : [...blocks, "", ...rest];
}

function cut(rest: readonly Told[], room: number): { readonly kept: readonly string[]; readonly left: number } {
  let used = 0;
  const kept = rest.filter(({ short }) => (used += short.length) <= room);
  return { kept: kept.flatMap(({ short }) => short), left: rest.length - kept.length };
}
