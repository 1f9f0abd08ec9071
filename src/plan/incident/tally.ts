/** Distances in hours, each with what it weighs. */
export interface Tally {
  readonly hours: readonly number[];
  readonly weights: readonly number[];
}

/** Takes distances in any order and puts equal ones together: a year has many edges and failures, and few distances between them. */
export class TallySheet implements Tally {
  readonly hours: number[] = [];
  readonly weights: number[] = [];
  readonly #entries = new Map<number, number>();

  add(distance: number, weight: number): void {
    const key = Math.round(distance * ALIKE_PER_HOUR);
    const entry = this.#entries.get(key);
    if (entry !== undefined) this.weights[entry] = (this.weights[entry] ?? 0) + weight;
    else {
      this.#entries.set(key, this.hours.push(distance) - 1);
      this.weights.push(weight);
    }
  }
}

/** Σ weight·f(distance). */
export function sumOver({ hours, weights }: Tally, f: (hours: number) => number): number {
  let sum = 0;
  for (let index = 0; index < hours.length; index++) sum += (weights[index] ?? 0) * f(hours[index] ?? 0);
  return sum;
}

/** Distances closer than 14 ms differ by their rounding; the keys stay small whole numbers, which a map finds fastest. */
const ALIKE_PER_HOUR = 2 ** 18;
