import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import { printableJson } from "../printable-json.ts";
import type { PlanSubject } from "./capacity-table.ts";

/** A plan as JSON: what it rests on and what comes of it. The same bytes for the same plan, harmless on a terminal. */
export function capacityJson(subject: PlanSubject, inputs: CapacityInputs, answer: CapacityAnswer): string {
  return printableJson({ schemaVersion: 1, plan: subject, inputs, answer });
}
