import type { Span } from "../../model/index.ts";

/** Where something is declared. */
export interface DeclaredPlace {
  readonly span: Span;
}

/** Where each of some declared parts begins; parts that nobody declared have no place. */
export function declaredPlaces(...parts: readonly (object | undefined)[]): readonly DeclaredPlace[] {
  return parts.flatMap((part) => firstPlace(part) ?? []);
}

/** The first place in the file within a declared part: its own, or that of the leaf that stands first. */
export function firstPlace(part: unknown): DeclaredPlace | undefined {
  return placesWithin(part).reduce<DeclaredPlace | undefined>(
    (first, place) => (first && first.span.start <= place.span.start ? first : place),
    undefined,
  );
}

function placesWithin(part: unknown): readonly DeclaredPlace[] {
  if (typeof part !== "object" || part === null) return [];
  if (isPlace(part)) return [part];
  const inner: readonly unknown[] = part instanceof Map ? [...part.values()] : Object.values(part);
  return inner.flatMap(placesWithin);
}

function isPlace(part: object): part is DeclaredPlace {
  return "span" in part;
}
