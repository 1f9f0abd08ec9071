import type { JSX } from "preact";
import { scaleLinear } from "d3-scale";
import { ChartFigure, type ChartWords, percent } from "./figure.tsx";
import { Legend } from "./legend.tsx";

/** An incident from the moment at which it strikes. */
export interface IncidentLane {
  /** When it strikes: `at best: Tue 10:00`. */
  readonly label: string;
  /** Hours of each phase, in the order of the names. */
  readonly phases: readonly number[];
}

interface IncidentLanesProps extends ChartWords {
  readonly names: readonly string[];
  readonly lanes: readonly IncidentLane[];
  readonly write: (hours: number) => string;
}

/** How an incident passes by when it strikes: phase after phase, on one clock. */
export function IncidentLanes({ names, lanes, write, ...words }: IncidentLanesProps): JSX.Element | null {
  if (lanes.length === 0) return null;
  const longest = Math.max(...lanes.map(({ phases }) => sum(phases))) || 1;
  const scale = scaleLinear().domain([0, longest]).range([0, 1]);
  const ticks = scale.ticks(4).filter((tick) => tick > 0);
  const bottom = lanes.length * ROW;
  return (
    <ChartFigure
      {...words}
      height={bottom + 36}
      table={{
        columns: ["Incident", ...names, "together"],
        rows: lanes.map(({ label, phases }) => [label, ...phases.map(write), write(sum(phases))]),
      }}
      legend={<Legend entries={names.map((label, index) => ({ label, swatch: "box", index }))} />}
    >
      {ticks.map((tick) => (
        <>
          <line class="grid" x1={percent(scale(tick))} x2={percent(scale(tick))} y1="0" y2={bottom} />
          <text
            class="tick"
            x={percent(scale(tick))}
            y={bottom + 14}
            text-anchor={scale(tick) > 0.92 ? "end" : "middle"}
          >
            {`${tick} h`}
          </text>
        </>
      ))}
      {lanes.map((lane, row) => (
        <Lane lane={lane} names={names} y={row * ROW} scale={scale} write={write} />
      ))}
      <text class="label" x="100%" y={bottom + 31} text-anchor="end">
        since it struck
      </text>
    </ChartFigure>
  );
}

const ROW = 46;

interface LaneProps {
  readonly lane: IncidentLane;
  readonly names: readonly string[];
  readonly y: number;
  readonly scale: (hours: number) => number;
  readonly write: (hours: number) => string;
}

function Lane({ lane: { label, phases }, names, y, scale, write }: LaneProps): JSX.Element {
  return (
    <g>
      <text class="halo" x="0" y={y + 13}>
        {label}
      </text>
      <text class="value halo" x="100%" y={y + 13} text-anchor="end">
        {write(sum(phases))}
      </text>
      {phases.map((hours, index) => (
        <rect
          class={`fill${index} part`}
          x={percent(scale(sum(phases.slice(0, index))))}
          y={y + 19}
          width={percent(scale(hours))}
          height="20"
        >
          <title>{`${names[index] ?? ""}: ${write(hours)}`}</title>
        </rect>
      ))}
    </g>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
