import type { ByteRange } from "../../plan/capacity/inputs.ts";
import { formatBytes } from "../format-bytes.ts";
import { significant } from "../significant.ts";

/** A range of bytes for arithmetic that is to be checked by hand: "68.7–458 MiB", "512 KiB–1.20 GiB". */
export function formatByteRange({ low, high }: ByteRange): string {
  return range(formatBytes(low), formatBytes(high));
}

/** A range of bytes with the two digits that an estimate supports: "1.7–4.9 GiB". */
export function roughByteRange({ low, high }: ByteRange): string {
  return range(roughBytes(low), roughBytes(high));
}

/** Bytes with two digits: "1.7 GiB", "320 MiB". */
export function roughBytes(bytes: number): string {
  const [, unit = ""] = formatBytes(bytes).split(" ");
  return `${significant(bytes / (UNITS.get(unit) ?? 1), 2)} ${unit}`;
}

/** Memory as it is sold, in whole GiB: "4 to 8 GiB". */
export function wholeGibibytes({ low, high }: ByteRange): string {
  return low === high ? `${high / GIB} GiB` : `${low / GIB} to ${high / GIB} GiB`;
}

const GIB = 1024 ** 3;

const UNITS: ReadonlyMap<string, number> = new Map(
  ["KiB", "MiB", "GiB", "TiB", "PiB"].map((unit, index) => [unit, 1024 ** (index + 1)]),
);

function range(from: string, to: string): string {
  if (from === to) return to;
  const [number = "", unit] = from.split(" ");
  return unit === to.split(" ")[1] ? `${number}–${to}` : `${from}–${to}`;
}
