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

/** A table with open addresses, since a year adds a hundred thousand distances and a map takes most of the time. */
export function tallySheet(): TallySheet {
  let [count, room] = [0, FIRST_ROOM];
  let [keys, hours, weights] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  let slots = new Int32Array(2 * room);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key | 0, SPREAD) >>> (Math.clz32(slots.length) + 1);
    for (let entry = slots[slot]; entry !== 0 && keys[(entry ?? 0) - 1] !== key; entry = slots[slot])
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const grow = (): void => {
    room *= 2;
    [keys, hours, weights] = [grown(keys), grown(hours), grown(weights)];
    slots = new Int32Array(2 * room);
    for (let entry = 0; entry < count; entry++) slots[slotOf(keys[entry] ?? 0)] = entry + 1;
  };
  return {
    add: (distance, weight) => {
      const key = Math.round(distance * ALIKE_PER_HOUR);
      const slot = slotOf(key);
      const entry = (slots[slot] ?? 0) - 1;
      if (entry >= 0) {
        weights[entry] = (weights[entry] ?? 0) + weight;
        return;
      }
      [keys[count], hours[count], weights[count]] = [key, distance, weight];
      slots[slot] = ++count;
      if (count === room) grow();
    },
    read: () => ({ hours: hours.subarray(0, count), weights: weights.subarray(0, count) }),
  };
}

/** Σ weight·f(distance). */
export function sumOver({ hours, weights }: Tally, f: (hours: number) => number): number {
  let sum = 0;
  for (let index = 0; index < hours.length; index++) sum += (weights[index] ?? 0) * f(hours[index] ?? 0);
  return sum;
}

/** Distances closer than 14 ms differ by their rounding. */
const ALIKE_PER_HOUR = 2 ** 18;
const FIRST_ROOM = 64;
/** Fibonacci hashing: 2³² over the golden ratio spreads keys that lie on a grid. */
const SPREAD = 0x9e3779b1;

function grown(full: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * full.length);
  wider.set(full);
  return wider;
}
