import { PlanInputError } from "../plan/input-error.ts";
import type { SlaAnswer } from "../plan/sla/answer.ts";
import type { SlaInputs } from "../plan/sla/inputs.ts";
import { slaMeans } from "../plan/sla/means.ts";

/** The exact part of an answer with nothing simulated, or why there is none. */
export type Exact = { readonly answer: SlaAnswer } | { readonly problem: string };

/** An answer without simulated years, at once. */
export function exactAnswer(inputs: SlaInputs, today: string): Exact {
  try {
    return { answer: { ...NOTHING_SIMULATED, ...described(inputs, today), ...slaMeans(inputs, today) } };
  } catch (error) {
    if (error instanceof PlanInputError) return { problem: error.message };
    throw error;
  }
}

function described({ name, baseline, questions }: SlaInputs, today: string) {
  const { service, cost } = baseline;
  return { today, name, zone: service.zone.value, currency: cost?.currency.value, questions };
}

const NOTHING_SIMULATED = {
  schemaVersion: 1,
  alerts: undefined,
  record: undefined,
  heat: undefined,
  risk: { years: 0, seed: 0, rows: [], curves: [], months: [], note: undefined },
  sensitivity: {
    of: { value: 0, unit: "h", kind: "exact", sources: [] },
    bars: [],
    pair: undefined,
    options: [],
    restsOn: [],
  },
  notModelled: [],
  inputs: [],
} as const;
