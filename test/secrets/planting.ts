/** A secret as people write one: what kind it is, and the text that holds `CANARY`, added to a file of an otherwise plain environment. */
export interface Planting {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

/** Plantings of one file. */
export function plantings(path: string, kinds: Readonly<Record<string, string>>): readonly Planting[] {
  return Object.entries(kinds).map(([kind, text]) => ({ kind: `${path}: ${kind}`, path, text: `${text}\n` }));
}
