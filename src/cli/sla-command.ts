import { formatISO } from "date-fns";
import process from "node:process";
import type { WhatIf } from "../environment/declaration/index.ts";
import { slaInputs } from "../environment/plan-inputs/sla-inputs.ts";
import { PlanInputError } from "../plan/input-error.ts";
import type { SlaAnswer } from "../plan/sla/answer.ts";
import { slaAnswer } from "../plan/sla/sla-answer.ts";
import { loadPlanSetting, type PlanSetting, type PlanSettingOptions } from "./plan-setting.ts";
import type { ExitCode } from "./exit-code.ts";
import { parseOutputs, writeOutput } from "./output.ts";
import { parseScenarios } from "./scenarios.ts";
import { terminalOf } from "./terminal.ts";

/** The options of `punchlist sla` as the command line gives them. */
export interface SlaOptions extends PlanSettingOptions {
  readonly scenario: readonly string[];
  readonly format: readonly string[];
  readonly percent: boolean;
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
  readonly color?: boolean;
}

/** Answers what a promise allows, what is to be expected, and what a measure is worth. */
export async function slaCommand(path: string, options: SlaOptions): Promise<ExitCode> {
  const outputs = parseOutputs(options.format, ["table", "json", "csv"]);
  const today = options.today ?? formatISO(new Date(), { representation: "date" });
  const setting = await loadPlanSetting(path, { ...options, today });
  const answer = await answerOf(setting, options.scenario, today);
  for (const output of outputs) {
    writeOutput(output, await render(output.format, answer, { ...options, toFile: output.file !== undefined }));
  }
  return 0;
}

async function answerOf(setting: PlanSetting, scenarios: readonly string[], today: string): Promise<SlaAnswer> {
  const { whatIf, name } = setting;
  const read = slaInputs(whatIf, {
    name,
    environment: showsMore(whatIf) ? await setting.environment() : undefined,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    today,
    scenarios: parseScenarios(scenarios, (whatIf.measures ?? []).map((measure) => measure.name.value)),
  });
  if ("errors" in read) throw setting.refusal(read.errors);
  try {
    return slaAnswer(read.inputs, today);
  } catch (error) {
    if (error instanceof PlanInputError) throw setting.refusalOf(error);
    throw error;
  }
}

/** Whether the files may show what the declaration leaves out: only a failover's duration, so far. */
function showsMore({ failover, measures }: WhatIf): boolean {
  return [failover, ...(measures ?? []).map(({ set }) => set?.failover)].some((each) => each && each.duration?.kind !== "given");
}

async function render(format: "table" | "json" | "csv", answer: SlaAnswer, options: { readonly percent: boolean; readonly color?: boolean; readonly toFile: boolean }): Promise<string> {
  if (format === "json") return (await import("../report/sla/json.ts")).slaJson(answer);
  if (format === "csv") return (await import("../report/sla/csv.ts")).slaCsv(answer);
  const { slaTable } = await import("../report/sla/table.ts");
  const terminal = terminalOf(process.stdout, options.color);
  return slaTable(answer, { ...terminal, colour: terminal.colour && !options.toFile, percent: options.percent });
}
