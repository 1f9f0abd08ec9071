import { scaleLinear, scaleLog } from "d3-scale";
import type { JSX } from "preact";
import { ChartFigure, type ChartWords, percent } from "./figure.tsx";
import { Legend } from "./legend.tsx";
import { linePath } from "./path.ts";

/** A way to run a service and what it comes to in a mean year. */
export interface CostedOption {
  readonly name: string;
  /** Hours down a year. */
  readonly hours: number;
  /** Money that downtime costs a year. */
  readonly loss: number;
  /** Money that its measures cost a year. */
  readonly price: number;
  /** Loss and price in a bad year, one in twenty; undefined where nothing was simulated. */
  readonly badYear: number | undefined;
  readonly cheapest: boolean;
  /** Another costs no more and loses no more. */
  readonly dominated: boolean;
}

interface OptionCurveProps extends ChartWords {
  readonly options: readonly CostedOption[];
  readonly hours: (hours: number) => string;
  readonly money: (amount: number) => string;
}

/** What downtime and measures cost by how long the service is down: the less downtime, the dearer the measures, and the optimum between. */
export function OptionCurve({ options, hours, money, ...words }: OptionCurveProps): JSX.Element | null {
  if (options.length === 0) return null;
  const sorted = options.toSorted((a, b) => b.hours - a.hours);
  const { x, y } = scalesOf(sorted);
  return (
    <ChartFigure
      {...words}
      height={TOP + PLOT + BELOW}
      table={tableOf(options, hours, money)}
      legend={
        <>
          <Legend entries={LEGEND} />
          <OptionKey options={options} hours={hours} money={money} />
        </>
      }
    >
      <Axes x={x} y={y} hours={hours} money={money} />
      <svg
        class="curves"
        y={TOP}
        width="100%"
        height={PLOT}
        viewBox={`0 ${TOP} 1000 ${PLOT}`}
        preserveAspectRatio="none"
      >
        <path class="line1" d={pathOf(sorted, x, (option) => y(option.loss))} />
        <path class="line2" d={pathOf(sorted, x, (option) => y(option.price))} />
      </svg>
      {options.map((option, index) => (
        <OptionMark option={option} number={index + 1} at={percent(x(option.hours))} y={y} />
      ))}
    </ChartFigure>
  );
}

const TOP = 38;
const PLOT = 210;
const BELOW = 40;

const LEGEND = [
  { label: "downtime", swatch: "line", index: 1 },
  { label: "measures", swatch: "line", index: 2 },
  { label: "both together, with its number; the bar reaches to a bad year (one in twenty)", swatch: "point", index: 0 },
] as const;

type Scale = (value: number) => number;

function scalesOf(options: readonly CostedOption[]) {
  const hours = options.map((option) => Math.max(option.hours, SHORTEST));
  const [left, right] = [Math.min(...hours), Math.max(...hours)];
  const highest = Math.max(...options.flatMap(({ loss, price, badYear }) => [loss + price, badYear ?? 0]));
  const x = scaleLog()
    .domain(left === right ? [left / 2, right * 2] : [left, right])
    .range([0.05, 0.95])
    .clamp(true);
  return {
    x: Object.assign((value: number) => x(Math.max(value, SHORTEST)), { ticks: () => decades(left, right) }),
    y: scaleLinear()
      .domain([0, highest || 1])
      .range([TOP + PLOT, TOP]),
  };
}

/** Hours: less is drawn as this. */
const SHORTEST = 0.001;

/** The ends and a few round numbers between. */
function decades(left: number, right: number): readonly number[] {
  const ticks = scaleLog().domain([left, right]).ticks(4);
  const round = ticks.filter((tick) => /^[1][0.]*$|^0\.0*1$/.test(String(tick)));
  const chosen = round.length > 1 ? round : ticks;
  const apart = Math.ceil(chosen.length / 5);
  return chosen.filter((_, index) => index % apart === 0);
}

interface AxesProps {
  readonly x: Scale & { ticks(): readonly number[] };
  readonly y: Scale & { ticks(count: number): readonly number[] };
  readonly hours: (hours: number) => string;
  readonly money: (amount: number) => string;
}

function Axes({ x, y, hours, money }: AxesProps): JSX.Element {
  return (
    <>
      <text class="label" x="0" y="11">
        cost of a year
      </text>
      {y
        .ticks(4)
        .filter((tick) => tick > 0)
        .map((tick) => (
          <>
            <line class="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text class="tick halo" x="0" y={y(tick) - 3}>
              {money(tick)}
            </text>
          </>
        ))}
      <line class="axis" x1="0" x2="100%" y1={TOP + PLOT} y2={TOP + PLOT} />
      {x.ticks().map((tick) => (
        <text class="tick" x={percent(x(tick))} y={TOP + PLOT + 17} text-anchor="middle">
          {hours(tick)}
        </text>
      ))}
      <text class="label" x="100%" y={TOP + PLOT + 34} text-anchor="end">
        down a year (logarithmic)
      </text>
    </>
  );
}

interface OptionMarkProps {
  readonly option: CostedOption;
  readonly number: number;
  readonly at: string;
  readonly y: Scale;
}

function OptionMark({
  option: { name, loss, price, badYear, cheapest, dominated },
  number,
  at,
  y,
}: OptionMarkProps): JSX.Element {
  const total = y(loss + price);
  return (
    <g class={`option${cheapest ? " best" : ""}${dominated ? " worse" : ""}`}>
      <title>{name}</title>
      {badYear !== undefined && <line class="whisker" x1={at} x2={at} y1={total} y2={y(badYear)} />}
      <circle cx={at} cy={total} r={cheapest ? 12 : 10} />
      <text x={at} y={total + 4} text-anchor="middle">
        {number}
      </text>
    </g>
  );
}

function OptionKey({ options, hours, money }: Pick<OptionCurveProps, "options" | "hours" | "money">): JSX.Element {
  return (
    <ol class="option-key">
      {options.map(({ name, hours: down, loss, price, cheapest, dominated }) => (
        <li class={cheapest ? "best" : ""}>
          {`${name}: ${hours(down)} and ${money(loss + price)} a year`}
          {cheapest && <strong> – the cheapest</strong>}
          {dominated && " – worse than another"}
        </li>
      ))}
    </ol>
  );
}

function pathOf(options: readonly CostedOption[], x: Scale, y: (option: CostedOption) => number): string {
  return linePath(options.map((option) => ({ x: 1000 * x(option.hours), y: y(option) })));
}

function tableOf(
  options: readonly CostedOption[],
  hours: (hours: number) => string,
  money: (amount: number) => string,
) {
  return {
    columns: ["Option", "down a year", "downtime costs", "measures cost", "together", "a bad year"],
    rows: options.map(({ name, hours: down, loss, price, badYear }) => [
      name,
      hours(down),
      money(loss),
      money(price),
      money(loss + price),
      badYear === undefined ? "not simulated" : money(badYear),
    ]),
  };
}
