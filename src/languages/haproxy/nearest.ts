import type { Vocabulary } from "./vocabulary.ts";

/** The known word that differs least from a text: in case only, or by up to two letters. */
export function nearest(text: string, { exact }: Vocabulary): string | undefined {
  if (text.length < 2 || text.length > 40) return undefined;
  const lower = text.toLowerCase();
  const limit = text.length < 5 ? 1 : 2;
  let best: string | undefined;
  let least = limit + 1;
  for (const word of exact.keys()) {
    if (Math.abs(word.length - lower.length) >= least) continue;
    const distance = word === lower ? 0 : editDistance(word, lower, least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** Levenshtein's distance; anything at or over the limit comes out as the limit. */
function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}
