import type { Listed } from "../model/index.ts";
import type { Judgement } from "./judgement.ts";
import type { Claim, Place } from "./place.ts";
import { none, type Counted } from "./three-valued.ts";

/** Passes a list that holds something of a kind, and fails one that does not; what may be of it, or may be hidden, leaves it open. */
export function some<T>(
  list: Listed<T>,
  claim: (item: T) => Claim,
  say: {
    readonly pass: (found: readonly [Counted<T>, ...Counted<T>[]]) => Judgement;
    readonly fail: (hidden: readonly Place[]) => Judgement;
  },
): Judgement {
  return none(list, claim, { fail: say.pass, pass: say.fail });
}
