import type { CapacityAnswer } from "../../plan/capacity/answer.ts";
import type { CapacityInputs } from "../../plan/capacity/inputs.ts";
import type { ChartOptions } from "../chart/chart-options.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatSeconds } from "../format-seconds.ts";
import { backendBlock, backendTable } from "./backend-block.ts";
import { diskBlock } from "./disk-block.ts";
import { inputRows } from "./input-rows.ts";
import { loadTestBlock } from "./load-test-block.ts";
import { NOT_MODELLED } from "./not-modelled.ts";
import { planStyle } from "./plan-style.ts";
import type { PlanStyle } from "./plan-style.ts";
import { questionLines } from "./question-lines.ts";
import { ramBlock } from "./ram-block.ts";
import { mostLines, shortBlock } from "./short-block.ts";
import { sizingBlock } from "./sizing-block.ts";

/** What is planned for: the environment, where it was read, and as of when. */
export interface PlanSubject {
  /** The environment's name. */
  readonly name: string;
  /** The folder that was read, as it was named on the command line. */
  readonly root: string;
  /** The day of the plan, YYYY-MM-DD. */
  readonly today: string;
  /** Inputs changed for this run, such as `capacity.peak=18/s`. */
  readonly set: readonly string[];
}

/** A plan for people: outcomes with the arithmetic that leads to them, what is not known, and every input with its origin. */
export function capacityTable(
  subject: PlanSubject,
  inputs: CapacityInputs,
  answer: CapacityAnswer,
  options: ChartOptions,
): string {
  const style = planStyle(options);
  const blocks = [
    head(subject, style),
    shortBlock(answer, inputs, style),
    ...answer.ram.map((ram) => ramBlock(ram, inputs, style)),
    diskBlock(answer.disks, inputs, style),
    sizingBlock(answer.sizing, inputs, style),
    ...backendBlocks(answer, inputs, style),
    loadTestBlock(answer.loadTest, style),
    questionLines(answer.questions, inputs, style),
    inputBlock(inputs, style),
    mostLines(answer, inputs, style),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function head({ name, root, today, set }: PlanSubject, { prose }: PlanStyle): readonly string[] {
  return [
    ...prose(`Plan of ${name}, ${root}, ${today}`),
    ...set.flatMap((assignment) => prose(`  with --set ${assignment}`)),
  ];
}

/** With many backends a line each; a chosen one is shown whole. */
function backendBlocks(
  { backends }: CapacityAnswer,
  inputs: CapacityInputs,
  style: PlanStyle,
): readonly (readonly string[])[] {
  if (backends.length === 0) return [];
  const planned = backends.filter(({ kind }) => kind === "planned");
  const limits = style.prose(`Not in these models: ${NOT_MODELLED.join(" ")}`);
  if (backends.length <= MOST_WHOLE)
    return [
      ...backends.map((backend) => backendBlock(backend, inputs, style)),
      ...(planned.length > 0 ? [limits] : []),
    ];
  return [
    [
      ...style.heading(
        "Backends",
        `what each carries with 95 of 100 answered within ${formatSeconds(inputs.load.targetP95Seconds.value)}, by the mean service time.`,
      ),
      ...style.prose(`--set capacity.backend=${backends[0]?.name ?? ""} shows one whole.`),
      "",
      ...columnTable(backendTable(backends, inputs.load), style.chart),
    ],
    limits,
  ];
}

const MOST_WHOLE = 2;

function inputBlock(inputs: CapacityInputs, { chart, heading }: PlanStyle): readonly string[] {
  const rows = inputRows(inputs);
  if (rows.length === 0) return [];
  const columns = [
    { title: "input", align: "left" },
    { title: "value", align: "left" },
    { title: "from", align: "left" },
  ] as const;
  return [
    ...heading("Inputs", "each with its origin."),
    "",
    ...columnTable({ columns, rows: rows.map(({ name, value, from }) => [name, value, from]) }, chart),
  ];
}
