import type { Random } from "./random.ts";
import { ODD_BYTES } from "./values.ts";

type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

/** Changes a file without regard to what it says. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  return random.pick(MUTATIONS)(bytes, random);
}

const LONGEST_REPEAT = 40;

const MUTATIONS: readonly [ByteMutation, ...ByteMutation[]] = [
  function insert(bytes, random) {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), random.pick(ODD_BYTES), bytes.subarray(at)]);
  },
  function insertFirst(bytes, random) {
    return Buffer.concat([random.pick(ODD_BYTES), bytes]);
  },
  function flip(bytes, random) {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length + 1));
  },
  function cut(bytes, random) {
    const start = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random.below(20))]);
  },
  function repeat(bytes, random) {
    const start = random.below(bytes.length + 1);
    const end = start + random.below(80);
    const piece = bytes.subarray(start, end);
    const pieces = Array.from({ length: 1 + random.below(LONGEST_REPEAT) }, () => piece);
    return Buffer.concat([bytes.subarray(0, end), ...pieces, bytes.subarray(end)]);
  },
  function utf16(bytes) {
    return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString("utf8"), "utf16le")]);
  },
  function carriageReturns(bytes) {
    return Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1");
  },
];
