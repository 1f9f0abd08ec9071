import { DiscoveryError } from "../../../audit/discovery-error.ts";
import { answerPlan } from "../../../cli/answer-plan.ts";
import { answerSla } from "../../../cli/answer-sla.ts";
import { withHolidays } from "../../../cli/holidays.ts";
import { outageLog } from "../../../cli/outage-log.ts";
import { loadPlanSetting } from "../../../cli/plan-setting.ts";
import type { UsageError } from "../../../cli/usage-error.ts";
import type { PrintOptions, Reporter } from "../../../report/reporter.ts";
import { planFormats, slaFormats } from "../../../report/reporters/index.ts";
import type { Check, Complaint } from "../check.ts";
import { DAY } from "../outcome.ts";
import { onDisk } from "../tree.ts";
import { firstRaw } from "./control-characters.ts";
import { complaint } from "./crash.ts";

/** What is declared never makes a calculator throw, or print what a terminal acts on. */
export const calculators: Check = {
  name: "calculator",
  every: 6,
  look: ({ tree }) =>
    onDisk(tree, async (folder) => [...(await complaintsOf(plan, folder)), ...(await complaintsOf(sla, folder))]),
};

async function complaintsOf(
  calculate: (folder: string) => Promise<readonly string[]>,
  folder: string,
): Promise<readonly Omit<Complaint, "check">[]> {
  try {
    const raw = (await calculate(folder)).filter((text) => firstRaw(text) !== -1);
    return raw.map((text) => ({
      about: calculate.name,
      text: JSON.stringify(text.slice(firstRaw(text) - 60).slice(0, 120)),
    }));
  } catch (error) {
    if (error instanceof DiscoveryError || isUsageError(error)) return [];
    return [complaint(error instanceof Error ? error : new Error(String(error)))];
  }
}

/** By its name: what was loaded on demand may have a class of its own. */
function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === "UsageError";
}

async function plan(folder: string): Promise<readonly string[]> {
  const setting = await loadPlanSetting(folder, { set: [], today: DAY, command: "plan" });
  const answered = await answerPlan(setting, undefined);
  const subject = { name: setting.name, root: ".", today: DAY, set: [] };
  return print(planFormats, { subject, ...answered });
}

async function sla(folder: string): Promise<readonly string[]> {
  const declared = await loadPlanSetting(folder, { set: [], today: DAY, command: "sla" });
  const whatIf = await withHolidays(declared.whatIf, { folder: declared.folder, today: DAY });
  const log = await outageLog(whatIf, { named: undefined, folder: declared.folder, today: DAY, zone: "UTC" });
  return print(slaFormats, await answerSla({ ...declared, whatIf }, { scenarios: [], today: DAY, zone: "UTC", log }));
}

async function print<In>(formats: readonly Reporter<In>[], input: In): Promise<readonly string[]> {
  return Promise.all(formats.map(async ({ load }) => (await load())(input, PLAIN)));
}

const PLAIN: PrintOptions = { width: 100, colour: false, unicode: true, verbose: true, all: true, percent: true };
