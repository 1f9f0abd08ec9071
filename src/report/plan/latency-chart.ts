import type { PlannedBackend } from "../../plan/capacity/backend.ts";
import type { LoadInput } from "../../plan/capacity/inputs.ts";
import type { Moment } from "../../plan/capacity/moment.ts";
import type { Point } from "../chart/curve.ts";
import type { LineChart } from "../chart/line-chart.ts";
import { formatSeconds } from "../format-seconds.ts";
import { significantDown } from "../significant.ts";

/** The 95th percentile against load: for each state with a shared queue, else for both queues with all servers. */
export function latencyChart(
  { curve, states, queue, limits, perServer, timeoutSeconds = Infinity }: PlannedBackend,
  { targetP95Seconds, serviceSeconds }: LoadInput,
): LineChart {
  const target = targetP95Seconds.value;
  const drawn = limits.find((limit) => limit.serviceSeconds === serviceSeconds.value)?.states ?? [];
  const points = (index: number, kind: "shared" | "own"): readonly Point[] => {
    const limit = drawn[index];
    // A hair above, since it is from there on that the target is exceeded; by refusals alone where waits end before it.
    const crossing =
      limit?.kind === "load" && timeoutSeconds >= target ? [{ x: limit[kind], y: target * (1 + 1e-9) }] : [];
    return [
      ...curve.map(({ perSecond, states: moments }) => ({ x: perSecond, y: p95(moments[index]?.[kind]) })),
      ...crossing,
    ].toSorted((a, b) => a.x - b.x);
  };
  const servers = states.map((state) => (state.servers === 1 ? "1 server" : `${state.servers} servers`));
  return {
    x: { label: "requests/s", write: (rate) => significantDown(rate, 2) },
    y: { label: "p95", write: formatSeconds },
    series:
      queue.kind === "shared" || perServer.length === 1
        ? servers.map((label, index) => ({ label, points: points(index, "shared") }))
        : [
            { label: `${servers[0] ?? ""}, a queue at each`, points: points(0, "own") },
            { label: `${servers[0] ?? ""}, one queue`, points: points(0, "shared") },
          ],
    target: { label: `target ${formatSeconds(target)}`, y: target },
    top: 2 * target,
  };
}

function p95(moment: Moment | undefined): number {
  return moment?.kind === "stable" ? moment.p95 : Infinity;
}
