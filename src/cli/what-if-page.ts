import { capacityInputs } from "../inputs/capacity-inputs.ts";
import type { SlaInputs } from "../plan/sla/inputs.ts";
import type { WhatIfPage } from "../report/what-if-page.ts";
import { maskedTexts } from "./masked-texts.ts";
import { pageScript } from "./page-script.ts";
import type { PlanSetting } from "./plan-setting.ts";

/** What the what-if page of a setting is made of: its inputs, with what the files show of machines and load. */
export async function whatIfPage(
  setting: PlanSetting,
  { inputs, today }: { readonly inputs: SlaInputs; readonly today: string },
): Promise<WhatIfPage> {
  const read = capacityInputs(await setting.environment(), setting.whatIf.capacity);
  if ("errors" in read) throw setting.refusal(read.errors);
  return { data: maskedTexts({ today, sla: inputs, capacity: read.inputs }), script: pageScript() };
}
