import type { Sensitivity, SensitivityBar, SlaAnswer } from "../../plan/sla/answer.ts";
import { columnTable, type Cell, type ColumnTable } from "../chart/column-table.ts";
import { tornado, type Tornado } from "../chart/tornado.ts";
import { formatExpected } from "../format-duration.ts";
import { wrapText } from "../wrap-text.ts";
import type { SlaTableOptions } from "./options.ts";
import { whole } from "./words.ts";

/** The tornado with its numbers, and the two strongest inputs against each other. */
export function sensitivityLines({ sensitivity }: SlaAnswer, options: SlaTableOptions): readonly string[] {
  const { pair } = sensitivity;
  const lines = [
    ...tornado(tornadoOf(sensitivity, options), options),
    "",
    ...columnTable(barTable(sensitivity, options), options),
    ...wrapText(
      `For +10 %: what the ${sensitivity.of.unit === "h" ? "hours down" : "loss"} a year gain${sensitivity.of.unit === "h" ? "" : "s"} if the input is a tenth more.`,
      options.width,
    ),
  ];
  return pair ? [...lines, "", ...columnTable(pairTable(sensitivity, options), options)] : lines;
}

/** What stated ranges of measures mean, in sentences. */
export function optionRangeTexts({ sensitivity }: SlaAnswer, options: SlaTableOptions): readonly string[] {
  return sensitivity.options.map(
    ({ option, input, unit, low, high, atLow, atHigh }) =>
      `${option}, ${input}: between ${quantityText(low, unit)} and ${quantityText(high, unit)} it comes to ${result(atLow, sensitivity, options)} to ${result(atHigh, sensitivity, options)} a year in all.`,
  );
}

/** The bars for the chart and its twin. */
export function tornadoOf(sensitivity: Sensitivity, options: SlaTableOptions): Tornado {
  return {
    base: sensitivity.of.value,
    inputs: sensitivity.bars.map(({ input, atLow, atHigh }) => ({ label: input, low: atLow, high: atHigh })),
    write: (value) => result(value, sensitivity, options),
  };
}

/** What was turned how far, and what ten percent more of it do. */
export function barTable(sensitivity: Sensitivity, options: SlaTableOptions): ColumnTable {
  return {
    columns: [
      { title: "Input", align: "left" },
      { title: "Now", align: "right" },
      { title: "From", align: "right" },
      { title: "To", align: "right" },
      { title: "For +10 %", align: "right" },
      { title: "Range", align: "left" },
    ],
    rows: sensitivity.bars.map((bar) => [
      bar.input,
      quantity(bar.value, bar.unit),
      quantity(bar.low, bar.unit),
      quantity(bar.high, bar.unit),
      { value: bar.elasticity, text: `${bar.elasticity >= 0 ? "+" : ""}${(bar.elasticity * 100).toFixed(1)} %` },
      rangeOf(bar, options),
    ]),
  };
}

/** The result with both of the two strongest inputs turned. */
export function pairTable(sensitivity: Sensitivity, options: SlaTableOptions): ColumnTable {
  const { pair } = sensitivity;
  if (!pair) return { columns: [], rows: [] };
  const { first, second, results } = pair;
  return {
    columns: [
      { title: `${first.input} \\ ${second.input}`, align: "left" },
      ...second.values.map((value): ColumnTable["columns"][number] => ({
        title: quantityText(value, second.unit),
        align: "right",
      })),
    ],
    rows: first.values.map((value, row): readonly Cell[] => [
      quantityText(value, first.unit),
      ...(results[row] ?? []).map((total) => ({ value: total, text: result(total, sensitivity, options) })),
    ]),
  };
}

function rangeOf({ assumedRange, key }: SensitivityBar, { unicode }: SlaTableOptions): string {
  if (assumedRange) return `${unicode ? "±" : "+-"}50 %, assumed`;
  return key === "incidents.observed" ? "95 % of what was counted" : "stated";
}

function quantity(value: number, unit: string): Cell {
  return { value, text: quantityText(value, unit) };
}

function quantityText(value: number, unit: string): string {
  if (unit === "h") return formatExpected(value);
  if (unit === "share") return `${Number((value * 100).toPrecision(3))} %`;
  if (unit === "1/h") return `once in ${Number((1 / value).toPrecision(3))} h`;
  return `${Number(value.toPrecision(3))} ${unit === "1/yr" ? "a year" : unit}`;
}

function result(value: number, { of: { unit } }: Sensitivity, options: SlaTableOptions): string {
  return unit === "h" ? formatExpected(value) : whole(value, unit, options);
}
