/** The name with the fewest single-letter edits, letter case aside; undefined where as much would change as stays. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const target = wanted.slice(0, 60).toLowerCase();
  let best: string | undefined;
  let fewest = Infinity;
  for (const name of names) {
    const edits = editDistance(target, name.toLowerCase());
    if (edits >= fewest) continue;
    best = name;
    fewest = edits;
  }
  return fewest * 3 <= target.length ? best : undefined;
}

/** Levenshtein's distance by one row of the table. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const kept = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
