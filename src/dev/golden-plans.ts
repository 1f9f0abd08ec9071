import { readdirSync } from "node:fs";
import { join } from "node:path";
import { answerPlan } from "../cli/answer-plan.ts";
import { answerSla } from "../cli/answer-sla.ts";
import { withHolidays } from "../cli/holidays.ts";
import { outageLog } from "../cli/outage-log.ts";
import { loadPlanSetting } from "../cli/plan-setting.ts";
import type { SlaAnswer } from "../plan/sla/answer.ts";
import { capacityTable } from "../report/plan/capacity-table.ts";
import { slaCsv } from "../report/sla/csv.ts";
import { slaTable } from "../report/sla/table.ts";

const ENVIRONMENTS = "fixtures/environments";
const PIPE = { width: 100, colour: false, unicode: true } as const;
const AT_PEAK = ["capacity.peak=18/s", "capacity.service.mean=200ms", "capacity.target.p95=1s", "capacity.data=24 GB"];

/** `reports/<environment>/`: what `punchlist sla` and `punchlist plan` print for each environment of ours on a given day. */
export async function goldenPlans(
  root: string,
  today: string,
): Promise<readonly (readonly [path: string, text: string])[]> {
  const names = readdirSync(join(root, ENVIRONMENTS)).sort();
  const planned = names.filter((name) =>
    readdirSync(join(root, ENVIRONMENTS, name)).some((file) => file.endsWith(".cfg")),
  );
  const texts = [
    ...names.map((name) => [`${name}/sla.txt`, sla(root, name, today)] as const),
    ...planned.map((name) => [`${name}/plan.txt`, plan(root, name, { set: [], today })] as const),
    ["golden-sla/sla.csv", slaNumbers(root, "golden-sla", today)] as const,
    ["plone-production/plan-at-peak.txt", plan(root, "plone-production", { set: AT_PEAK, today })] as const,
  ];
  return Promise.all(texts.map(async ([path, text]) => [`reports/${path}`, await text] as const));
}

async function sla(root: string, name: string, today: string): Promise<string> {
  return slaTable(await slaAnswerOf(root, name, today), { ...PIPE, percent: false });
}

async function slaNumbers(root: string, name: string, today: string): Promise<string> {
  return slaCsv(await slaAnswerOf(root, name, today));
}

async function slaAnswerOf(root: string, name: string, today: string): Promise<SlaAnswer> {
  const setting = await loadPlanSetting(join(root, ENVIRONMENTS, name), { set: [], today, command: "sla" });
  const { folder } = setting;
  const whatIf = await withHolidays(setting.whatIf, { folder, today });
  const log = await outageLog(whatIf, { named: undefined, folder, today, zone: "UTC" });
  return answerSla({ ...setting, whatIf }, { scenarios: [], today, zone: "UTC", log });
}

async function plan(
  root: string,
  name: string,
  options: { readonly set: readonly string[]; readonly today: string },
): Promise<string> {
  const setting = await loadPlanSetting(join(root, ENVIRONMENTS, name), { ...options, command: "plan" });
  const { inputs, answer } = await answerPlan(setting, undefined);
  return capacityTable({ name: setting.name, root: `${ENVIRONMENTS}/${name}`, ...options }, inputs, answer, PIPE);
}
