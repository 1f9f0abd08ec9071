import type { JSX } from "preact";
import type { Month } from "../chart/month-strip.ts";
import { formatBudget, formatDuration } from "../format-duration.ts";
import { ChartFigure, type ChartWords, percent } from "./figure.tsx";
import { Legend } from "./legend.tsx";

/** The coming months: what is allowed, what half of such months and one in twenty exceed, and the chance of a breach beneath. */
export function MonthBars({
  months,
  ...words
}: ChartWords & { readonly months: readonly Month[] }): JSX.Element | null {
  if (months.length === 0) return null;
  const top = Math.max(...months.flatMap(({ budget, p95 }) => [budget, p95])) || 1;
  const y = (hours: number): number => TOP + PLOT * (1 - Math.min(hours, top) / top);
  return (
    <ChartFigure {...words} height={TOP + PLOT + 40} table={tableOf(months)} legend={<Legend entries={LEGEND} />}>
      {months.map(({ label, budget, p50, p95, breach }, index) => {
        const at = (part: number): string => percent((index + part) / months.length);
        const width = (part: number): string => percent(part / months.length);
        return (
          <g>
            <title>{`${label}: ${formatBudget(budget)} allowed, half of such months have ${formatDuration(p50)} or less, one in twenty more than ${formatDuration(p95)}; breach ${chance(breach)}`}</title>
            <rect class="fill5" x={at(0.22)} y={y(p95)} width={width(0.56)} height={PLOT + TOP - y(p95)} />
            {p95 > budget && (
              <rect class="fill1" x={at(0.22)} y={y(p95)} width={width(0.56)} height={y(budget) - y(p95)} />
            )}
            <rect class="fill0" x={at(0.22)} y={y(p50)} width={width(0.56)} height={PLOT + TOP - y(p50)} />
            <line class="limit" x1={at(0.08)} x2={at(0.92)} y1={y(budget)} y2={y(budget)} />
            <text class="tick" x={at(0.5)} y={TOP + PLOT + 16} text-anchor="middle">
              {label}
            </text>
            <text class="value" x={at(0.5)} y={TOP + PLOT + 33} text-anchor="middle">
              {chance(breach)}
            </text>
          </g>
        );
      })}
      <line class="axis" x1="0" x2="100%" y1={TOP + PLOT} y2={TOP + PLOT} />
      <text class="tick halo" x="0" y={TOP - 4}>
        {`up to ${formatDuration(top)} down a month`}
      </text>
    </ChartFigure>
  );
}

const TOP = 18;
const PLOT = 110;

const LEGEND = [
  { label: "allowed", swatch: "limit", index: 0 },
  { label: "one month in twenty is longer", swatch: "box", index: 5 },
  { label: "the part of it that breaks the promise", swatch: "box", index: 1 },
  { label: "every second is longer", swatch: "box", index: 0 },
] as const;

function chance(breach: number): string {
  if (breach < 0.005) return "<1 %";
  return breach > 0.995 ? ">99 %" : `${Math.round(breach * 100)} %`;
}

function tableOf(months: readonly Month[]) {
  return {
    columns: ["Month", "allowed", "half stay below", "19 of 20 stay below", "breach"],
    rows: months.map(({ label, budget, p50, p95, breach }) => [
      label,
      formatBudget(budget),
      formatDuration(p50),
      formatDuration(p95),
      chance(breach),
    ]),
  };
}
