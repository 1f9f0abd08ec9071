import { lookAt, looking, type Listed, type Located, type Problem } from "../model/index.ts";
import type { Judgement } from "./judgement.ts";
import type { Claim, Place } from "./place.ts";

/** Whether a value passes a test: one in doubt neither does nor does not, and so with all else that the test looks at. */
export function is<T>(value: Located<T>, test: (value: T) => boolean, doubt: Problem | undefined = value.doubt): Claim {
  const { result, doubts } = looking(() => test(value.value));
  const why = doubt ?? doubts[0];
  const { span, trail } = value;
  return why ? { holds: "unknown", at: { span, trail, doubt: why } } : { holds: result, at: value };
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

/** What shows that there are so many: the last one needed of those that are there for certain, else one that may not be there. */
export function atLeast(count: number, things: readonly Place[]): readonly Place[] {
  const certain = things.filter(({ doubt }) => !doubt);
  return [certain[count - 1] ?? things.find(({ doubt }) => doubt)].filter((place) => place !== undefined);
}

/** Whether a list holds something, or may. */
export function mayHold({ items, doubt }: Listed<unknown>): boolean {
  return items.length > 0 || doubt !== undefined;
}

/** One thing of a list with the claim that counts against it. */
export interface Counted<T> {
  readonly item: T;
  readonly at: Place;
}

/**
 * Passes a list that holds nothing of a kind. What is of it for certain fails; what may be, or may be hidden, leaves it open:
 * the engine takes the doubt from the place. `fail` gets what was found with its places, `pass` where more may be hidden and the
 * places of all that is not of the kind.
 */
export function none<T>(
  { items, doubt }: Listed<T>,
  claim: (item: T) => Claim,
  say: {
    readonly fail: (found: readonly [Counted<T>, ...Counted<T>[]], at: readonly [Place, ...Place[]]) => Judgement;
    readonly pass: (hidden: readonly Place[], clear: readonly Place[]) => Judgement;
  },
): Judgement {
  // By their names, because V8 is slow with an object that holds a spread.
  const claims = items.map((item) => {
    const { holds, at } = claim(item);
    return { item, holds, at };
  });
  const certain = claims.filter(({ holds }) => holds === true);
  const open = claims.filter(({ holds }) => holds === "unknown");
  // What is certain decides; else the verdict rests on what is in doubt, whatever it names as its places.
  if (certain.length === 0) for (const why of [...open.map(({ at }) => at.doubt), doubt]) lookAt(why);
  const [first, ...others] = certain.length > 0 ? certain : open;
  if (first) return say.fail([first, ...others], [first.at, ...others.map(({ at }) => at)]);
  const clear = claims.map(({ at }) => at);
  const said = say.pass(doubt ? [{ span: doubt.span, doubt }] : [], clear);
  return said.verdict === "pass" && !shows(said, clear) ? { ...said, restsOn: "absence" } : said;
}

/** Whether a judgement looks first at one of these places. */
function shows({ places: [first] }: Judgement, places: readonly Place[]): boolean {
  return first !== undefined && places.some(({ span }) => span === first.span);
}
