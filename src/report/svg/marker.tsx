import type { JSX } from "preact";

interface MarkerProps {
  /** Which shape and colour, from 0. */
  readonly index: number;
  /** In pixels, or in percent of the width. */
  readonly x: number | string;
  /** In pixels. */
  readonly y: number;
}

/** A point in the shape of its series: circle, square, diamond, triangle, ring, so that colour is not all that tells them apart. */
export function Marker({ index, x, y }: MarkerProps): JSX.Element {
  const shape = SHAPES[index % SHAPES.length] ?? SHAPES[0];
  return (
    <svg x={x} y={y} class="mark">
      <path class={`fill${index}`} d={shape} />
    </svg>
  );
}

const SHAPES = [
  "M-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z",
  "M-3.5,-3.5h7v7h-7z",
  "M0,-5l5,5l-5,5l-5,-5z",
  "M0,-4.6l5,8.6h-10z",
  "M-4.5,0a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0zM-2,0a2,2 0 1 1 4,0a2,2 0 1 1 -4,0z",
] as const;
