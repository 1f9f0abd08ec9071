import type { Problem, Span, Step } from "../model/index.ts";

/** Somewhere to point at: a span, or anything that knows its own (a located value, a backend, a fact). */
export type Place = Span | PlacedThing;

interface PlacedThing {
  readonly span: Span;
  readonly trail?: readonly Step[];
  readonly doubt?: Problem | undefined;
}

/** The span that a place stands for. */
export function placeSpan(place: Place): Span {
  return "span" in place ? place.span : place;
}

/** The other places that made a value so, where the place knows them. */
export function placeTrail(place: Place): readonly Step[] {
  return "span" in place ? (place.trail ?? []) : [];
}

/** Why the value at a place may be another one, where the place knows it. */
export function placeDoubt(place: Place): Problem | undefined {
  return "span" in place ? place.doubt : undefined;
}
