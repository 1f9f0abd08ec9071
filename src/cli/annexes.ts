import { basename, resolve } from "node:path";
import type { Discovery } from "../audit/discover.ts";
import type { SlaInputs } from "../plan/sla/inputs.ts";
import { isMissing, type Annex, type Missing } from "../report/annex.ts";
import type { WhatIfPage } from "../report/what-if-page.ts";
import type { PlanSubject } from "../report/plan/capacity-table.ts";
import { judgedFiles } from "../report/table/judged-files.ts";
import { answerPlan } from "./answer-plan.ts";
import { answerOf, readSla } from "./answer-sla.ts";
import type { DeclarationOptions } from "./load-declaration.ts";
import { withHolidays } from "./holidays.ts";
import type { Audited } from "./notices.ts";
import { maskedTexts } from "./masked-texts.ts";
import { outageLog } from "./outage-log.ts";
import { loadPlanSetting, type PlanSetting } from "./plan-setting.ts";
import { isNothingPlanned } from "./plan-command.ts";
import { revisionOf } from "./revision.ts";
import { UsageError } from "./usage-error.ts";
import { whatIfPage } from "./what-if-page.ts";

/** What is attached to the report of each environment, by its name. What cannot be computed says why, and no audit fails for it. */
export async function annexesOf(
  { root }: Discovery,
  audits: readonly Audited[],
  { config }: DeclarationOptions,
): Promise<ReadonlyMap<string, Annex>> {
  const annexes = new Map<string, Annex>();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const { report, setting } of audits) {
    const paths = judgedFiles(report).map(({ path }) => path);
    const revision = revisionOf(root, paths);
    const asked = { env: setting.name, today: report.today, zone, config };
    const models = await modelsOf(root, asked);
    const whatIf = await whatIfOf(models, asked);
    annexes.set(report.environment.name, {
      ...(await attached(root, models, asked)),
      ...(revision && { revision: maskedTexts(revision) }),
      ...(whatIf && { whatIf }),
    });
  }
  return annexes;
}

/** The same of one environment without what differs from one copy of it to the next: the state of its repository, and the program of this build. */
export async function annexOf({ root }: Discovery, asked: Asked): Promise<Annex> {
  return attached(root, await modelsOf(root, asked), asked);
}

interface Asked extends DeclarationOptions {
  readonly env: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Stands in for a zone that nobody declared. */
  readonly zone: string;
}

/** A setting whose files are read once, and the inputs of its service level. */
interface Models {
  readonly setting: PlanSetting;
  sla(this: void): Promise<SlaInputs>;
}

async function modelsOf(root: string, { env, today, zone, config }: Asked): Promise<Models> {
  const options = { command: "plan" as const, set: [], env, ...(config !== undefined && { config }), today };
  const declared = await loadPlanSetting(root, options);
  let environment: ReturnType<PlanSetting["environment"]> | undefined;
  const setting = { ...declared, environment: () => (environment ??= declared.environment()) };
  return {
    setting,
    sla: async () => {
      const { folder } = setting;
      const whatIf = await withHolidays(setting.whatIf, { folder, today });
      const log = await outageLog(whatIf, { named: undefined, folder, today, zone });
      return readSla({ ...setting, whatIf }, { scenarios: [], today, zone, log });
    },
  };
}

async function attached(root: string, models: Models, { today }: Asked): Promise<Annex> {
  const { setting } = models;
  const { customer, author } = setting.cover ?? {};
  return maskedTexts({
    folder: basename(resolve(root)),
    ...(customer !== undefined && { customer }),
    ...(author !== undefined && { author }),
    sla: await slaOf(models, today),
    plan: await planOf(setting, { name: setting.name, root, today, set: [] }),
  });
}

async function slaOf({ setting, sla }: Models, today: string): Promise<Annex["sla"]> {
  const { promise, cost, incidents } = setting.whatIf;
  if (!promise && !cost && !incidents) return { missing: NO_SLA };
  return answered(async () => answerOf(setting, await sla(), today));
}

/** Starts with defaults where nothing is declared; inputs that cannot be computed with are told where the answer would stand. */
async function whatIfOf({ setting, sla }: Models, { today }: Asked): Promise<WhatIfPage | undefined> {
  const page = await answered(async () => whatIfPage(setting, { inputs: await sla(), today }));
  return isMissing(page) ? undefined : page;
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
