import type { JSX } from "preact";
import type { Tornado } from "../chart/tornado.ts";
import { ChartFigure, type ChartWords, percent } from "./figure.tsx";
import { Legend } from "./legend.tsx";

/** What each input does to a result between its ends, the strongest on top. */
export function TornadoBars({ data, ...words }: ChartWords & { readonly data: Tornado }): JSX.Element | null {
  if (data.inputs.length === 0) return null;
  const inputs = data.inputs.toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
  const ends = [data.base, ...inputs.flatMap(({ low, high }) => [low, high])];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const place = (value: number): number => (to === from ? 0.5 : (value - from) / (to - from));
  const middle = percent(place(data.base));
  const height = inputs.length * ROW + LABEL;
  return (
    <ChartFigure {...words} height={height} table={tableOf(data)} legend={<Legend entries={LEGEND} />}>
      {inputs.map(({ label, low, high }, row) => (
        <g>
          <text x="0" y={row * ROW + 13}>
            {label}
          </text>
          <text class="value" x="100%" y={row * ROW + 13} text-anchor="end">
            {`${data.write(Math.min(low, high))} – ${data.write(Math.max(low, high))}`}
          </text>
          {longerFirst(low, high, data.base).map(({ end, ink }) => (
            <rect
              class={ink}
              x={percent(Math.min(place(data.base), place(end)))}
              y={row * ROW + LABEL}
              width={percent(Math.abs(place(end) - place(data.base)))}
              height={THICK}
            />
          ))}
          <line class="axis" x1={middle} x2={middle} y1={row * ROW + LABEL - 2} y2={row * ROW + LABEL + THICK + 2} />
        </g>
      ))}
      <text class="note" x={middle} y={height - 3} text-anchor={place(data.base) > 0.6 ? "end" : "start"}>
        {`as it is: ${data.write(data.base)}`}
      </text>
    </ChartFigure>
  );
}

const LABEL = 18;
const THICK = 14;
const ROW = LABEL + THICK + 6;

const LEGEND = [
  { label: "input at its low end", swatch: "box", index: 2 },
  { label: "input at its high end", swatch: "box", index: 1 },
] as const;

/** Where both ends lie on one side, the shorter bar is seen in front of the longer. */
function longerFirst(low: number, high: number, base: number) {
  const bars = [
    { end: low, ink: "fill2 part" },
    { end: high, ink: "fill1 part" },
  ];
  return bars.sort((a, b) => Math.abs(b.end - base) - Math.abs(a.end - base));
}

function tableOf({ inputs, base, write }: Tornado) {
  return {
    columns: ["Input", "at its low end", "as it is", "at its high end"],
    rows: inputs.map(({ label, low, high }) => [label, write(low), write(base), write(high)]),
  };
}
