import type { SlaAnswer } from "../../plan/sla/answer.ts";

/** The answer as JSON: the same bytes for the same answer, harmless when shown on a terminal. */
export function slaJson(answer: SlaAnswer): string {
  // Such characters stand only inside strings, where the escape means the same.
  return `${JSON.stringify(answer, undefined, 2).replace(UNPRINTABLE, escapeUnits)}\n`;
}

const UNPRINTABLE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
