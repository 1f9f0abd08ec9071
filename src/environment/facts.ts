import { FACT_KINDS } from "../model/fact.ts";
import type { Fact } from "../model/index.ts";
import type { Facts } from "./environment.ts";

/** Facts by their kinds, each in the order of the files; the compiler cannot follow that each list holds its kind alone. */
export function byKind(facts: readonly Fact[]): Facts {
  const ofKinds = FACT_KINDS.map((kind): readonly [string, readonly Fact[]] => [
    kind,
    facts.filter((fact) => fact.kind === kind),
  ]);
  return Object.fromEntries(ofKinds) as unknown as Facts;
}
