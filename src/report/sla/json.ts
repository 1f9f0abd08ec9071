import type { SlaAnswer } from "../../plan/sla/answer.ts";
import { printableJson } from "../printable-json.ts";

/** The answer as JSON: the same bytes for the same answer, harmless when shown on a terminal. */
export function slaJson(answer: SlaAnswer): string {
  return printableJson(answer);
}
