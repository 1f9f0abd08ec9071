import type { JSX } from "preact";
import type { StackedBar } from "../chart/stacked-bar.ts";
import { ChartFigure, type ChartWords, percent } from "./figure.tsx";
import { Legend } from "./legend.tsx";

interface StackedBarsProps extends ChartWords {
  readonly data: StackedBar;
  /** What must not be exceeded, on the scale of the bars. */
  readonly limit?: { readonly label: string; readonly value: number };
  /** The phase that is room and not use, drawn faintly. */
  readonly room?: number;
}

/** What amounts are made of, a bar each: the phases of an incident, the memory of a host. */
export function StackedBars({ data, limit, room, ...words }: StackedBarsProps): JSX.Element | null {
  if (data.bars.length === 0) return null;
  const totals = data.bars.map(({ values }) => sum(values));
  const scale = Math.max(...totals, limit?.value ?? 0) || 1;
  const height = data.bars.length * ROW + (limit ? LABEL : 0);
  return (
    <ChartFigure
      {...words}
      height={height}
      table={tableOf(data, totals)}
      legend={<Legend entries={legendOf(data, room)} />}
    >
      {data.bars.map(({ label, values }, row) => (
        <Bar
          label={label}
          total={data.write(totals[row] ?? 0)}
          values={values.map((value) => value / scale)}
          y={row * ROW}
          room={room}
        />
      ))}
      {limit && (
        <>
          <line
            class="limit"
            x1={percent(limit.value / scale)}
            x2={percent(limit.value / scale)}
            y1={LABEL}
            y2={height - LABEL}
          />
          <text
            class="note"
            x={percent(limit.value / scale)}
            y={height - 4}
            text-anchor={limit.value / scale > 0.5 ? "end" : "start"}
          >
            {`${limit.label} ${data.write(limit.value)}`}
          </text>
        </>
      )}
    </ChartFigure>
  );
}

const LABEL = 18;
const THICK = 22;
const ROW = LABEL + THICK + 8;

interface BarProps {
  readonly label: string;
  readonly total: string;
  /** Parts of the width. */
  readonly values: readonly number[];
  readonly y: number;
  readonly room: number | undefined;
}

function Bar({ label, total, values, y, room }: BarProps): JSX.Element {
  return (
    <g>
      <text x="0" y={y + 13}>
        {label}
      </text>
      <text class="value" x="100%" y={y + 13} text-anchor="end">
        {total}
      </text>
      {values.map((value, index) => (
        <rect
          class={`${fillOf(index, room)} part`}
          x={percent(sum(values.slice(0, index)))}
          y={y + LABEL}
          width={percent(Math.max(0, value))}
          height={THICK}
        />
      ))}
    </g>
  );
}

function fillOf(index: number, room: number | undefined): string {
  return index === room ? "room" : `fill${index}`;
}

/** With a single bar the legend says how much each part takes. */
function legendOf(
  { phases, bars, write }: StackedBar,
  room: number | undefined,
): Parameters<typeof Legend>[0]["entries"] {
  const only = bars.length === 1 ? bars[0]?.values : undefined;
  const total = sum(only ?? []);
  return phases.map((phase, index) => {
    const value = only?.[index];
    const amount =
      value === undefined || total === 0 ? "" : ` ${write(value)} (${Math.round((100 * value) / total)} %)`;
    return { label: `${phase}${amount}`, swatch: index === room ? "room" : "box", index };
  });
}

function tableOf({ phases, bars, write }: StackedBar, totals: readonly number[]) {
  return {
    columns: ["Bar", ...phases, "together"],
    rows: bars.map(({ label, values }, row) => [label, ...values.map(write), write(totals[row] ?? 0)]),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
