import type { RiskRow, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Figure } from "../../plan/sla/figure.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import type { SlaTableOptions } from "./options.ts";
import { chance, simulatedHours, supported, whole } from "./words.ts";

/** What single years hold for each option; columns without a number are left out. */
export function riskTable({ risk, currency }: SlaAnswer, options: SlaTableOptions): ColumnTable {
  const columns = COLUMNS.filter(({ figure }) => risk.rows.some((row) => figure(row)));
  const text = (figure: Figure | undefined, kind: Column["kind"]): Cell => {
    if (!figure) return "";
    if (kind === "hours") return { value: figure.value, text: simulatedHours(figure) };
    return {
      value: figure.value,
      text:
        kind === "chance"
          ? chance(figure, options)
          : whole(supported(figure.value, figure), currency ?? figure.unit, options),
    };
  };
  return {
    columns: [
      { title: "Option", align: "left" },
      ...columns.map(({ title }): ColumnTable["columns"][number] => ({ title, align: "right" })),
    ],
    rows: risk.rows.map((row) => [row.option, ...columns.map(({ figure, kind }) => text(figure(row), kind))]),
  };
}

interface Column {
  readonly title: string;
  readonly kind: "hours" | "money" | "chance";
  readonly figure: (row: RiskRow) => Figure | undefined;
}

const COLUMNS: readonly Column[] = [
  { title: "Bad year", kind: "hours", figure: ({ badYear }) => badYear },
  { title: "its cost", kind: "money", figure: ({ badYearCost }) => badYearCost },
  { title: "Month kept", kind: "chance", figure: ({ monthKept }) => monthKept },
  { title: "All 12 kept", kind: "chance", figure: ({ monthsKept }) => monthsKept },
  { title: "Year kept", kind: "chance", figure: ({ yearKept }) => yearKept },
  { title: "Too long", kind: "chance", figure: ({ longestBroken }) => longestBroken },
  { title: "Number kept", kind: "chance", figure: ({ countKept }) => countKept },
  { title: "Classes kept", kind: "chance", figure: ({ classesKept }) => classesKept },
  { title: "Credits/year", kind: "money", figure: ({ credits }) => credits },
];
