import type { JSX } from "preact";
import { scaleQuantize } from "d3-scale";
import type { HeatMap } from "../chart/heat-map.ts";
import { ChartFigure, type ChartWords, percent } from "./figure.tsx";

/** One value for each hour of the week, seven rows of 24 hours: the darker (in the dark: the brighter), the more. */
export function WeekMap({ data, ...words }: ChartWords & { readonly data: HeatMap }): JSX.Element | null {
  if (data.days.length === 0) return null;
  const values = data.days.flatMap((day) => day.values);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const level = scaleQuantize()
    .domain([low, high])
    .range(low === high ? [2] : LEVELS);
  const runs = data.days.map((day) => runsOf(day.values, (value) => level(value)));
  const place = (hour: number): string => percent(LEFT + ((1 - LEFT) * hour) / 24);
  return (
    <ChartFigure
      {...words}
      height={TOP + data.days.length * ROW + 4}
      table={tableOf(data)}
      legend={<Scale from={data.write(low)} to={data.write(high)} flat={low === high} />}
    >
      {HOURS.map((hour) => (
        <text class="tick" x={place(hour)} y={TOP - 6} text-anchor={hour === 24 ? "end" : "start"}>
          {String(hour).padStart(2, "0")}
        </text>
      ))}
      {data.days.map(({ label }, day) => (
        <>
          <text class="tick" x="0" y={TOP + day * ROW + 15}>
            {label}
          </text>
          {runs[day]?.map(({ from, to, level: shade, least, most }) => (
            <rect
              class={`heat${shade}`}
              x={place(from)}
              y={TOP + day * ROW}
              width={percent(((1 - LEFT) * (to - from)) / 24)}
              height={ROW - 2}
            >
              <title>{`${label} ${hours(from, to)}: ${range(data.write(least), data.write(most))}`}</title>
            </rect>
          ))}
        </>
      ))}
    </ChartFigure>
  );
}

const LEVELS = [0, 1, 2, 3, 4];
const HOURS = [0, 6, 12, 18, 24];
const TOP = 20;
const ROW = 22;
const LEFT = 0.1;

/** Hours of a day that look alike. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly least: number;
  readonly most: number;
}

function runsOf(values: readonly number[], levelOf: (value: number) => number): readonly Run[] {
  const runs: Run[] = [];
  for (const [hour, value] of values.entries()) {
    const level = levelOf(value);
    const last = runs.at(-1);
    if (last?.level === level)
      runs[runs.length - 1] = {
        ...last,
        to: hour + 1,
        least: Math.min(last.least, value),
        most: Math.max(last.most, value),
      };
    else runs.push({ from: hour, to: hour + 1, level, least: value, most: value });
  }
  return runs;
}

function Scale({
  from,
  to,
  flat,
}: {
  readonly from: string;
  readonly to: string;
  readonly flat: boolean;
}): JSX.Element {
  if (flat) return <p class="legend">{`${from} at any hour`}</p>;
  return (
    <p class="legend">
      {from}{" "}
      <svg width="110" height="12" aria-hidden="true">
        {LEVELS.map((level) => (
          <rect class={`heat${level}`} x={level * 22} y="0" width="22" height="12" />
        ))}
      </svg>{" "}
      {to}
    </p>
  );
}

/** Hours of a day that read alike are one row. */
function tableOf({ days, write }: HeatMap) {
  const texts = days.flatMap(({ label, values }) => {
    const written = values.map(write);
    const starts = written.flatMap((text, hour) => (text === written[hour - 1] ? [] : [hour]));
    return starts.map((from, index) => [`${label} ${hours(from, starts[index + 1] ?? 24)}`, written[from] ?? ""]);
  });
  return { columns: ["Hours", "Value"], rows: texts };
}

function hours(from: number, to: number): string {
  return `${String(from).padStart(2, "0")}–${String(to).padStart(2, "0")}`;
}

function range(least: string, most: string): string {
  return least === most ? least : `${least} to ${most}`;
}
