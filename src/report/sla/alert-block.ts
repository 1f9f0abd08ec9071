import type { AlertRow, AlertsAnswer, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Figure } from "../../plan/sla/figure.ts";
import { columnTable } from "../chart/column-table.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import { formatDuration } from "../format-duration.ts";
import type { SlaTableOptions } from "./options.ts";

/** Alerts on the burn of the budget and a policy for it; shown where requests or slices are counted, or a log shows that somebody counts. */
export function alertLines(
  { alerts, record, budgets }: SlaAnswer,
  options: SlaTableOptions,
  prose: (text: string) => readonly string[],
): readonly string[] {
  if (!alerts || !(record ?? alerts.requests ?? alerts.slice)) return [];
  const allowed = budgets?.rows.find(({ window }) => window === alerts.window)?.allowed;
  return [
    ...counted(alerts).flatMap(prose),
    ...columnTable(tableOf(alerts), options),
    ...prose(
      "Both stretches have to burn at that rate or faster. The rates are the SRE workbook's shares of the budget over your window (sre.google/workbook/alerting-on-slos).",
    ),
    ...policy(allowed).flatMap((text) => prose(text)),
  ];
}

function counted({ window, requests, allowedFailures, slice, slices, allowedSlices }: AlertsAnswer): readonly string[] {
  const ofRequests =
    requests && allowedFailures ? [`Of ${requests.value} requests in a window ${allowedFailures.value} may fail.`] : [];
  const ofSlices =
    slice && slices && allowedSlices
      ? [
          `Of the ${slices.value} slices of ${formatDuration(slice.value)} in ${window} ${allowedSlices.value === 0 ? "none may be bad: a single one breaks the promise" : `${allowedSlices.value} may be bad`}.`,
        ]
      : [];
  return [...ofRequests, ...ofSlices];
}

function tableOf({ rows }: AlertsAnswer): ColumnTable {
  const right = (title: string): ColumnTable["columns"][number] => ({ title, align: "right" });
  const withFailures = rows.some(({ failures }) => failures);
  return {
    columns: [
      { title: "Alert", align: "left" },
      right("Budget"),
      right("Over"),
      right("And over"),
      right("Burn"),
      right("Failing"),
      right("Outage fires in"),
      ...(withFailures ? [right("Failures")] : []),
    ],
    rows: rows.map((row) => [...cells(row), ...(withFailures ? [failures(row.failures)] : [])]),
  };
}

function cells(row: AlertRow): readonly Cell[] {
  const { urgency, budgetShare, long, short, burnRate, failing, outageFires } = row;
  return [
    urgency,
    share(budgetShare),
    { value: long.value, text: formatDuration(long.value) },
    { value: short.value, text: formatDuration(short.value) },
    { value: burnRate.value, text: String(Number(burnRate.value.toPrecision(3))) },
    failing ? share(failing) : "never",
    outageFires ? { value: outageFires.value, text: formatDuration(outageFires.value) } : "never",
  ];
}

function share({ value }: Figure): Cell {
  return { value, text: `${Number((value * 100).toPrecision(3))} %` };
}

function failures(figure: Figure | undefined): Cell {
  return figure ? { value: figure.value, text: String(Math.ceil(figure.value)) } : "";
}

/** What a team may agree on before the budget is gone, with its numbers. */
function policy(allowed: Figure | undefined): readonly string[] {
  const fifth = allowed ? ` (${formatDuration(allowed.value / 5)})` : "";
  return [
    "A policy to agree on: while budget is left, changes go out as usual. Once it is spent, only what mends, secures or is owed by law goes out until the window has budget again. " +
      `One outage that takes more than a fifth of it${fifth} is written up, and what prevents the next one comes first. Who decides otherwise signs it.`,
  ];
}
