import { Buffer } from "node:buffer";

/**
 * The paths that git tracks, by the bytes of `.git/index`; undefined for what is no index, or one whose entries stand elsewhere too.
 *
 * @see https://git-scm.com/docs/index-format
 */
export function trackedPaths(bytes: Buffer): ReadonlySet<string> | undefined {
  if (bytes.length < HEADER || bytes.toString("latin1", 0, 4) !== "DIRC") return undefined;
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  if (version < 2 || version > 4) return undefined;
  const paths = new Set<string>();
  let at = HEADER;
  let previous: Buffer = Buffer.alloc(0);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, at, version, previous);
    if (!entry) return undefined;
    paths.add(entry.name.toString("utf8"));
    at = entry.next;
    previous = entry.name;
  }
  return paths;
}

const HEADER = 12;
/** Times, owner, size and the SHA-1 of an entry, then its flags. */
const FLAGS_AT = 60;
const EXTENDED = 0x4000;

interface Entry {
  readonly name: Buffer;
  readonly next: number;
}

function readEntry(bytes: Buffer, at: number, version: number, previous: Buffer): Entry | undefined {
  if (at + FLAGS_AT + 2 > bytes.length) return undefined;
  const extended = (bytes.readUInt16BE(at + FLAGS_AT) & EXTENDED) !== 0;
  const nameAt = at + FLAGS_AT + (extended ? 4 : 2);
  const kept = version === 4 ? readKept(bytes, nameAt, previous) : { name: NOTHING, next: nameAt };
  const end = kept ? bytes.indexOf(0, kept.next) : -1;
  if (!kept || end === -1) return undefined;
  const name = Buffer.concat([kept.name, bytes.subarray(kept.next, end)]);
  // Up to version 3 an entry fills whole words of eight bytes, with one NUL at least.
  return { name, next: version === 4 ? end + 1 : at + Math.ceil((end + 1 - at) / 8) * 8 };
}

const NOTHING = Buffer.alloc(0);

/** Version 4 says how many bytes of the name before are dropped, seven bits a byte, and adds the rest. */
function readKept(bytes: Buffer, at: number, previous: Buffer): Entry | undefined {
  let next = at;
  let byte = bytes[next] ?? 0;
  let dropped = byte & 127;
  while (byte & 128 && next - at < 4) {
    next += 1;
    byte = bytes[next] ?? 0;
    dropped = ((dropped + 1) << 7) | (byte & 127);
  }
  return dropped > previous.length
    ? undefined
    : { name: previous.subarray(0, previous.length - dropped), next: next + 1 };
}
