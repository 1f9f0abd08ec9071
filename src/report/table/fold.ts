/** Equals side by side: the first few to be printed, and those that are only counted. */
export interface Fold<T> {
  readonly shown: readonly T[];
  readonly more: readonly T[];
}

/** Groups what has the same likeness, in the order of first appearance, and keeps `few` of each group; `Infinity` keeps all. */
export function foldAlike<T>(things: readonly T[], likeness: (thing: T) => string, few: number): readonly Fold<T>[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = likeness(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  // "and 1 more" would take the room of the one it hides.
  return [...groups.values()].map((group) =>
    group.length <= few + 1 ? { shown: group, more: [] } : { shown: group.slice(0, few), more: group.slice(few) },
  );
}

/** "and 77 more like these: buildout.cfg (40), base.cfg (37); --verbose lists them". */
export function moreLike(more: readonly { readonly path: string }[], mostFiles: number): string {
  const counts = new Map<string, number>();
  for (const { path } of more) counts.set(path, (counts.get(path) ?? 0) + 1);
  const files = [...counts].map(([path, count]) => `${path} (${count})`);
  const named =
    files.length > mostFiles ? [...files.slice(0, mostFiles), `${files.length - mostFiles} more files`] : files;
  return `and ${more.length} more like this: ${named.join(", ")}; --verbose lists them`;
}
