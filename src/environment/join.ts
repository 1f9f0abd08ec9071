import type { Environment, LanguageName } from "./environment.ts";
import { looking, lookAt } from "../model/index.ts";

/** Where what is judged comes from: a format, or what `punchlist.yaml` declares. */
export type Source = LanguageName | "declaration";

/**
 * What follows from several documents or facts together, found once for an environment however many rules ask.
 * A rule names it in `needs` and gets it under its name.
 */
export interface Join<Name extends string, T> {
  readonly name: Name;
  /** Without any of these there is nothing to find; none where it is there in any environment. */
  readonly of: readonly Source[];
  /** Finds it anew; whoever needs it asks `in`. */
  readonly find: (environment: Environment) => T;
  /** The join of an environment, found once. Whoever asks is told the doubts of all that it looked at. */
  in(this: void, environment: Environment): T;
}

/** Makes a join of a function; its result is kept as long as the environment is. */
export function join<const Name extends string, T>(
  name: Name,
  of: readonly Source[],
  find: (environment: Environment) => T,
): Join<Name, T> {
  const kept = new WeakMap<Environment, ReturnType<typeof looking<T>>>();
  const made: Join<Name, T> = {
    name,
    of,
    find,
    in(environment) {
      const found = kept.get(environment) ?? looking(() => made.find(environment));
      kept.set(environment, found);
      found.doubts.forEach(lookAt);
      return found.result;
    },
  };
  return made;
}
