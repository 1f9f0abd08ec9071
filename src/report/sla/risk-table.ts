import type { MonthRow, RiskRow, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Figure } from "../../plan/sla/figure.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import { formatBudget } from "../format-duration.ts";
import type { SlaTableOptions } from "./options.ts";
import { chance, simulatedHours, supported, whole } from "./words.ts";

/** What single years hold for each option; columns without a number are left out. */
export function riskTable({ risk, currency }: SlaAnswer, options: SlaTableOptions): ColumnTable {
  const columns = COLUMNS.filter(({ figure }) => risk.rows.some((row) => figure(row)));
  const text = (figure: Figure | undefined, kind: Column["kind"]): Cell => {
    if (!figure) return "";
    if (kind === "hours") return { value: figure.value, text: simulatedHours(figure) };
    return { value: figure.value, text: kind === "chance" ? chance(figure, options) : whole(supported(figure.value, figure), currency ?? figure.unit, options) };
  };
  return {
    columns: [{ title: "Option", align: "left" }, ...columns.map(({ title }): ColumnTable["columns"][number] => ({ title, align: "right" }))],
    rows: risk.rows.map((row) => [row.option, ...columns.map(({ figure, kind }) => text(figure(row), kind))]),
  };
}

/** The months of the coming year with their real budgets. */
export function monthTable({ risk }: SlaAnswer, options: SlaTableOptions): ColumnTable {
  return {
    columns: [
      { title: "Month", align: "left" },
      { title: "Allowed down", align: "right" },
      { title: "Broken", align: "right" },
    ],
    rows: risk.months.map(({ month, budget, broken }: MonthRow): readonly Cell[] => [
      month,
      { value: budget.value, text: formatBudget(budget.value) },
      { value: broken.value, text: chance(broken, options) },
    ]),
  };
}

interface Column {
  readonly title: string;
  readonly kind: "hours" | "money" | "chance";
  readonly figure: (row: RiskRow) => Figure | undefined;
}

const COLUMNS: readonly Column[] = [
  { title: "Bad year (1 in 20)", kind: "hours", figure: ({ badYear }) => badYear },
  { title: "costs", kind: "money", figure: ({ badYearCost }) => badYearCost },
  { title: "A month kept", kind: "chance", figure: ({ monthKept }) => monthKept },
  { title: "All 12 kept", kind: "chance", figure: ({ monthsKept }) => monthsKept },
  { title: "Year kept", kind: "chance", figure: ({ yearKept }) => yearKept },
  { title: "One outage too long", kind: "chance", figure: ({ longestBroken }) => longestBroken },
  { title: "Number kept", kind: "chance", figure: ({ countKept }) => countKept },
  { title: "Classes kept", kind: "chance", figure: ({ classesKept }) => classesKept },
  { title: "Credits/year", kind: "money", figure: ({ credits }) => credits },
];
