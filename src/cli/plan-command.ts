import type { CapacityAnswer } from "../plan/capacity/answer.ts";
import type { PlanSubject } from "../report/plan/capacity-table.ts";
import { planFormats } from "../report/reporters/index.ts";
import { terminalText } from "../report/terminal-text.ts";
import { maskedTexts } from "./masked-texts.ts";
import { answerPlan } from "./answer-plan.ts";
import type { ExitCode } from "./exit-code.ts";
import type { WhatIfPage } from "../report/what-if-page.ts";
import { readSla } from "./answer-sla.ts";
import { withHolidays } from "./holidays.ts";
import { isPage, parseOutputs, writeOutput } from "./output.ts";
import type { PlanSetting } from "./plan-setting.ts";
import { whatIfPage } from "./what-if-page.ts";
import { askedSetting, type AskOptions } from "./asked-setting.ts";
import { localDate } from "./local-date.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `punchlist plan` as the command line gives them. */
export interface PlanOptions extends AskOptions {
  /** A measure, or several joined by `+`. */
  readonly scenario?: string;
  readonly format: readonly string[];
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
  readonly color?: boolean;
  /** Opens the what-if page in a browser. */
  readonly open: boolean;
}

/** Computes what memory, disks and queues will do, from what stands at a path. */
export async function planCommand(path: string, options: PlanOptions): Promise<ExitCode> {
  const outputs = options.open && options.format.length === 0 ? [] : parseOutputs(options.format, planFormats);
  const today = options.today ?? localDate();
  const { setting, set } = await askedSetting("plan", path, { ...options, today, zone: "UTC" });
  const { inputs, answer } = await answerPlan(setting, options.scenario);
  const page = options.open || outputs.some(isPage);
  if (!page && isNothingPlanned(answer)) throw nothingToPlan(path);
  const subject: PlanSubject = { name: setting.name, root: path, today, set };
  const whatIf = page ? await pageOf(setting, today) : undefined;
  for (const output of outputs)
    await writeOutput(output, [maskedTexts({ subject, inputs, answer })], { ...options, whatIf });
  if (options.open && whatIf) await (await import("./open-page.ts")).openPage(whatIf, undefined);
  return 0;
}

/** Whether an answer is about nothing at all. */
export function isNothingPlanned({ ram, disks, backends, loadTest, sizing }: CapacityAnswer): boolean {
  return (
    ram.every(({ processes }) => processes.length === 0) && disks.length + backends.length === 0 && !loadTest && !sizing
  );
}

/** The page asks for downtime and its cost as well. */
async function pageOf(setting: PlanSetting, today: string): Promise<WhatIfPage> {
  const resolved = { ...setting, whatIf: await withHolidays(setting.whatIf, { folder: setting.folder, today }) };
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return whatIfPage(resolved, { inputs: await readSla(resolved, { scenarios: [], today, zone }), today });
}

function nothingToPlan(path: string): UsageError {
  return new UsageError(
    `${terminalText(path)} holds nothing to plan with: no Zope or ZEO of a buildout, no supervisor, no HAProxy and no host facts. Name the folder that holds them (punchlist audit --list-files shows what was looked at), or say what there is: punchlist plan --set memory=8GB --set instances=4 --set threads=2`,
  );
}
