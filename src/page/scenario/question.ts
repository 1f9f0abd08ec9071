import { INPUTS } from "../../plan/input/published.ts";

/** What an input asks, as the command line asks it. */
export function questionOf(key: string): string {
  return QUESTIONS.get(key) ?? "";
}

const QUESTIONS = new Map(INPUTS.map(({ key, question }) => [key, question]));
