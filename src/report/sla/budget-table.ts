import type { BudgetRow, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import type { SlaTableOptions } from "./options.ts";
import { budgetCell, NOT_DEFINED, percent, whole } from "./words.ts";

/** What the promise allows in the windows ahead, a table for each way to count; columns without a number are left out. */
export function budgetTables(
  { budgets, currency }: SlaAnswer,
  options: SlaTableOptions,
): readonly { readonly title: string; readonly table: ColumnTable }[] {
  const rows = budgets?.rows ?? [];
  const titles = [...new Set(rows.map(counted))];
  return titles.map((title) => ({
    title: titles.length === 1 ? "" : title,
    table: tableOf(
      rows.filter((row) => counted(row) === title),
      currency ?? "",
      options,
    ),
  }));
}

function tableOf(rows: readonly BudgetRow[], currency: string, options: SlaTableOptions): ColumnTable {
  const columns = COLUMNS.filter(({ shown }) => shown(rows, options));
  return {
    columns: columns.map(({ title, align }) => ({ title, align })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, { currency, options }))),
  };
}

interface Context {
  readonly currency: string;
  readonly options: SlaTableOptions;
}

interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  readonly shown: (rows: readonly BudgetRow[], options: SlaTableOptions) => boolean;
  readonly cell: (row: BudgetRow, context: Context) => Cell;
}

const always = (): boolean => true;

const COLUMNS: readonly Column[] = [
  { title: "Next", align: "left", shown: always, cell: ({ window }) => window },
  { title: "Allowed down", align: "right", shown: always, cell: ({ allowed }) => budgetCell(allowed) },
  { title: "In one piece", align: "right", shown: always, cell: ({ longest }) => budgetCell(longest) },
  {
    title: "Outages",
    align: "right",
    shown: (rows) => rows.some(({ outages }) => outages),
    cell: ({ outages }) => (outages ? { value: outages.value, text: String(outages.value) } : NOT_DEFINED),
  },
  {
    title: "Cost, evenly",
    align: "right",
    shown: (rows) => rows.some(({ cost }) => cost),
    cell: ({ cost }, context) => money(cost?.value, context),
  },
  {
    title: "Cost, at worst",
    align: "right",
    shown: (rows) => rows.some(differs),
    cell: ({ worstCost }, context) => money(worstCost?.value, context),
  },
  {
    title: "Best reachable",
    align: "right",
    shown: (rows, { percent: wanted }) => wanted && rows.some(({ ceiling }) => ceiling),
    cell: ({ ceiling }) => (ceiling ? { value: ceiling.value, text: percent(ceiling.value) } : ""),
  },
  {
    title: "Users see",
    align: "right",
    shown: (rows, { percent: wanted }) => wanted && rows.some(({ visible }) => visible),
    cell: ({ visible }) => (visible ? { value: visible.value, text: percent(visible.value) } : ""),
  },
  {
    title: "Promise",
    align: "right",
    shown: (_, { percent: wanted }) => wanted,
    cell: ({ availability }) => ({ value: availability.value, text: percent(availability.value) }),
  },
];

function counted({ clock, maintenance }: BudgetRow): string {
  const hours = clock === "service hours" ? "In service hours" : "Around the clock";
  return maintenance === "none" ? hours : `${hours}, maintenance ${maintenance}`;
}

function differs({ cost, worstCost }: BudgetRow): boolean {
  return cost !== undefined && worstCost !== undefined && worstCost.value > cost.value * 1.001;
}

function money(amount: number | undefined, { currency, options }: Context): Cell {
  return amount === undefined ? NOT_DEFINED : { value: amount, text: whole(amount, currency, options) };
}
