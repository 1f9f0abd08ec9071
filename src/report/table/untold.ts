import type { ProblemReport, Report } from "../../model/index.ts";
import { placeOf } from "./place-rows.ts";

/** What could not be read, but for what an open check or a failure tells already. */
export function untoldProblems({ problems, findings }: Report): readonly ProblemReport[] {
  const failing = findings.filter(({ verdict }) => verdict === "fail");
  const said = findings.filter(({ verdict }) => verdict === "unknown").map(({ message }) => message.text);
  const texts = new Set(said);
  const places = new Set(failing.flatMap(({ evidence }) => evidence.slice(0, 1).map(placeOf)));
  return problems.filter(
    (problem) => !texts.has(problem.message) && !(isRefusal(problem) && places.has(placeOf(problem))),
  );
}

/** What the program itself stops at or drops; a failure at its place says what that leads to. */
function isRefusal({ kind }: ProblemReport): boolean {
  return kind === "refused" || kind === "skipped";
}
