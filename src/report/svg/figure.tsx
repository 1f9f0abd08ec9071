import type { ComponentChildren, JSX } from "preact";
import { type DataTable, NumbersTable } from "./numbers-table.tsx";

/** What every chart says in words. */
export interface ChartWords {
  /** Unique in its document. */
  readonly id: string;
  /** What is shown, as the chart's caption. */
  readonly title: string;
  /** What the chart says, in a sentence for those who do not see it. */
  readonly summary: string;
}

interface FigureProps extends ChartWords {
  /** Pixels; the width is that of the page. */
  readonly height: number;
  readonly legend?: ComponentChildren;
  /** The same numbers as text. */
  readonly table: DataTable;
  readonly children: ComponentChildren;
}

/**
 * A chart with its caption, its legend and its numbers. The drawing has no viewBox: x is in percent of the width and y in pixels, so
 * that texts keep their size on a phone.
 */
export function ChartFigure({ id, title, summary, height, legend, table, children }: FigureProps): JSX.Element {
  return (
    <figure class="chart" id={id}>
      <figcaption>{title}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={height}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{summary}</desc>
        {children}
      </svg>
      {legend}
      <NumbersTable {...table} name={title} />
    </figure>
  );
}

/** A part of the width, 0 … 1, as an attribute. */
export function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
