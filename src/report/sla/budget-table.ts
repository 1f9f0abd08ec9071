import type { BudgetRow, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import type { SlaTableOptions } from "./options.ts";
import { formatBudget } from "../format-duration.ts";
import { budgetCell, NOT_DEFINED, percent, whole } from "./words.ts";

/** What the promise allows in the windows ahead, by its own clock; with maintenance counted and not, each window stands twice. */
export function budgetTable({ budgets, currency }: SlaAnswer, options: SlaTableOptions): ColumnTable {
  const all = budgets?.rows ?? [];
  const own = all.filter(({ clock }) => clock === "service hours");
  const rows = own.length > 0 ? own : all;
  const columns = COLUMNS.filter(({ shown }) => shown(rows, options));
  return {
    columns: columns.map(({ title, align }) => ({ title, align })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, { currency: currency ?? "", options }))),
  };
}

/** What it would allow around the clock, where it keeps hours of service. */
export function aroundTheClock({ budgets }: SlaAnswer): readonly string[] {
  const all = budgets?.rows ?? [];
  if (!all.some(({ clock }) => clock === "service hours")) return [];
  const months = all.filter(({ clock, window }) => clock === "around the clock" && window.startsWith("month"));
  return months.slice(0, 1).map(({ window, allowed }) => {
    const hours = allowed ? formatBudget(allowed.value) : NOT_DEFINED;
    return `Counted around the clock it would be ${hours} in ${window}; --format csv has all windows by both clocks.`;
  });
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
  {
    title: "Maintenance",
    align: "left",
    shown: (rows) => rows.some(({ maintenance }) => maintenance !== "none"),
    cell: ({ maintenance }) => (maintenance === "none" ? "" : maintenance),
  },
  { title: "Allowed down", align: "right", shown: always, cell: ({ allowed }) => budgetCell(allowed) },
  { title: "Longest single", align: "right", shown: always, cell: ({ longest }) => budgetCell(longest) },
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

function differs({ cost, worstCost }: BudgetRow): boolean {
  return cost !== undefined && worstCost !== undefined && worstCost.value > cost.value * 1.001;
}

function money(amount: number | undefined, { currency, options }: Context): Cell {
  return amount === undefined ? NOT_DEFINED : { value: amount, text: whole(amount, currency, options) };
}
