/** The names once each, for a sentence: the first `most` and how many more there are, or all of them where one more is all. */
export function shortList(names: readonly string[], most: number): string {
  const all = [...new Set(names)];
  return all.length <= most + 1 ? all.join(", ") : `${all.slice(0, most).join(", ")} and ${all.length - most} more`;
}
