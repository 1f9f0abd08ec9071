import { join } from "node:path";
import { answerPlan } from "../../src/cli/answer-plan.ts";
import { readSla } from "../../src/cli/answer-sla.ts";
import { withHolidays } from "../../src/cli/holidays.ts";
import { loadPlanSetting, type PlanSetting } from "../../src/cli/plan-setting.ts";
import { capacityInputs } from "../../src/inputs/capacity-inputs.ts";
import type { CapacityAnswer } from "../../src/plan/capacity/answer.ts";
import type { SlaInputs } from "../../src/plan/sla/inputs.ts";
import { plainData, readPlainData, type WhatIfData } from "../../src/report/what-if-data.ts";

export const TODAY = "2026-11-23";

const ENVIRONMENTS = join(import.meta.dirname, "../../fixtures/environments");

/** What the page of an environment of ours starts from, as it arrives in a browser. */
export async function pageData(environment: string): Promise<WhatIfData> {
  const setting = await settingOf("sla", environment, []);
  const read = capacityInputs(await setting.environment(), setting.whatIf.capacity);
  if ("errors" in read) throw new Error("The environment cannot be planned.");
  const sla = await readSla(setting, { scenarios: [], today: TODAY, zone: "UTC" });
  return readPlainData(JSON.stringify(plainData({ today: TODAY, sla, capacity: read.inputs })));
}

/** The inputs that the command line has with `--set`. */
export async function setInputs(environment: string, set: readonly string[]): Promise<SlaInputs> {
  return readSla(await settingOf("sla", environment, set), { scenarios: [], today: TODAY, zone: "UTC" });
}

/** What `punchlist plan --set` says. */
export async function setPlan(environment: string, set: readonly string[]): Promise<CapacityAnswer> {
  return (await answerPlan(await settingOf("plan", environment, set), undefined)).answer;
}

async function settingOf(command: "sla" | "plan", environment: string, set: readonly string[]): Promise<PlanSetting> {
  const setting = await loadPlanSetting(join(ENVIRONMENTS, environment), { set, today: TODAY, command });
  return { ...setting, whatIf: await withHolidays(setting.whatIf, { folder: setting.folder, today: TODAY }) };
}

/** Values without names of copies and the places that they come from: these differ, and nothing is computed with them. */
export function numbers(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => {
      if (["source", "where", "name"].includes(key)) return undefined;
      return typeof each === "bigint" ? String(each) : each;
    }),
  );
}
