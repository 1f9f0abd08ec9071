import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import type { JSX } from "preact";
import type { Point } from "../chart/curve.ts";
import type { Axis, LineChart } from "../chart/line-chart.ts";
import { ChartFigure, type ChartWords, percent } from "./figure.tsx";
import { Legend, type LegendEntry } from "./legend.tsx";
import { Marker } from "./marker.tsx";
import { linePath } from "./path.ts";

/** How the curves of a line chart are drawn. */
export interface LinesProps extends ChartWords {
  readonly data: LineChart;
  /** A logarithmic axis shows from a minute to a year at once. */
  readonly x?: "linear" | "log";
  /** Series by their place that are single points. */
  readonly points?: readonly number[];
  /** Upright lines, such as a budget. */
  readonly marks?: readonly { readonly label: string; readonly x: number }[];
}

/** Curves over one axis from 0 upwards: how many years are longer, latency at load, a disk that fills up. */
export function Lines({ data, x: kind = "linear", points = [], marks = [], ...words }: LinesProps): JSX.Element | null {
  if (!data.series.some((series) => series.points.some((point) => Number.isFinite(point.y)))) return null;
  const { x, y, top } = scalesOf(data, kind);
  const inside = ({ y: value }: Point): boolean => Number.isFinite(value) && value <= top * 1.001;
  return (
    <ChartFigure
      {...words}
      height={TOP + PLOT + BELOW}
      table={tableOf(data)}
      legend={<Legend entries={legendOf(data, points)} />}
    >
      <YAxis axis={data.y} scale={y} />
      <XAxis axis={data.x} scale={x} />
      {data.target && data.target.y <= top && (
        <line class="target" x1="0" x2="100%" y1={y(data.target.y)} y2={y(data.target.y)} />
      )}
      {marks.map(({ label, x: at }, index) => (
        <Upright label={label} place={x(at)} row={index} />
      ))}
      <svg
        class="curves"
        y={TOP}
        width="100%"
        height={PLOT}
        viewBox={`0 ${TOP} 1000 ${PLOT}`}
        preserveAspectRatio="none"
      >
        {data.series.map((series, index) =>
          points.includes(index) ? null : <path class={`line${index}`} d={pathOf(series.points, { x, y, top })} />,
        )}
      </svg>
      {data.series.map((series, index) =>
        (points.includes(index) ? series.points : spread(series.points.filter(inside))).map((point) => (
          <Marker index={index} x={percent(x(point.x))} y={y(point.y)} />
        )),
      )}
    </ChartFigure>
  );
}

const TOP = 34;
const PLOT = 190;
const BELOW = 40;

type Scale = ScaleContinuousNumeric<number, number>;

interface Scales {
  /** To a part of the width, 0 … 1. */
  readonly x: Scale;
  /** To pixels. */
  readonly y: Scale;
  readonly top: number;
}

function scalesOf({ series, target, top }: LineChart, kind: "linear" | "log"): Scales {
  const points = series.flatMap(({ points: each }) => each).filter(({ y }) => Number.isFinite(y));
  const xs = points.map(({ x }) => x).filter((x) => kind === "linear" || x > 0);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const highest = top ?? Math.max(...points.map(({ y }) => y), target?.y ?? 0);
  const ends = left === right ? [left * 0.5, right * 1.5 || 1] : [left, right];
  return {
    x: (kind === "log" ? scaleLog() : scaleLinear())
      .domain(ends)
      .range([SIDE, 1 - SIDE])
      .clamp(true),
    y: scaleLinear()
      .domain([0, highest || 1])
      .range([TOP + PLOT, TOP]),
    top: highest || 1,
  };
}

/** Room for the first and the last marker. */
const SIDE = 0.02;

function YAxis({ axis, scale }: { readonly axis: Axis; readonly scale: Scale }): JSX.Element {
  const ticks = scale.ticks(4).filter((tick) => tick > 0);
  return (
    <>
      <text class="label" x="0" y="11">
        {axis.label}
      </text>
      {ticks.map((tick) => (
        <>
          <line class="grid" x1="0" x2="100%" y1={scale(tick)} y2={scale(tick)} />
          <text class="tick halo" x="0" y={scale(tick) - 3}>
            {axis.write(tick)}
          </text>
        </>
      ))}
    </>
  );
}

function XAxis({ axis, scale }: { readonly axis: Axis; readonly scale: Scale }): JSX.Element {
  const ticks = fewTicks(scale);
  return (
    <>
      <line class="axis" x1="0" x2="100%" y1={TOP + PLOT} y2={TOP + PLOT} />
      {ticks.map((tick) => (
        <>
          <line class="axis" x1={percent(scale(tick))} x2={percent(scale(tick))} y1={TOP + PLOT} y2={TOP + PLOT + 4} />
          <text class="tick" x={percent(scale(tick))} y={TOP + PLOT + 17} text-anchor={anchorAt(scale(tick))}>
            {axis.write(tick)}
          </text>
        </>
      ))}
      <text class="label" x="100%" y={TOP + PLOT + 34} text-anchor="end">
        {axis.label}
      </text>
    </>
  );
}

/** At most six, which is what a phone has room for; a logarithmic scale offers more. */
function fewTicks(scale: Scale): readonly number[] {
  const ticks = scale.ticks(5);
  const apart = Math.ceil(ticks.length / 6);
  if (apart === 1) return ticks;
  const decades = ticks.filter((tick) => Number.isInteger(Math.log10(tick)));
  return decades.length > 1 ? decades : ticks.filter((_, index) => index % apart === 0);
}

function anchorAt(place: number): "start" | "middle" | "end" {
  if (place < 0.08) return "start";
  return place > 0.92 ? "end" : "middle";
}

function Upright({
  label,
  place,
  row,
}: {
  readonly label: string;
  readonly place: number;
  readonly row: number;
}): JSX.Element {
  return (
    <>
      <line class="limit" x1={percent(place)} x2={percent(place)} y1={TOP} y2={TOP + PLOT} />
      <text
        class="note halo"
        x={percent(place)}
        dx={place > 0.6 ? -5 : 5}
        y={TOP + 12 + 16 * row}
        text-anchor={place > 0.6 ? "end" : "start"}
      >
        {label}
      </text>
    </>
  );
}

function pathOf(points: readonly Point[], { x, y, top }: Scales): string {
  return linePath(points.map((point) => ({ x: 1000 * x(point.x), y: y(Math.min(point.y, 3 * top)) })));
}

/** A few points of a curve to bear its marker. */
function spread(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_MARKERS) return points;
  return Array.from(
    { length: MOST_MARKERS },
    (_, index) => points[Math.round((index * (points.length - 1)) / (MOST_MARKERS - 1))] ?? points[0],
  ).filter((point) => point !== undefined);
}

const MOST_MARKERS = 5;

function legendOf({ series, target }: LineChart, points: readonly number[]): readonly LegendEntry[] {
  const curves = series.map(
    ({ label }, index): LegendEntry => ({ label, swatch: points.includes(index) ? "point" : "line", index }),
  );
  return target ? [{ label: target.label, swatch: "target", index: 0 }, ...curves] : curves;
}

function tableOf({ x, y, series }: LineChart) {
  const curves = series.flatMap(({ label, points }) =>
    spreadRows(points).map((point) => [
      label,
      x.write(point.x),
      Number.isFinite(point.y) ? y.write(point.y) : "beyond all limits",
    ]),
  );
  return { columns: ["Curve", x.label || "at", y.label], rows: curves };
}

/** So many rows a curve read as well as all of them. */
function spreadRows(points: readonly Point[]): readonly Point[] {
  const apart = Math.ceil(points.length / MOST_ROWS);
  return points.filter((_, index) => index % apart === 0 || index === points.length - 1);
}

const MOST_ROWS = 20;
