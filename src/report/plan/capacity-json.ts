import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { PlanSubject } from "./capacity-table.ts";

/** A plan as JSON: what it rests on and what comes of it. The same bytes for the same plan, harmless on a terminal. */
export function capacityJson(subject: PlanSubject, inputs: CapacityInputs, answer: CapacityAnswer): string {
  // Such characters stand only inside strings, where the escape means the same.
  return `${JSON.stringify({ schemaVersion: 1, plan: subject, inputs, answer }, undefined, 2).replace(UNPRINTABLE, escapeUnits)}\n`;
}

const UNPRINTABLE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
