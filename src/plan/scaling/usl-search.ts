import { inverse } from "./linear.ts";
import { uslThroughput } from "./usl.ts";
import type { Usl } from "./usl.ts";

/** Throughput measured with a number of clients at once. */
export interface Measurement {
  readonly clients: number;
  readonly throughput: number;
}

/** γ, α, β in this order. */
export type Parameters = readonly [number, number, number];

/** The law with these parameters. */
export function lawOf([gamma, alpha, beta]: Parameters): Usl {
  return { gamma, alpha, beta };
}

/** The least-squares parameters with α and β from 0 to 1, the best over several starts. */
export function searchUsl(measurements: readonly Measurement[]): Parameters {
  const gamma = Math.max(...measurements.map(({ clients, throughput }) => throughput / clients));
  const starts = STARTS.alpha.flatMap((alpha) => STARTS.beta.map((beta): Parameters => [gamma, alpha, beta]));
  const ends = starts.map((start) => descend(measurements, start));
  return ends.reduce((best, end) => (squares(measurements, end) < squares(measurements, best) ? end : best));
}

/** The sum of squared residuals. */
export function squares(measurements: readonly Measurement[], parameters: Parameters): number {
  const law = lawOf(parameters);
  return measurements.reduce(
    (sum, { clients, throughput }) => sum + (throughput - uslThroughput(law, clients)) ** 2,
    0,
  );
}

/** JᵀJ of the model at the parameters. */
export function normalMatrix(
  measurements: readonly Measurement[],
  parameters: Parameters,
): readonly (readonly number[])[] {
  const slopes = measurements.map(({ clients }) => gradient(parameters, clients));
  return ALL.map((row) => ALL.map((column) => slopes.reduce((sum, slope) => sum + slope[row] * slope[column], 0)));
}

/** Whether a parameter of these stands at an end of its range. */
export function atBound(parameters: Parameters, index: Index): boolean {
  return index !== 0 && (parameters[index] === 0 || parameters[index] === 1);
}

type Index = 0 | 1 | 2;

/** Levenberg and Marquardt's descent, projected on the bounds. */
function descend(measurements: readonly Measurement[], start: Parameters): Parameters {
  let current = start;
  let error = squares(measurements, current);
  let damping = 1e-3;
  for (let round = 0; round < MOST_ROUNDS && damping < MOST_DAMPING; round++) {
    const next = step(measurements, current, damping);
    const nextError = squares(measurements, next);
    if (!(nextError < error)) {
      damping *= 10;
      continue;
    }
    [current, error] = [next, nextError];
    damping = Math.max(damping / 10, 1e-12);
  }
  return current;
}

function step(measurements: readonly Measurement[], parameters: Parameters, damping: number): Parameters {
  const downhill = steepest(measurements, parameters);
  // A parameter whose bound stops it is left out, so that the others move as if it were fixed.
  const free = ALL.filter((index) => !(atBound(parameters, index) && pushesOut(parameters[index], downhill[index])));
  const matrix = normalMatrix(measurements, parameters);
  const damped = free.map((row) =>
    free.map((column) => (matrix[row]?.[column] ?? 0) * (row === column ? 1 + damping : 1)),
  );
  const solution = inverse(damped);
  if (solution === undefined) return parameters;
  const moves = solution.map((row) => row.reduce((sum, value, at) => sum + value * downhill[free[at] ?? 0], 0));
  const moved = ALL.map((index) => parameters[index] + (moves[free.indexOf(index)] ?? 0));
  const [gamma = 0, alpha = 0, beta = 0] = moved;
  return [gamma, within(alpha), within(beta)];
}

/** Jᵀ times the residuals: where the error falls fastest. */
function steepest(measurements: readonly Measurement[], parameters: Parameters): Parameters {
  const law = lawOf(parameters);
  const sums: [number, number, number] = [0, 0, 0];
  for (const { clients, throughput } of measurements) {
    const residual = throughput - uslThroughput(law, clients);
    const slope = gradient(parameters, clients);
    for (const index of ALL) sums[index] += slope[index] * residual;
  }
  return sums;
}

function gradient([gamma, alpha, beta]: Parameters, clients: number): Parameters {
  const others = clients - 1;
  const drag = 1 + alpha * others + beta * clients * others;
  const byAlpha = (-gamma * clients * others) / drag ** 2;
  return [clients / drag, byAlpha, byAlpha * clients];
}

function pushesOut(value: number, direction: number): boolean {
  return value === 0 ? direction < 0 : direction > 0;
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

const ALL = [0, 1, 2] as const;
const STARTS = { alpha: [0.01, 0.05, 0.1], beta: [1e-5, 1e-3, 1e-2] } as const;
const MOST_ROUNDS = 500;
const MOST_DAMPING = 1e12;
