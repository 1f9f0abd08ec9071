import { join } from "node:path";
import { slaInputs } from "../environment/plan-inputs/sla-inputs.ts";
import { loadPlanSetting } from "../cli/plan-setting.ts";
import { slaAnswer } from "../plan/sla/sla-answer.ts";
import { slaCsv } from "../report/sla/csv.ts";
import { slaTable } from "../report/sla/table.ts";

/** `reports/golden-sla/`: what `punchlist sla` prints for the golden scenario on a given day. */
export async function goldenSla(root: string, today: string): Promise<readonly (readonly [string, string])[]> {
  const setting = await loadPlanSetting(join(root, "fixtures/environments/golden-sla"), { set: [], today });
  const read = slaInputs(setting.whatIf, { name: setting.name, environment: undefined, zone: "UTC", today, scenarios: [] });
  if ("errors" in read) throw setting.refusal(read.errors);
  const answer = slaAnswer(read.inputs, today);
  return [
    ["reports/golden-sla/sla.txt", slaTable(answer, { width: 100, colour: false, unicode: true, percent: false })],
    ["reports/golden-sla/sla.csv", slaCsv(answer)],
  ];
}
