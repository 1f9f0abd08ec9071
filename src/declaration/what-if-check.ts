import type { Located } from "../model/located.ts";
import { capacityMistakes, halfStored } from "./capacity-check.ts";
import { costMistakes, factorMistakes } from "./cost-check.ts";
import { errorAt, type DeclarationError } from "./declaration-error.ts";
import { badBelowTypical, halfCounted, repairMistakes, responseMistakes } from "./incidents-check.ts";
import { promiseMistakes } from "./promise-check.ts";
import { failoverMistakes, topologyMistakes, unitMistakes } from "./topology-check.ts";
import type { Tree, TreePath } from "./tree.ts";
import { withChanges, type Inputs, type WhatIf } from "./what-if.ts";
import { quoted } from "./words.ts";

/** Inputs that contradict each other or name what is not there, on top of those that they build on. */
export function whatIfMistakes(own: WhatIf, base: WhatIf, tree: Tree, today: string): readonly DeclarationError[] {
  const whatIf: WhatIf = { ...withChanges(base, own), measures: own.measures };
  const measures = whatIf.measures ?? [];
  const halves = unmatched(whatIf);
  return [
    ...inputMistakes(own, whatIf, tree, [], today),
    ...halves,
    ...measures.flatMap(({ set }, index) =>
      set ? inputMistakes(set, whatIf, tree, ["measures", index, "set"], today) : [],
    ),
    ...(halves.length > 0 ? [] : measures.flatMap(({ set }) => (set ? unmatched(withChanges(whatIf, set)) : []))),
    ...repeatedNames(measures.map(({ name }) => name)),
  ];
}

/** Inputs that mean something only beside each other, once changes are in their place: a half that is missing, halves that contradict. */
export function unmatched({ incidents, capacity }: Inputs): readonly DeclarationError[] {
  return [...halfCounted(incidents?.observed), ...badBelowTypical(incidents?.repair), ...halfStored(capacity?.storage)];
}

/** Some inputs' own contradictions; `base` holds the units that they build on. */
export function inputMistakes(
  inputs: Inputs,
  base: Inputs,
  tree: Tree,
  path: TreePath,
  today: string,
): readonly DeclarationError[] {
  const units = new Map([...(base.topology?.units ?? []), ...(inputs.topology?.units ?? [])]);
  return [
    ...promiseMistakes(inputs.promise, [...path, "promise"]),
    ...costMistakes(inputs.cost, tree, [...path, "cost"]),
    ...factorMistakes(inputs.cost, [...path, "cost"]),
    ...repairMistakes(inputs.incidents, tree, [...path, "incidents", "repair"]),
    ...responseMistakes(inputs.response, tree, [...path, "response", "coverage"]),
    ...unitMistakes(inputs.topology),
    ...topologyMistakes(inputs.topology, units),
    ...failoverMistakes(inputs.failover, units, today),
    ...capacityMistakes(inputs.capacity, tree, [...path, "capacity"], today),
  ];
}

function repeatedNames(names: readonly Located<string>[]): readonly DeclarationError[] {
  return names
    .filter(({ value }, index) => names.findIndex((name) => name.value === value) < index)
    .map(({ value, span }) => errorAt(span, `A measure is already called ${quoted(value)}; give each its own name.`));
}
