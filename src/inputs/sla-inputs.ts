import { hoursPerWeek } from "../plan/calendar/weekly.ts";
import type { OutageLog } from "../plan/record/outage.ts";
import { openQuestions } from "../plan/input/questions.ts";
import { SLA } from "../plan/input/table.ts";
import type { OptionInputs, RunInputs, SlaInputs } from "../plan/sla/inputs.ts";
import { sourced } from "../plan/sourced.ts";
import { errorAt, type DeclarationError } from "../declaration/declaration-error.ts";
import { withChanges, type Inputs, type WhatIf } from "../declaration/what-if.ts";
import type { Around } from "./around.ts";
import { combinations } from "./combinations.ts";
import { quantityOr, unchanged } from "./declared-values.ts";
import { countedOutages } from "./counted-outages.ts";
import { operatingInputs, policyOf, responseOf } from "./operating-inputs.ts";
import { taken } from "./taken.ts";
import { topologyOf } from "./topology-inputs.ts";

/** What surrounds the declared inputs. */
export interface SlaSurroundings extends Omit<Around, "counted"> {
  readonly name: string;
  /** Measures by name that are wanted side by side, each set taken together; empty for all that can be combined. */
  readonly scenarios: readonly (readonly string[])[];
  /** What was down so far, where a log says it. */
  readonly log?: OutageLog | undefined;
}

/**
 * The one place that maps what a team declares and what its files show to the inputs of the SLA models. What nobody said gets a
 * default with its tag; what cannot be computed with is refused at its place.
 */
export function slaInputs(
  whatIf: WhatIf,
  { log, ...surroundings }: SlaSurroundings,
): { readonly inputs: SlaInputs } | { readonly errors: readonly DeclarationError[] } {
  const errors = [whatIf, ...(whatIf.measures ?? []).flatMap(({ set }) => set ?? [])].flatMap(nobodyResponds);
  if (errors.length > 0) return { errors };
  const counted =
    log &&
    countedOutages(log, {
      response: responseOf(whatIf.response),
      policy: policyOf(whatIf.incidents?.policy).value,
      zone: whatIf.service?.zone?.value ?? surroundings.zone,
    });
  const around = { ...surroundings, counted };
  const baseline = operatingInputs(whatIf, around);
  const topology = topologyOf(whatIf.topology);
  return {
    inputs: {
      name: around.name,
      baseline,
      options: optionsOf(whatIf, around),
      simulateAll: around.scenarios.length > 0,
      run: runOf(whatIf.run),
      topology,
      outages: counted && { log: counted.record },
      questions: openQuestions({ ...baseline, topology, measures: whatIf.measures !== undefined }),
    },
  };
}

function nobodyResponds({ response }: Inputs): readonly DeclarationError[] {
  const bands = response?.coverage;
  const [first] = bands ?? [];
  if (!bands || !first) return [];
  const covered = bands.some(
    ({ when, react }) => react.value !== "none" && (when.value === "rest" || hoursPerWeek(when.value) > 0),
  );
  return covered
    ? []
    : [
        errorAt(
          first.when.span,
          "response.coverage leaves no hour of the week in which anybody responds, so every outage would last for ever; write at least one hour.",
        ),
      ];
}

type Measure = NonNullable<WhatIf["measures"]>[number];

type Surrounding = Around & Pick<SlaSurroundings, "scenarios">;

function optionsOf(whatIf: WhatIf, around: Surrounding): readonly OptionInputs[] {
  const measures = (whatIf.measures ?? []).map((measure) => ({
    name: measure.name.value,
    changes: changedKeys(measure.set ?? {}),
    measure,
  }));
  const wanted = around.scenarios.map((names) =>
    names.flatMap((name) => measures.find((measure) => measure.name === name) ?? []),
  );
  return (wanted.length > 0 ? wanted : combinations(measures)).map((set) =>
    optionOf(
      whatIf,
      around,
      set.map(({ measure }) => measure),
    ),
  );
}

function optionOf(whatIf: WhatIf, around: Around, measures: readonly Measure[]): OptionInputs {
  const inputs = measures.reduce<Inputs>((changed, { set }) => withChanges(changed, set ?? {}), whatIf);
  const prices = measures.map(({ yearly }) =>
    quantityOr(yearly, unchanged, sourced(0, "assumption", "no price can be read from files")),
  );
  const [first] = prices;
  return {
    measures: measures.map(({ name }) => name.value),
    yearly: {
      value: prices.reduce((sum, { value }) => sum + value, 0),
      source: first?.source ?? { tag: "assumption", where: "free" },
    },
    inputs: operatingInputs(inputs, around),
  };
}

/** The inputs that a measure changes, such as `response.coverage`. */
function changedKeys(changes: Inputs): readonly string[] {
  return Object.entries(changes).flatMap(([section, values]: [string, object | undefined]) =>
    Object.entries(values ?? {}).flatMap(([key, value]: [string, unknown]) =>
      value === undefined ? [] : [`${section}.${key}`],
    ),
  );
}

function runOf(run: WhatIf["run"]): RunInputs {
  const { seed, n } = taken(SLA.run.inputs, run);
  return { seed, years: n };
}
