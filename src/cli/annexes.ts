import { basename, resolve } from "node:path";
import type { Discovery } from "../audit/discover.ts";
import type { Annex, Missing } from "../report/annex.ts";
import type { PlanSubject } from "../report/plan/capacity-table.ts";
import { judgedFiles } from "../report/table/judged-files.ts";
import { answerPlan } from "./answer-plan.ts";
import { answerSla } from "./answer-sla.ts";
import type { DeclarationOptions } from "./load-declaration.ts";
import { withHolidays } from "./holidays.ts";
import type { Audited } from "./notices.ts";
import { maskedTexts } from "./masked-texts.ts";
import { outageLog } from "./outage-log.ts";
import { loadPlanSetting, type PlanSetting } from "./plan-setting.ts";
import { isNothingPlanned } from "./plan-command.ts";
import { revisionOf } from "./revision.ts";
import { UsageError } from "./usage-error.ts";

/** What is attached to the report of each environment, by its name. What cannot be computed says why, and no audit fails for it. */
export async function annexesOf(
  discovery: Discovery,
  audits: readonly Audited[],
  { config }: DeclarationOptions,
): Promise<ReadonlyMap<string, Annex>> {
  const annexes = new Map<string, Annex>();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const { report, setting } of audits) {
    const paths = judgedFiles(report).map(({ path }) => path);
    const revision = revisionOf(discovery.root, paths);
    const annex = await annexOf(discovery, { env: setting.name, today: report.today, zone, config });
    annexes.set(report.environment.name, { ...annex, ...(revision && { revision: maskedTexts(revision) }) });
  }
  return annexes;
}

interface AnnexOptions extends DeclarationOptions {
  readonly env: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Stands in for a zone that nobody declared. */
  readonly zone: string;
}

/** What is attached to the report of one environment, but for the state of its repository. */
export async function annexOf(
  { root }: Discovery,
  { env, today, zone, config, extends: below = [] }: AnnexOptions,
): Promise<Annex> {
  const options = {
    command: "plan" as const,
    set: [],
    env,
    extends: below,
    ...(config !== undefined && { config }),
    today,
  };
  const setting = await loadPlanSetting(root, options);
  const { customer, author } = setting.cover ?? {};
  return maskedTexts({
    folder: basename(resolve(root)),
    ...(customer !== undefined && { customer }),
    ...(author !== undefined && { author }),
    sla: await slaOf(setting, { today, zone }),
    plan: await planOf(setting, { name: setting.name, root, today, set: [] }),
  });
}

async function slaOf(
  declared: PlanSetting,
  { today, zone }: Pick<AnnexOptions, "today" | "zone">,
): Promise<Annex["sla"]> {
  const { promise, cost, incidents } = declared.whatIf;
  if (!promise && !cost && !incidents) return { missing: NO_SLA };
  return answered(async () => {
    const { folder } = declared;
    const setting = { ...declared, whatIf: await withHolidays(declared.whatIf, { folder, today }) };
    const log = await outageLog(setting.whatIf, { named: undefined, folder, today, zone });
    return answerSla(setting, { scenarios: [], today, zone, log });
  });
}

const NO_SLA =
  "Nobody has declared a promise, what an hour of downtime costs, or how often something fails: answer the questions of punchlist sla --ask, and write them into punchlist.yaml.";

async function planOf(setting: PlanSetting, subject: PlanSubject): Promise<Annex["plan"]> {
  return answered(async () => {
    const planned = await answerPlan(setting, undefined);
    return isNothingPlanned(planned.answer) ? { missing: NO_PLAN } : { subject, ...planned };
  });
}

const NO_PLAN =
  "The files tell neither of memory nor of disks, and no backend: put df -P and /proc/meminfo of each host into a file of facts, or declare hosts in punchlist.yaml.";

/** A mistake in the inputs is told where the answer would stand. */
async function answered<T>(compute: () => Promise<T | Missing>): Promise<T | Missing> {
  try {
    return await compute();
  } catch (error) {
    if (error instanceof UsageError) return { missing: error.message };
    throw error;
  }
}
