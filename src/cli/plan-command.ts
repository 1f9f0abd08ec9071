import { formatISO } from "date-fns";
import process from "node:process";
import { withChanges, type WhatIf } from "../environment/declaration/what-if.ts";
import { capacityInputs } from "../environment/plan-inputs/capacity-inputs.ts";
import { capacityAnswer } from "../plan/capacity/answer.ts";
import type { CapacityAnswer } from "../plan/capacity/answer.ts";
import type { CapacityInputs } from "../plan/capacity/inputs.ts";
import { PlanInputError } from "../plan/input-error.ts";
import type { PlanSubject } from "../report/plan/capacity-table.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { ExitCode } from "./exit-code.ts";
import { parseOutputs, writeOutput } from "./output.ts";
import { loadPlanSetting, type PlanSetting, type PlanSettingOptions } from "./plan-setting.ts";
import { parseScenarios } from "./scenarios.ts";
import { terminalOf } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `punchlist plan` as the command line gives them. */
export interface PlanOptions extends PlanSettingOptions {
  /** A measure, or several joined by `+`. */
  readonly scenario?: string;
  readonly format: readonly string[];
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
  readonly color?: boolean;
}

/** Computes what memory, disks and queues will do, from what stands at a path. */
export async function planCommand(path: string, options: PlanOptions): Promise<ExitCode> {
  const outputs = parseOutputs(options.format, ["table", "json", "csv"]);
  const today = options.today ?? formatISO(new Date(), { representation: "date" });
  const setting = await loadPlanSetting(path, { ...options, today });
  const { inputs, answer } = await plan(setting, options.scenario);
  if (answer.ram.every(({ processes }) => processes.length === 0) && answer.disks.length + answer.backends.length === 0 && !answer.loadTest) throw nothingToPlan(path);
  const subject: PlanSubject = { name: setting.name, root: path, today, set: options.set };
  for (const output of outputs) {
    writeOutput(output, await render(output.format, { subject, inputs, answer }, { ...options, toFile: output.file !== undefined }));
  }
  return 0;
}

async function plan(setting: PlanSetting, scenario: string | undefined): Promise<{ readonly inputs: CapacityInputs; readonly answer: CapacityAnswer }> {
  const environment = await setting.environment();
  if (!environment) throw new UsageError("No folder was named to read; name one.");
  const read = capacityInputs(environment, capacityOf(setting.whatIf, scenario));
  if ("errors" in read) throw setting.refusal(read.errors);
  try {
    return { inputs: read.inputs, answer: capacityAnswer(read.inputs) };
  } catch (error) {
    if (error instanceof PlanInputError) throw setting.refusalOf(error);
    throw error;
  }
}

function capacityOf(whatIf: WhatIf, scenario: string | undefined): WhatIf["capacity"] {
  const measures = whatIf.measures ?? [];
  const [names = []] = scenario === undefined ? [] : parseScenarios([scenario], measures.map(({ name }) => name.value));
  const chosen = names.flatMap((wanted) => measures.filter(({ name }) => name.value === wanted));
  return chosen.reduce((inputs, { set }) => withChanges(inputs, set ?? {}), withChanges(whatIf, {})).capacity;
}

function nothingToPlan(path: string): UsageError {
  return new UsageError(
    `${terminalText(path)} holds nothing to plan with: no Zope or ZEO of a buildout, no supervisor, no HAProxy backend and no host facts. Name the folder that holds them; punchlist audit --list-files shows what was looked at.`,
  );
}

interface Planned {
  readonly subject: PlanSubject;
  readonly inputs: CapacityInputs;
  readonly answer: CapacityAnswer;
}

async function render(format: "table" | "json" | "csv", { subject, inputs, answer }: Planned, { color, toFile }: { readonly color?: boolean; readonly toFile: boolean }): Promise<string> {
  if (format === "json") return (await import("../report/plan/capacity-json.ts")).capacityJson(subject, inputs, answer);
  if (format === "csv") return (await import("../report/plan/capacity-csv.ts")).capacityCsv(inputs, answer);
  const { capacityTable } = await import("../report/plan/capacity-table.ts");
  const terminal = terminalOf(process.stdout, color);
  return capacityTable(subject, inputs, answer, { ...terminal, colour: terminal.colour && !toFile });
}
