import type { Problem } from "../../model/index.ts";
import type { Shared } from "./fault.ts";

/** The problems of a file, where those of one cause are one, at the first of their places. */
export function oneOfEachCause(problems: readonly Problem[]): readonly Problem[] {
  const byCause = new Map<string, Shared[]>();
  for (const problem of problems.filter(isShared)) {
    const { cause } = problem.shared;
    byCause.set(cause, [...(byCause.get(cause) ?? []), problem]);
  }
  return problems.flatMap((problem) => {
    if (!isShared(problem)) return problem;
    const alike = byCause.get(problem.shared.cause) ?? [];
    return alike[0] === problem ? together(problem, alike.slice(1)) : [];
  });
}

function isShared(problem: Problem): problem is Shared {
  return "shared" in problem;
}

function together({ kind, span, message, shared }: Shared, others: readonly Shared[]): Problem {
  if (others.length === 0) return { kind, span, message };
  const words = [...new Set([shared.word, ...others.map((other) => other.shared.word)])];
  return { kind, span, message: shared.say(others.length + 1, words), also: others.map((other) => other.span) };
}
