import type { PlannedBackend } from "../../plan/capacity/backend.ts";
import type { LoadInput } from "../../plan/capacity/inputs.ts";
import type { Moment } from "../../plan/capacity/moment.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatRate } from "../format-rate.ts";
import { formatSeconds } from "../format-seconds.ts";
import { significant } from "../significant.ts";
import { refusedShare } from "./load-table.ts";
import type { PlanStyle } from "./plan-style.ts";

/** What happens at the peak, for every peak and service time that is possible. */
export function peakLines(
  { peak, states, queue, timeoutSeconds, atPeak }: PlannedBackend,
  { targetP95Seconds }: LoadInput,
  { chart, prose }: PlanStyle,
): readonly string[] {
  if (peak.length === 0) return [];
  const right = "right" as const;
  const columns = [
    { title: "peak", align: right },
    { title: "service", align: right },
    { title: "busy", align: right },
    ...(queue.kind === "shared" ? [{ title: "mean wait", align: right }] : []),
    ...states.flatMap(({ servers }) => [
      { title: `p95 of ${servers}`, align: right },
      ...(timeoutSeconds === undefined ? [] : [{ title: "503", align: right }]),
    ]),
  ];
  const rows = peak.map(({ perSecond, serviceSeconds, states: moments, meanWaitSeconds }) => [
    formatRate(perSecond),
    formatSeconds(serviceSeconds),
    `${Math.round(100 * (moments[0]?.shared.busy ?? 0))} %`,
    ...(queue.kind === "shared" ? [meanWaitSeconds ? span(meanWaitSeconds) : "–"] : []),
    ...moments.flatMap(({ own, shared }) =>
      worse(queue.kind === "own" ? (own ?? shared) : shared, targetP95Seconds.value, timeoutSeconds !== undefined),
    ),
  ]);
  return [
    "",
    ...prose("At the peak:"),
    "",
    ...columnTable({ columns, rows }, chart),
    ...overLines(rows, targetP95Seconds.value, prose),
    ...unstableLines(peak, prose),
    ...queueLines(atPeak, targetP95Seconds.value, prose),
  ];
}

/** What becomes of all requests, in the terms of those who plan for telephones. */
function queueLines(found: PlannedBackend["atPeak"], target: number, prose: PlanStyle["prose"]): readonly string[] {
  if (!found) return [];
  const { waiting, inTime, begun, blocked, abandoned, routing } = found;
  const said = [
    `Of all requests ${percent(waiting)} find every slot busy and wait (Erlang C), and ${percent(inTime)} are answered within ${formatSeconds(target)}.`,
    ...(begun ? [`${percent(begun.share)} are begun within ${formatSeconds(begun.withinSeconds)}.`] : []),
    `If none could wait, ${percent(blocked)} would be refused (Erlang B).`,
    ...(abandoned === undefined ? [] : [`${percent(abandoned)} give up waiting (Erlang A).`]),
    ...(routing
      ? [
          `With a queue at each server they wait ${span(routing.shortest)} on average in the shortest (leastconn), ${formatSeconds(routing.random)} in one at random.`,
        ]
      : []),
  ];
  return ["", ...prose(said.join(" "))];
}

/** To three digits, as tables of Erlang's formulas have them. */
function percent(share: number): string {
  return share > 0 && share < 1 ? `${significant(share * 100, 3)} %` : `${share * 100} %`;
}

const OVER = " !";

/** Where no timeout ends a wait, overload has no numbers. */
function unstableLines(peak: PlannedBackend["peak"], prose: PlanStyle["prose"]): readonly string[] {
  const unstable = peak.some(({ states }) => states.some(({ own, shared }) => (own ?? shared).kind === "unstable"));
  return unstable ? ["", ...prose("Unstable: more comes than can be served, and the queue grows without bound.")] : [];
}

function worse(moment: Moment, target: number, timed: boolean): readonly string[] {
  if (moment.kind === "unstable") return ["unstable"];
  return [`${formatSeconds(moment.p95)}${moment.p95 > target ? OVER : ""}`, ...(timed ? [refusedShare(moment)] : [])];
}

function overLines(rows: readonly (readonly string[])[], target: number, prose: PlanStyle["prose"]): readonly string[] {
  return rows.some((row) => row.some((cell) => cell.endsWith(OVER)))
    ? ["", ...prose(`p95: 95 of 100 served requests take no longer. ! is over the target of ${formatSeconds(target)}.`)]
    : ["", ...prose("p95: 95 of 100 served requests take no longer.")];
}

function span({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high === 0) return "none";
  if (high < 0.001) return "< 1 ms";
  const [from, to] = [formatSeconds(low), formatSeconds(high)];
  if (from === to) return to;
  return from.split(" ")[1] === to.split(" ")[1] ? `${from.split(" ")[0] ?? ""}–${to}` : `${from}–${to}`;
}
