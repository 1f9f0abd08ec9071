import { join } from "node:path";
import { answerPlan } from "../../../src/cli/answer-plan.ts";
import { loadPlanSetting } from "../../../src/cli/plan-setting.ts";
import type { CapacityAnswer } from "../../../src/plan/capacity/answer.ts";
import type { CapacityInputs } from "../../../src/plan/capacity/inputs.ts";
import type { PlanSubject } from "../../../src/report/plan/capacity-table.ts";

/** What reports are made of, for one of our environments and what is set for the run. */
export async function planOf(
  name: string,
  set: readonly string[],
): Promise<{ readonly subject: PlanSubject; readonly inputs: CapacityInputs; readonly answer: CapacityAnswer }> {
  const root = `fixtures/environments/${name}`;
  const today = "2026-11-23";
  const setting = await loadPlanSetting(join(import.meta.dirname, "../../..", root), { set, today, command: "plan" });
  const { inputs, answer } = await answerPlan(setting, undefined);
  return { subject: { name: setting.name, root, today, set }, inputs, answer };
}
