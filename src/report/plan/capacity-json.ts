import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import { printableJson } from "../printable-json.ts";
import type { PlanSubject } from "./capacity-table.ts";

/** What `punchlist plan` says: what it rests on and what comes of it. */
export interface PlanReport {
  /** The version of this schema. */
  readonly schemaVersion: 1;
  /** What was planned for. */
  readonly plan: PlanSubject;
  /** What it starts from, each value with its origin. */
  readonly inputs: CapacityInputs;
  /** What comes of it. */
  readonly answer: CapacityAnswer;
}

/** A plan as JSON. The same bytes for the same plan, harmless on a terminal. */
export function capacityJson(subject: PlanSubject, inputs: CapacityInputs, answer: CapacityAnswer): string {
  return printableJson({ schemaVersion: 1, plan: subject, inputs, answer } satisfies PlanReport);
}
