import process from "node:process";
import type { CapacityAnswer } from "../plan/capacity/answer.ts";
import type { CapacityInputs } from "../plan/capacity/inputs.ts";
import type { PlanSubject } from "../report/plan/capacity-table.ts";
import { terminalText } from "../report/terminal-text.ts";
import { answerPlan } from "./answer-plan.ts";
import type { ExitCode } from "./exit-code.ts";
import { parseOutputs, writeOutput } from "./output.ts";
import { loadPlanSetting, type PlanSettingOptions } from "./plan-setting.ts";
import { terminalOf } from "./terminal.ts";
import { localDate } from "./local-date.ts";
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
  const today = options.today ?? localDate();
  const setting = await loadPlanSetting(path, { ...options, today });
  const { inputs, answer } = await answerPlan(setting, options.scenario);
  if (
    answer.ram.every(({ processes }) => processes.length === 0) &&
    answer.disks.length + answer.backends.length === 0 &&
    !answer.loadTest
  )
    throw nothingToPlan(path);
  const subject: PlanSubject = { name: setting.name, root: path, today, set: options.set };
  for (const output of outputs) {
    writeOutput(
      output,
      await render(output.format, { subject, inputs, answer }, { ...options, toFile: output.file !== undefined }),
    );
  }
  return 0;
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

async function render(
  format: "table" | "json" | "csv",
  { subject, inputs, answer }: Planned,
  { color, toFile }: { readonly color?: boolean; readonly toFile: boolean },
): Promise<string> {
  if (format === "json") return (await import("../report/plan/capacity-json.ts")).capacityJson(subject, inputs, answer);
  if (format === "csv") return (await import("../report/plan/capacity-csv.ts")).capacityCsv(inputs, answer);
  const { capacityTable } = await import("../report/plan/capacity-table.ts");
  const terminal = terminalOf(process.stdout, color);
  return capacityTable(subject, inputs, answer, { ...terminal, colour: terminal.colour && !toFile });
}
