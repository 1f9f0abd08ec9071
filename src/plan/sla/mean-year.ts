import type { Frame } from "../frame.ts";
import { evaluateLaidOut, type ScenarioResult } from "../scenario/evaluate.ts";
import { type LaidOut, layOutScenario } from "../scenario/lay-out.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import { coarsest } from "./coarse-repair.ts";

/**
 * The mean year of a scenario. Over a calendar year, which has sixty times the pieces of a week, a random repair is averaged over
 * half a dozen values: half a percent off at most, and in a second instead of a minute.
 */
export function meanYear(frame: Frame, input: ScenarioInput): ScenarioResult {
  return evaluateLaidOut(laidOutMean(frame, input), input);
}

/** The scenario laid out as `meanYear` takes it. */
export function laidOutMean(frame: Frame, input: ScenarioInput): LaidOut {
  const laidOut = layOutScenario(frame, input);
  if (frame.monthEdges.length === 0) return laidOut;
  return { ...laidOut, incident: { ...laidOut.incident, repair: coarsest(laidOut.incident.repair) } };
}
