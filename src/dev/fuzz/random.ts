/** Random is a row of numbers that depends on its seed alone, so that a case can be made again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** An integer from zero up to a bound, exclusive. */
  below(bound: number): number {
    return Math.floor(this.#next() * bound);
  }

  /** Whether one of so many times it happens. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** One of a list; the list holds one at least. */
  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  /** One of a list that may be empty. */
  any<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** A linear congruential step, whose high bits are mixed down because the low ones repeat soon. */
  #next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) >>> 0;
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  }
}
