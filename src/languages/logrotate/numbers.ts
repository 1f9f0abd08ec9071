/** A number as strtol(3) reads it in base 0 (`010` is 8, `0x10` is 16), with what is left behind it. */
export interface CNumber {
  readonly value: bigint;
  readonly rest: string;
}

/** Reads the number at the start of a text; no digits give 0 and leave the whole text. */
export function cNumber(text: string): CNumber {
  const [, before = "", sign = ""] = /^([ \t\n\v\f\r]*)([+-]?)/.exec(text) ?? [];
  const unsigned = text.slice(before.length + sign.length);
  const [prefix, digits] = digitsOf(unsigned);
  if (digits === "") return { value: 0n, rest: text };
  const value = digits.length > MOST_DIGITS ? HUGE : BigInt(literal(prefix, digits));
  return { value: sign === "-" ? -value : value, rest: unsigned.slice(prefix.length + digits.length) };
}

/** More digits than 64 bits have in any base; reading millions of them would take long and give the same. */
const MOST_DIGITS = 64;
const HUGE = 2n ** 64n - 1n;

function digitsOf(text: string): readonly [prefix: string, digits: string] {
  const hexadecimal = /^0[xX](?=[0-9a-fA-F])/.exec(text)?.[0];
  if (hexadecimal !== undefined) return [hexadecimal, /^[0-9a-fA-F]*/.exec(text.slice(hexadecimal.length))?.[0] ?? ""];
  const digits = text.startsWith("0") ? /^[0-7]*/.exec(text) : /^[0-9]*/.exec(text);
  return ["", digits?.[0] ?? ""];
}

function literal(prefix: string, digits: string): string {
  if (prefix !== "") return `0x${digits}`;
  return digits.startsWith("0") ? `0o${digits}` : digits;
}

/** A count of logs, days or cycles, cut to 32 bits as the program does; `whole` when nothing stands behind it. */
export function readCount(text: string): { readonly value: number; readonly whole: boolean } {
  const { value, rest } = cNumber(text);
  return { value: Number(BigInt.asIntN(32, clamp(value))), whole: rest === "" };
}

/** A size in bytes with an optional `k`, `K`, `M` or `G` (1024-based), or what is wrong with it. */
export function readSize(text: string): number | { readonly wrong: "unit" | "size" } {
  const last = text.charAt(text.length - 1);
  const unit = UNITS.get(last);
  if (unit === undefined && !/[0-9]/.test(last)) return { wrong: "unit" };
  const { value, rest } = cNumber(unit === undefined ? text : text.slice(0, -1));
  const bytes = BigInt.asIntN(64, clamp(value) * (unit ?? 1n));
  return rest === "" && bytes >= 0n ? Number(bytes) : { wrong: "size" };
}

const UNITS: ReadonlyMap<string, bigint> = new Map([
  ["k", 1024n],
  ["K", 1024n],
  ["M", 1024n ** 2n],
  ["G", 1024n ** 3n],
]);

function clamp(value: bigint): bigint {
  if (value > HUGE) return HUGE;
  return value < -HUGE ? -HUGE : value;
}
