import type { Environment } from "../environment/index.ts";
import type { Problem, Span } from "../model/index.ts";
import type { Place } from "../rule/place.ts";

/** What programs refuse, by its lines. */
export interface Refusals {
  /** The refusal of a line that is among these places; undefined where there is none. */
  among(this: void, places: readonly Place[]): Problem | undefined;
}

/** A file is read whole, also where its program refuses a line of it: only that line proves nothing. */
export function refusalsOf({ problems }: Environment): Refusals {
  const refused = problems.filter(({ kind, addsNothing }) => kind === "refused" && !addsNothing);
  const byLine = new Map(refused.flatMap((problem) => linesOf(problem).map((line) => [line, problem])));
  return {
    among: (places) =>
      byLine.size === 0
        ? undefined
        : places.map(({ span }) => byLine.get(lineOf(span))).find((refusal) => refusal !== undefined),
  };
}

function linesOf({ span, also = [] }: Problem): readonly string[] {
  return [span, ...also].map(lineOf);
}

function lineOf({ file, start }: Span): string {
  return `${file.position(start).line} ${file.path}`;
}
