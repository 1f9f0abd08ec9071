import { capacityAnswer, type CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import { PlanInputError } from "../../plan/input-error.ts";
import type { SlaAnswer } from "../../plan/sla/answer.ts";
import type { SlaInputs } from "../../plan/sla/inputs.ts";
import { slaAnswer } from "../../plan/sla/sla-answer.ts";

/** Something to compute that takes longer than a hand on a slider waits. */
export type Job =
  | { readonly key: string; readonly kind: "sla"; readonly inputs: SlaInputs; readonly today: string }
  | { readonly key: string; readonly kind: "room"; readonly inputs: CapacityInputs };

/** What a job comes to. */
export type Result =
  | { readonly kind: "sla"; readonly answer: SlaAnswer }
  | { readonly kind: "room"; readonly answer: CapacityAnswer }
  | { readonly kind: "refused"; readonly problem: string };

/** Computes with simulated years, here or in a worker. */
export function resultOf(job: Job): Result {
  try {
    return job.kind === "sla"
      ? { kind: "sla", answer: slaAnswer(job.inputs, job.today) }
      : { kind: "room", answer: capacityAnswer(job.inputs) };
  } catch (error) {
    if (error instanceof PlanInputError) return { kind: "refused", problem: error.message };
    throw error;
  }
}

/** The same inputs have the same key. */
export function keyOf(inputs: SlaInputs | CapacityInputs): string {
  return JSON.stringify(inputs, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
}
