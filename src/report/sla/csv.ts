import type { SlaAnswer } from "../../plan/sla/answer.ts";
import type { Figure } from "../../plan/sla/figure.ts";
import { csv } from "../chart/csv.ts";
import { DAYS } from "./charts.ts";

type Row = readonly (string | number)[];

/** Every number of the answer in one table, one row a number: what it is of, value, unit, interval, how it came about and from which inputs. */
export function slaCsv(answer: SlaAnswer): string {
  return csv([
    ["section", "row", "quantity", "value", "unit", "low", "high", "interval", "kind", "inputs"],
    ...rows(answer),
  ]);
}

function rows(answer: SlaAnswer): readonly Row[] {
  const { headline, budgets, alerts, record, incident, heat, parts, options, risk, sensitivity, inputs } = answer;
  return [
    ...figures("headline", "", headline),
    ...(budgets?.rows ?? []).flatMap((row) =>
      figures("budget", `${row.window}; ${row.clock}; maintenance ${row.maintenance}`, row),
    ),
    ...(alerts ? figures("alerts", alerts.window, alerts) : []),
    ...(alerts?.rows ?? []).flatMap((row) => figures("alert", `${row.urgency}, ${row.long.value} h`, row)),
    ...(record ? figures("record", record.log, record) : []),
    ...(record?.rows ?? []).flatMap((row) => figures("record", `${row.window}; maintenance ${row.maintenance}`, row)),
    ...incident.phases.map(({ name, time }) => figure("phase", "mean incident", name, time)),
    ...figures("incident", "mean incident", incident),
    ...(heat?.hours ?? []).map(
      (value, hour): Row => [
        "hour of the week",
        hourName(hour),
        "incident that strikes then",
        value,
        heat?.unit ?? "",
        "",
        "",
        "",
        "exact",
        "",
      ],
    ),
    ...(parts?.rows ?? []).flatMap((row) => figures("part", row.part, row)),
    ...(parts ? figures("part", "the whole", parts) : []),
    ...(parts?.shared ? figures("part", "shared budget", parts.shared) : []),
    ...options.flatMap((option) => figures("option", option.name, option)),
    ...risk.rows.flatMap((row) => figures("risk", row.option, row)),
    ...risk.curves.flatMap(({ option, points }) =>
      points.map(
        ({ hours, share }): Row => [
          "exceedance",
          option,
          `years down longer than ${hours} h`,
          share,
          "share",
          "",
          "",
          "",
          "simulated",
          "",
        ],
      ),
    ),
    ...risk.months.flatMap((row) => figures("month", row.month, row)),
    ...sensitivity.bars.flatMap(({ input, atLow, atHigh, low, high, unit, key }): readonly Row[] => [
      ["sensitivity", input, `result at ${low} ${unit}`, atLow, sensitivity.of.unit, "", "", "", "exact", key],
      ["sensitivity", input, `result at ${high} ${unit}`, atHigh, sensitivity.of.unit, "", "", "", "exact", key],
    ]),
    ...inputs.map(({ key, value, source }): Row => ["input", key, value, "", "", "", "", "", source.tag, source.where]),
  ];
}

/** Every figure among the parts of a row, by its name. */
function figures(section: string, row: string, parts: object): readonly Row[] {
  return Object.entries(parts).flatMap(([name, part]: [string, unknown]) =>
    isFigure(part) ? [figure(section, row, name, part)] : [],
  );
}

function figure(section: string, row: string, name: string, { value, unit, interval, kind, sources }: Figure): Row {
  return [
    section,
    row,
    name,
    value,
    unit,
    interval?.low ?? "",
    interval?.high ?? "",
    interval?.because ?? "",
    kind,
    sources.join(" "),
  ];
}

function isFigure(part: unknown): part is Figure {
  return typeof part === "object" && part !== null && "value" in part && "kind" in part && "sources" in part;
}

function hourName(hour: number): string {
  return `${DAYS[Math.floor(hour / 24)] ?? ""} ${String(hour % 24).padStart(2, "0")}`;
}
