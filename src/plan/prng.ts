/** Uniform variates strictly between 0 and 1. */
export type Uniform = () => number;

/**
 * The generator of one block of replications for one purpose ("arrival", "repair" …).
 *
 * Streams depend on nothing but their three names, so scenarios share their random numbers, and neither the number of
 * workers nor a change to another input reshuffles them.
 */
export function uniformStream(seed: number, block: number, purpose: string): Uniform {
  const words = [
    seed,
    Math.floor(seed / 2 ** 32),
    block,
    ...Array.from(purpose, (letter) => letter.codePointAt(0) ?? 0),
  ];
  const state = (lane: number): number =>
    words.reduce((hash, word) => (finalise(hash ^ word) + GOLDEN) | 0, Math.imul(lane, GOLDEN));
  // The chain is a bijection of the lane, so the four words differ and cannot all be the forbidden zero.
  return xoshiro128StarStar(state(1), state(2), state(3), state(4));
}

function xoshiro128StarStar(s0: number, s1: number, s2: number, s3: number): Uniform {
  const bits = (): number => {
    const scrambled = Math.imul(s1, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
  return () => {
    const high = bits() >>> 5;
    const low = bits() >>> 6;
    // All ones would round up to 1, whose normal quantile is infinite.
    return Math.min((high * 2 ** 26 + low + 0.5) * 2 ** -53, BELOW_ONE);
  };
}

/** The finaliser of murmur3: every input bit moves every output bit. */
function finalise(word: number): number {
  let z = word;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

const GOLDEN = 0x9e3779b9;
const BELOW_ONE = 1 - 2 ** -53;
