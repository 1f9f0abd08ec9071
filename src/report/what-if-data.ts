import type { CapacityInputs } from "../plan/capacity/inputs.ts";
import type { SlaInputs } from "../plan/sla/inputs.ts";

/** What the what-if page starts from: the inputs of an environment, each with its origin, or the defaults of none. */
export interface WhatIfData {
  /** The day from which "next month" is counted, YYYY-MM-DD. */
  readonly today: string;
  readonly sla: SlaInputs;
  /** Undefined where nothing is known of machines and load. */
  readonly capacity: CapacityInputs | undefined;
}

/** The same as JSON can hold it: an exact number is written out as text. */
export function plainData(data: WhatIfData): unknown {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === "bigint" ? { [EXACT]: String(value) } : value)),
  );
}

/** Reads what `plainData` wrote and JSON carried. */
export function readPlainData(json: string): WhatIfData {
  return JSON.parse(json, (_, value: unknown) => exactOf(value) ?? value) as WhatIfData;
}

const EXACT = "exact integer";

function exactOf(value: unknown): bigint | undefined {
  if (typeof value !== "object" || value === null || !(EXACT in value)) return undefined;
  return typeof value[EXACT] === "string" ? BigInt(value[EXACT]) : undefined;
}
