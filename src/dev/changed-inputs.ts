import type { OperatingInputs, SlaInputs } from "../plan/sla/inputs.ts";
import type { Sourced } from "../plan/sourced.ts";

/** Multiplies one input. */
export type Change = (inputs: OperatingInputs, factor: number) => OperatingInputs;

/** The repair takes longer. */
export const longer: Change = (inputs, factor) => {
  const { repair } = inputs.incidents;
  const changed = repair.exactly
    ? { exactly: times(repair.exactly, factor) }
    : { median: times(repair.median, factor), p90: repair.p90 };
  return { ...inputs, incidents: { ...inputs.incidents, repair: changed } };
};

/** An hour costs more. */
export const dearer: Change = (inputs, factor) => ({
  ...inputs,
  cost: inputs.cost && { ...inputs.cost, base: times(inputs.cost.base, factor) },
});

/** A failure is noticed later. */
export const later: Change = (inputs, factor) => ({
  ...inputs,
  response: { ...inputs.response, detect: times(inputs.response.detect, factor) },
});

/** So many versions of the same inputs, each with one of them changed a little more, in every way to run the service. */
export function versions(inputs: SlaInputs, change: Change, count: number): readonly SlaInputs[] {
  return Array.from({ length: count }, (_, index) => {
    const factor = 1 + (index + 1) / 1000;
    return {
      ...inputs,
      baseline: change(inputs.baseline, factor),
      options: inputs.options.map((option) => ({ ...option, inputs: change(option.inputs, factor) })),
    };
  });
}

function times(input: Sourced<number>, factor: number): Sourced<number> {
  return { ...input, value: input.value * factor };
}
