import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { PlanSubject } from "./capacity-table.ts";

/** A plan with what it was asked about and computed from. */
export interface Planned {
  readonly subject: PlanSubject;
  readonly inputs: CapacityInputs;
  readonly answer: CapacityAnswer;
}
