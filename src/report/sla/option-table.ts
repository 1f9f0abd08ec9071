import type { OptionAnswer, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import type { SlaTableOptions } from "./options.ts";
import { formatMoney } from "../format-money.ts";

/** The ways to run the service side by side, what is beaten by another included. */
export function optionTable({ options: ways, currency }: SlaAnswer, options: SlaTableOptions): ColumnTable {
  const priced = currency !== undefined;
  const column = (title: string): ColumnTable["columns"][number] => ({ title, align: "right" });
  return {
    columns: [
      { title: "Option", align: "left" },
      column("h/year"),
      column("h/month"),
      ...(priced ? [column("Loss"), column("Measure"), column("Total")] : []),
      ...(priced && ways.length > 1 ? [{ title: "Verdict", align: "left" as const }] : []),
      ...(options.percent ? [column("24x7")] : []),
    ],
    rows: ways.map((way) => [
      way.name,
      hundredths(way.downtimePerYear.value),
      hundredths(way.downtimePerMonth.value),
      ...(priced ? [way.loss, way.price, way.total].map((figure) => amount(figure?.value ?? 0, options)) : []),
      ...(priced && ways.length > 1 ? [remark(way)] : []),
      ...(options.percent
        ? [{ value: way.availability.value, text: `${(way.availability.value * 100).toFixed(3)} %` }]
        : []),
    ]),
  };
}

function hundredths(hours: number): Cell {
  return { value: hours, text: hours.toFixed(2) };
}

/** The currency stands in the title, since the table has to fit 80 columns. */
function amount(value: number, { unicode }: SlaTableOptions): Cell {
  return { value, text: formatMoney(value, { currency: "", digits: 2, unicode }).trim() };
}

function remark({ cheapest, dominated }: OptionAnswer): string {
  if (cheapest) return "cheapest";
  return dominated ? "worse than another" : "";
}
