import type { Problem } from "../../model/index.ts";

/** What is wrong with a file that is read in several places is said once. */
export function saidOnce(problems: readonly Problem[]): readonly Problem[] {
  const byPlace = new Map<string, Problem>();
  for (const problem of problems) {
    const { span, message } = problem;
    const key = `${span.file.path}:${span.start}:${message}`;
    if (!byPlace.has(key)) byPlace.set(key, problem);
  }
  return [...byPlace.values()];
}
