import type { LoadTestAnswer } from "../../plan/capacity/load-test.ts";
import type { Estimate } from "../../plan/scaling/usl-fit.ts";
import { columnTable } from "../chart/column-table.ts";
import { formatRate } from "../format-rate.ts";
import { significant } from "../significant.ts";
import type { PlanStyle } from "./plan-style.ts";

/** What a load test says about more clients at once. */
export function loadTestBlock(
  answer: LoadTestAnswer | undefined,
  { chart, heading, prose }: PlanStyle,
): readonly string[] {
  if (!answer) return [];
  if (answer.kind === "gamma-only") {
    return heading(
      "Load test",
      `throughput falls from the first step on, so nothing but ${formatRate(answer.gamma)} for one client can be read from it. Start with fewer clients.`,
    );
  }
  const { fit, predictions } = answer;
  const rows = predictions.map(({ clients, prediction }) => [
    String(clients),
    prediction.kind === "out-of-range"
      ? `not given: beyond 1.5 times what was measured`
      : formatRate(prediction.throughput),
    prediction.kind === "extrapolated" ? "extrapolated" : "",
  ]);
  const columns = [
    { title: "clients", align: "right" },
    { title: "throughput", align: "left" },
    { title: "", align: "left" },
  ] as const;
  return [
    ...heading("Load test", outcome(fit.peak)),
    ...prose(
      `One client gets ${formatRate(fit.law.gamma)}; contention ${interval(fit.alpha)}, cost of agreement ${interval(fit.beta)} (95 %).${fit.fewPoints ? " Fewer than six steps: the intervals are wide." : ""}`,
    ),
    "",
    ...columnTable({ columns, rows }, chart),
  ];
}

function outcome(peak: Extract<LoadTestAnswer, { readonly kind: "fit" }>["fit"]["peak"]): string {
  if (peak.kind === "peak")
    return `throughput is highest at about ${significant(peak.clients, 2)} clients; with more it falls.`;
  return "where throughput ends is not identifiable; the test stops too early or scatters too much.";
}

function interval(estimate: Estimate): string {
  if (estimate.kind === "at-bound") return `${significant(estimate.value, 2)} at the end of its range`;
  return `${significant(Math.max(0, estimate.low), 2)} to ${significant(estimate.high, 2)}`;
}
