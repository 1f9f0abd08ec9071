import { FACT_KINDS } from "../model/fact.ts";
import type { Facts, Hosted } from "./environment.ts";

/** Facts by their kinds, each in the order of the files; the compiler cannot follow that each list holds its kind alone. */
export function byKind(facts: readonly Hosted[]): Facts {
  const ofKinds = new Map(FACT_KINDS.map((kind): [string, Hosted[]] => [kind, []]));
  for (const fact of facts) ofKinds.get(fact.kind)?.push(fact);
  return Object.fromEntries(ofKinds) as unknown as Facts;
}
