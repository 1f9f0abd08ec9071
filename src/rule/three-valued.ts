import type { Located, Problem, Listed } from "../model/index.ts";
import type { Judgement } from "./judgement.ts";
import type { Place } from "./place.ts";

/** Whether something is so; `unknown` where it rests on a value in doubt. `at` shows it. */
export interface Claim {
  readonly holds: boolean | "unknown";
  readonly at: Place;
}

/** Whether a value passes a test: one in doubt neither does nor does not. */
export function is<T>(value: Located<T>, test: (value: T) => boolean, doubt: Problem | undefined = value.doubt): Claim {
  return doubt ? { holds: "unknown", at: { ...value, doubt } } : { holds: test(value.value), at: value };
}

/** So where each is; not so where one is not, whatever the others are. */
export function all(first: Claim, ...others: readonly Claim[]): Claim {
  const claims = [first, ...others];
  return claims.find(({ holds }) => holds === false) ?? claims.find(({ holds }) => holds === "unknown") ?? first;
}

/** So where one is, whatever the others are; not so where none is. */
export function any(first: Claim, ...others: readonly Claim[]): Claim {
  const claims = [first, ...others];
  return claims.find(({ holds }) => holds === true) ?? claims.find(({ holds }) => holds === "unknown") ?? first;
}

/** One thing of a list with the claim that counts against it. */
export interface Counted<T> {
  readonly item: T;
  readonly at: Place;
}

/**
 * Passes a list that holds nothing of a kind. What is of it for certain fails; what may be, or may be hidden, leaves it open:
 * the engine takes the doubt from the place.
 */
export function none<T>(
  { items, doubt }: Listed<T>,
  claim: (item: T) => Claim,
  say: {
    readonly fail: (found: readonly [Counted<T>, ...Counted<T>[]]) => Judgement;
    readonly pass: (hidden: readonly Place[]) => Judgement;
  },
): Judgement {
  const claims = items.map((item) => ({ item, ...claim(item) }));
  const [first, ...others] = claims.filter(({ holds }) => holds === true);
  if (first) return say.fail([first, ...others]);
  const [perhaps, ...more] = claims.filter(({ holds }) => holds === "unknown");
  if (perhaps) return say.fail([perhaps, ...more]);
  return say.pass(doubt ? [{ span: doubt.span, doubt }] : []);
}
