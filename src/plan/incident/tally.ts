/** Distances in hours, each with what it weighs. */
export interface Tally {
  readonly hours: Float64Array;
  readonly weights: Float64Array;
}

/** Takes distances in any order and puts equal ones together: a year has many edges and failures, and few distances between them. */
export interface TallySheet {
  add(this: void, hours: number, weight: number): void;
  read(this: void): Tally;
}

export function tallySheet(): TallySheet {
  const slots = new Map<number, number>();
  const hours: number[] = [];
  const weights: number[] = [];
  return {
    add: (distance, weight) => {
      const key = Math.round(distance * ALIKE_PER_HOUR);
      const known = slots.get(key);
      if (known !== undefined) weights[known] = (weights[known] ?? 0) + weight;
      else {
        slots.set(key, hours.length);
        hours.push(distance);
        weights.push(weight);
      }
    },
    read: () => ({ hours: Float64Array.from(hours), weights: Float64Array.from(weights) }),
  };
}

/** Σ weight·f(distance). */
export function sumOver({ hours, weights }: Tally, f: (hours: number) => number): number {
  let sum = 0;
  for (let index = 0; index < hours.length; index++) sum += (weights[index] ?? 0) * f(hours[index] ?? 0);
  return sum;
}

/** Distances closer than 14 ms differ by their rounding; the keys stay small whole numbers, which a map finds fastest. */
const ALIKE_PER_HOUR = 2 ** 18;
