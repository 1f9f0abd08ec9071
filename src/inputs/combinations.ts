/** Something that can be bought, as far as it decides what it can be combined with. */
export interface Combinable {
  readonly name: string;
  /** The inputs it changes, such as `response.coverage`. */
  readonly changes: readonly string[];
}

/**
 * Sets of measures that can be taken together: none changes what another changes as well. Each is in the order of the
 * list; the first measure joins first, so that what is alone stands before its combinations. With many measures only each alone.
 */
export function combinations<Measure extends Combinable>(
  measures: readonly Measure[],
): readonly (readonly Measure[])[] {
  if (measures.length > MOST_COMBINED) return measures.map((measure) => [measure]);
  const sets = measures.reduce<readonly (readonly Measure[])[]>(
    (found, measure) => [
      ...found,
      ...found.filter((set) => !set.some((other) => collide(other, measure))).map((set) => [...set, measure]),
    ],
    [[]],
  );
  return sets.filter((set) => set.length > 0);
}

const MOST_COMBINED = 4;

function collide(a: Combinable, b: Combinable): boolean {
  return a.changes.some((change) => b.changes.includes(change));
}
