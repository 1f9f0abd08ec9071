import type { Frame } from "../../../src/plan/frame.ts";
import { evaluateLaidOut, type ScenarioResult } from "../../../src/plan/scenario/evaluate.ts";
import { layOutScenario } from "../../../src/plan/scenario/lay-out.ts";
import type { ScenarioInput } from "../../../src/plan/scenario/scenario.ts";

/** The mean year of a scenario in one step. */
export function evaluateScenario(frame: Frame, input: ScenarioInput): ScenarioResult {
  return evaluateLaidOut(layOutScenario(frame, input), input);
}
