import process from "node:process";
import type { SlaAnswer } from "../plan/sla/answer.ts";
import { answerSla } from "./answer-sla.ts";
import { loadPlanSetting, type PlanSettingOptions } from "./plan-setting.ts";
import type { ExitCode } from "./exit-code.ts";
import { parseOutputs, writeOutput } from "./output.ts";
import { parseScenarios } from "./scenarios.ts";
import { terminalOf } from "./terminal.ts";
import { localDate } from "./local-date.ts";

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
  const today = options.today ?? localDate();
  const setting = await loadPlanSetting(path, { ...options, today });
  const scenarios = parseScenarios(
    options.scenario,
    (setting.whatIf.measures ?? []).map(({ name }) => name.value),
  );
  const answer = await answerSla(setting, {
    scenarios,
    today,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  for (const output of outputs) {
    writeOutput(output, await render(output.format, answer, { ...options, toFile: output.file !== undefined }));
  }
  return 0;
}

async function render(
  format: "table" | "json" | "csv",
  answer: SlaAnswer,
  options: { readonly percent: boolean; readonly color?: boolean; readonly toFile: boolean },
): Promise<string> {
  if (format === "json") return (await import("../report/sla/json.ts")).slaJson(answer);
  if (format === "csv") return (await import("../report/sla/csv.ts")).slaCsv(answer);
  const { slaTable } = await import("../report/sla/table.ts");
  const terminal = terminalOf(process.stdout, options.color);
  return slaTable(answer, { ...terminal, colour: terminal.colour && !options.toFile, percent: options.percent });
}
