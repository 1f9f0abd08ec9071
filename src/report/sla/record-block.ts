import type { RecordAnswer, RecordRow, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Figure } from "../../plan/sla/figure.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import { formatBudget, formatDuration } from "../format-duration.ts";
import { columnTable } from "../chart/column-table.ts";
import type { SlaTableOptions } from "./options.ts";
import { chance } from "./words.ts";

/** What was down so far and what that leaves, a table for each way to count; then what the log says of incidents to come. */
export function recordLines(
  { record }: SlaAnswer,
  options: SlaTableOptions,
  prose: (text: string) => readonly string[],
): readonly string[] {
  if (!record) return [];
  const sides = [...new Set(record.rows.map(({ maintenance }) => maintenance))];
  const tables = sides.flatMap((side) => [
    ...(sides.length > 1 ? prose(`Planned work ${side}:`) : []),
    ...columnTable(
      tableOf(
        record.rows.filter(({ maintenance }) => maintenance === side),
        options,
      ),
      options,
    ),
  ]);
  return [...tables, ...comment(record), ...record.notes].flatMap((line, index) =>
    index < tables.length ? [line] : prose(line),
  );
}

/** The title of the block. */
export function recordTitle({ record }: SlaAnswer): string {
  return `What was down so far, by ${record?.log ?? ""} since ${record?.since ?? ""}`;
}

function tableOf(rows: readonly RecordRow[], options: SlaTableOptions): ColumnTable {
  return {
    columns: [
      { title: "This", align: "left" },
      { title: "Allowed", align: "right" },
      { title: "Down", align: "right" },
      { title: "Left", align: "right" },
      { title: "Burn", align: "right" },
      { title: "Outages", align: "right" },
      { title: "Kept", align: "right" },
    ],
    rows: rows.map((row) => [
      row.window,
      hours(row.allowed, formatBudget),
      hours(row.spent, formatDuration),
      hours(row.left, formatBudget),
      burnRate(row.burnRate),
      { value: row.outages.value, text: String(row.outages.value) },
      kept(row, options),
    ]),
  };
}

function hours({ value }: Figure, write: (hours: number) => string): Cell {
  return { value, text: write(value) };
}

function burnRate(rate: Figure | undefined): Cell {
  if (!rate) return "";
  const { value } = rate;
  return { value, text: value >= 10 ? value.toFixed(0) : value.toFixed(1) };
}

function kept({ broken, keeps, left, window }: RecordRow, options: SlaTableOptions): string {
  if (broken.length > 0) return `no: ${broken.join(", ")}`;
  if (!keeps) return window.startsWith("last") ? "yes" : "";
  if (left.value < 0) return "no: maintenance";
  const { interval } = keeps;
  if (interval?.because !== "ignorance") return chance(keeps, options);
  return `${percent(keeps.value)} % (${percent(interval.low)} to ${percent(interval.high)})`;
}

/** Whole percents that never say certain. */
function percent(share: number): number {
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

function comment({ rate, repairMedian, repairP90, repairs, rows }: RecordAnswer): readonly string[] {
  const incidents = `The log shows ${digits(rate.value)} incidents a year; ${digits(rate.interval?.low ?? 0)} to ${digits(rate.interval?.high ?? 0)} are compatible with that (95 %).`;
  const repair =
    repairMedian && repairP90
      ? ` Of ${repairs} repairs half take up to ${spread(repairMedian)}, nine of ten up to ${spread(repairP90)}; the brackets hold 95 %.`
      : "";
  const meaning = "A burn rate above 1 uses up the budget before the window ends; Kept is the chance that it will be.";
  return [...(rows.length > 0 ? [meaning] : []), `${incidents}${repair}`];
}

function spread({ value, interval }: Figure): string {
  return `${formatDuration(value)} (${formatDuration(interval?.low ?? value)} to ${formatDuration(interval?.high ?? value)})`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(2)));
}
