/** A known word, and how many letters to add, drop or replace to get there. */
export interface Near {
  readonly word: string;
  readonly edits: number;
}

/** The known word that takes the fewest edits, letter case aside; the first of several, and none that takes more than `most`. */
export function nearest(text: string, known: Iterable<string>, most: number): Near | undefined {
  const wanted = text.toLowerCase();
  let near: Near | undefined;
  for (const word of known) {
    const limit = near ? near.edits - 1 : most;
    const edits = editDistance(wanted, word.toLowerCase(), limit);
    if (edits <= limit) near = { word, edits };
  }
  return near;
}

/** Levenshtein's distance by one row of the table; Infinity as soon as it is over the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const kept = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return Infinity;
    row = next;
  }
  return row[b.length] ?? Infinity;
}
