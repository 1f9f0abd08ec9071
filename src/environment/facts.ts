import { FACT_KINDS } from "../model/fact.ts";
import type { Facts, Hosted } from "./environment.ts";

/** Facts by their kinds, each in the order of the files; the compiler cannot follow that each list holds its kind alone. */
export function byKind(facts: readonly Hosted[]): Facts {
  const ofKinds = FACT_KINDS.map((kind): readonly [string, readonly Hosted[]] => [
    kind,
    facts.filter((fact) => fact.kind === kind),
  ]);
  return Object.fromEntries(ofKinds) as unknown as Facts;
}
