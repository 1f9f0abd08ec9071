import type { CurvePoint, PlannedBackend } from "../../plan/capacity/backend.ts";
import type { Moment } from "../../plan/capacity/moment.ts";
import type { Cell, ColumnTable } from "../chart/column-table.ts";
import { formatSeconds } from "../format-seconds.ts";
import { formatShare } from "../format-share.ts";

/** Latency and 503s against load, for all servers and with one and two away. */
export function loadTable({ curve, states, queue, timeoutSeconds }: PlannedBackend): ColumnTable {
  const timed = timeoutSeconds !== undefined;
  const right = "right" as const;
  const columns = states.flatMap(({ down, servers }) => [
    ...(down === 0
      ? [
          { title: "busy", align: right },
          { title: "p50", align: right },
        ]
      : []),
    { title: `p95 of ${servers}`, align: right },
    ...(timed ? [{ title: "503", align: right }] : []),
  ]);
  return {
    columns: [{ title: "requests/s", align: right }, ...columns],
    rows: untilHopeless(everyOther(curve)).map(({ perSecond, states: moments }) => [
      { value: perSecond, text: String(perSecond) },
      ...states.flatMap(({ down }, index) => cells(seen(moments[index], queue), { first: down === 0, timed })),
    ]),
  };
}

/** The chart needs points closer together than a reader does. */
function everyOther(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  return curve.filter((_, index) => index % 2 === 0 && index > 0);
}

/** Rows until even all servers have no end to their queue. */
function untilHopeless(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const first = points.findIndex(({ states: [all] }) => (all?.own ?? all?.shared)?.kind === "unstable");
  return first === -1 ? points : points.slice(0, first + 1);
}

type States = CurvePoint["states"];

/** Where servers have their own queues, the worse of both. */
function seen(state: States[number] | undefined, queue: PlannedBackend["queue"]): Moment | undefined {
  return queue.kind === "own" ? (state?.own ?? state?.shared) : state?.shared;
}

function cells(
  moment: Moment | undefined,
  { first, timed }: { readonly first: boolean; readonly timed: boolean },
): readonly Cell[] {
  if (!moment) return [];
  const busy = first ? [`${Math.round(100 * moment.busy)} %`, latency(moment, "p50")] : [];
  const refused = moment.kind === "stable" ? refusedShare(moment) : "–";
  return [...busy, latency(moment, "p95"), ...(timed ? [refused] : [])];
}

/** Under load the share of 503s is never nothing, however small. */
export function refusedShare({ busy, refused }: Extract<Moment, { readonly kind: "stable" }>): string {
  return formatShare(busy > 0 ? Math.max(refused, Number.MIN_VALUE) : refused);
}

/** A queue without end has no percentile. */
export function latency(moment: Moment | undefined, percentile: "p50" | "p95"): string {
  if (!moment) return "";
  return moment.kind === "stable" ? formatSeconds(moment[percentile]) : "unstable";
}
