/** What there is for each keyword, in order, of things that are each for several. */
export function byKeyword<T>(things: readonly (readonly [Iterable<string>, T])[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [keywords, thing] of things)
    for (const keyword of keywords) found.set(keyword, [...(found.get(keyword) ?? []), thing]);
  return found;
}
