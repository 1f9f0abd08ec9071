import type { Problem } from "../../model/index.ts";

/** The doubt of a reference that stays in the text as it is: it concerns only the piece that holds it. */
export interface ReferenceDoubt extends Problem {
  readonly reference: string;
}

/** Whether a doubt about a text is one about a piece of it. */
export function concerns(doubt: Problem, piece: string): boolean {
  return !isReferenceDoubt(doubt) || piece.includes("${");
}

export function isReferenceDoubt(doubt: Problem): doubt is ReferenceDoubt {
  return "reference" in doubt;
}
