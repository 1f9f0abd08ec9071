/** The MD5 digest of a text of ASCII characters in hexadecimal: what buildout names its copies of addresses by. */
export function md5(text: string): string {
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  const words = paddedWords(text);
  for (let at = 0; at < words.length; at += 16) {
    const mixed = mix(state, words.slice(at, at + 16));
    state = state.map((word, index) => (word + (mixed[index] ?? 0)) | 0);
  }
  return state.map(hexadecimal).join("");
}

const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

const CONSTANTS = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) | 0);

/** The text, a one bit, zeros, and its length in bits, as words of 32 bits, lowest byte first. */
function paddedWords(text: string): readonly number[] {
  const words = new Array<number>(((text.length + 8) >> 6) * 16 + 16).fill(0);
  const put = (index: number, byte: number) => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << ((index % 4) * 8));
  };
  for (let index = 0; index < text.length; index += 1) put(index, text.charCodeAt(index) & 0xff);
  put(text.length, 0x80);
  words[words.length - 2] = text.length * 8;
  return words;
}

function mix(state: readonly number[], block: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const [value, index] = roundOf(round, step, [b, c, d]);
    const shift = SHIFTS[round]?.[step % 4] ?? 0;
    const sum = (a + value + (CONSTANTS[step] ?? 0) + (block[index] ?? 0)) | 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  return [a, b, c, d];
}

/** The function of a round, and the word of the block that a step takes. */
function roundOf(round: number, step: number, [b, c, d]: readonly [number, number, number]): readonly [number, number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(b & d) | (c & ~d), (5 * step + 1) % 16];
  if (round === 2) return [b ^ c ^ d, (3 * step + 5) % 16];
  return [c ^ (b | ~d), (7 * step) % 16];
}

function hexadecimal(word: number): string {
  return [0, 8, 16, 24].map((shift) => ((word >>> shift) & 0xff).toString(16).padStart(2, "0")).join("");
}
