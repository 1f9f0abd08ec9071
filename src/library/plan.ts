import { answerPlan } from "../cli/answer-plan.ts";
import type { PlanReport } from "../report/plan/capacity-json.ts";
import { planSettingOf, type PlanInput } from "./plan-setting.ts";

/** What a plan is computed from. */
export interface CapacityInput extends PlanInput {
  /** A measure by its name, several joined by `+`. */
  readonly scenario?: string;
}

/**
 * What memory, disks and queues will do, with the inputs it was computed from: what `punchlist plan --format json` prints.
 *
 * @throws UsageError for mistakes in the declaration or in `set`, a line each with its place
 */
export async function plan(input: CapacityInput): Promise<PlanReport> {
  const setting = await planSettingOf(input, "plan");
  const { inputs, answer } = await answerPlan(setting, input.scenario);
  const { today, set = [] } = input;
  return { schemaVersion: 1, plan: { name: setting.name, root: setting.folder, today, set }, inputs, answer };
}
