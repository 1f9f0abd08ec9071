import { errorAt, type DeclarationError } from "../declaration/declaration-error.ts";
import type { DeclaredHost } from "../declaration/declaration.ts";
import { withChanges, type WhatIf } from "../declaration/what-if.ts";
import { insteadOf, quoted } from "../declaration/words.ts";
import type { Environment } from "../environment/index.ts";
import { capacityInputs } from "../inputs/capacity-inputs.ts";
import { capacityAnswer, type CapacityAnswer } from "../plan/capacity/answer.ts";
import type { CapacityInputs } from "../plan/capacity/inputs.ts";
import { PlanInputError } from "../plan/input-error.ts";
import type { PlanSetting } from "./plan-setting.ts";
import { parseScenarios } from "./scenarios.ts";

/**
 * What memory, disks and queues will do, with the inputs it was computed from.
 *
 * @param scenario measures by name, joined by `+`
 * @throws UsageError with every input that cannot be computed with, at its place.
 */
export async function answerPlan(
  setting: PlanSetting,
  scenario: string | undefined,
): Promise<{ readonly inputs: CapacityInputs; readonly answer: CapacityAnswer }> {
  const environment = await setting.environment();
  const strangers = unknownHosts(environment, setting.hosts);
  if (strangers.length > 0) throw setting.refusal(strangers);
  const read = capacityInputs(environment, capacityOf(setting.whatIf, scenario));
  if ("errors" in read) throw setting.refusal(read.errors);
  try {
    return { inputs: read.inputs, answer: capacityAnswer(read.inputs) };
  } catch (error) {
    if (error instanceof PlanInputError) throw setting.refusalOf(error);
    throw error;
  }
}

/** A host that nothing else tells of is a slip of the keys where others are known. */
function unknownHosts(environment: Environment, set: readonly DeclaredHost[]): readonly DeclarationError[] {
  const spans = new Set(set.map(({ fact }) => fact.span));
  const known = environment.facts.host.filter(({ span }) => !spans.has(span)).map(({ name }) => name);
  if (known.length === 0) return [];
  return set
    .filter(({ fact }) => !known.includes(fact.name))
    .map(({ fact: { name, span } }) => errorAt(span, `There is no host ${quoted(name)}; ${insteadOf(name, known)}`));
}

function capacityOf(whatIf: WhatIf, scenario: string | undefined): WhatIf["capacity"] {
  const measures = whatIf.measures ?? [];
  const [names = []] =
    scenario === undefined
      ? []
      : parseScenarios(
          [scenario],
          measures.map(({ name }) => name.value),
        );
  const chosen = names.flatMap((wanted) => measures.filter(({ name }) => name.value === wanted));
  return chosen.reduce((inputs, { set }) => withChanges(inputs, set ?? {}), withChanges(whatIf, {})).capacity;
}
