import { nextPositive, type Steps } from "../steps.ts";

/** Steps laid out in typed arrays with an index by the hour, for the inner loop of a simulation. */
export interface Table {
  readonly periodHours: number;
  /** One more than there are pieces: the end of the period closes the last. */
  readonly edges: Float64Array;
  readonly values: Float64Array;
  readonly cumulative: Float64Array;
  /** The piece that holds the start of each hour of the period. */
  readonly pieceOfHour: Int32Array;
  /** For each piece, where the next piece above 0 starts; it may lie in the next period. */
  readonly opens: Float64Array;
}

/** Lays steps out for quick reading. */
export function tabulate(steps: Steps): Table {
  const { periodHours, edges, values, cumulative } = steps;
  const pieceOfHour = new Int32Array(Math.ceil(periodHours) + 1);
  for (let hour = 0, piece = 0; hour < pieceOfHour.length; hour++) {
    while ((edges[piece + 1] ?? Infinity) <= hour) piece++;
    pieceOfHour[hour] = piece;
  }
  return {
    periodHours,
    edges: Float64Array.from([...edges, periodHours]),
    values: Float64Array.from(values),
    cumulative: Float64Array.from(cumulative),
    pieceOfHour,
    opens: Float64Array.from(edges.map((edge) => nextPositive(steps, edge))),
  };
}

/** ∫ from 0 to an hour of 0 or more. */
export function tableIntegral(table: Table, hour: number): number {
  const { periodHours, cumulative } = table;
  const periods = hour < periodHours ? 0 : Math.floor(hour / periodHours);
  const rest = hour - periods * periodHours;
  const piece = pieceAt(table, rest);
  const inPiece = (rest - (table.edges[piece] ?? 0)) * (table.values[piece] ?? 0);
  return periods * (cumulative[cumulative.length - 1] ?? 0) + (cumulative[piece] ?? 0) + inPiece;
}

/** The value at an hour of 0 or more. */
export function tableValue(table: Table, hour: number): number {
  const periods = hour < table.periodHours ? 0 : Math.floor(hour / table.periodHours);
  return table.values[pieceAt(table, hour - periods * table.periodHours)] ?? 0;
}

/** The first hour from one of 0 or more at which the function is above 0. */
export function tableOpen(table: Table, hour: number): number {
  const start = hour < table.periodHours ? 0 : Math.floor(hour / table.periodHours) * table.periodHours;
  const piece = pieceAt(table, hour - start);
  return (table.values[piece] ?? 0) > 0 ? hour : start + (table.opens[piece] ?? 0);
}

function pieceAt({ edges, values, pieceOfHour }: Table, hour: number): number {
  let piece = pieceOfHour[Math.floor(hour)] ?? 0;
  while (piece + 1 < values.length && (edges[piece + 1] ?? Infinity) <= hour) piece++;
  return piece;
}
