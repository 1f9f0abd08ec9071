import type { JSX } from "preact";
import { Marker } from "./marker.tsx";

/** An entry of a legend. */
export interface LegendEntry {
  readonly label: string;
  readonly swatch: "line" | "box" | "room" | "target" | "limit" | "point";
  /** Which of the chart's colours, strokes and shapes, from 0. */
  readonly index: number;
}

/** What each colour, stroke and shape stands for. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): JSX.Element {
  return (
    <ul class="legend">
      {entries.map(({ label, swatch, index }) => (
        <li>
          <svg width="22" height="12" aria-hidden="true">
            {drawn(swatch, index)}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function drawn(swatch: LegendEntry["swatch"], index: number): JSX.Element {
  switch (swatch) {
    case "box":
    case "room":
      return <rect class={swatch === "room" ? swatch : `fill${index}`} x="4" y="0" width="14" height="12" rx="2" />;
    case "target":
    case "limit":
      return <line class={swatch} x1="0" x2="22" y1="6" y2="6" />;
    case "point":
      return <Marker index={index} x={11} y={6} />;
    case "line":
      return (
        <>
          <line class={`line${index}`} x1="0" x2="22" y1="6" y2="6" />
          <Marker index={index} x={11} y={6} />
        </>
      );
  }
}
