/** Milliseconds of one unit; `M` is a month of 30 days, `y` a year of 365. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ["y", 31_536_000_000],
  ["M", 2_592_000_000],
  ["w", 604_800_000],
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
  ["ms", 1],
]);

const TIME_PART = /(\d{1,12})(ms|[yMwdhms])?[ ]*/y;

/**
 * Milliseconds of a time as `ngx_parse_time` reads it: parts from the largest unit to the smallest (`1h30m`), a bare number last is
 * seconds. Years and months belong to times in seconds alone, `ms` to those in milliseconds alone. Undefined for what nginx refuses.
 */
export function readTime(text: string, finest: "milliseconds" | "seconds"): number | undefined {
  let total = 0;
  let above = Number.POSITIVE_INFINITY;
  TIME_PART.lastIndex = 0;
  while (TIME_PART.lastIndex < text.length) {
    const part = TIME_PART.exec(text);
    if (!part) return undefined;
    const unit = part[2] ?? "s";
    const size = UNITS.get(unit) ?? 0;
    const isForeign = finest === "milliseconds" ? unit === "y" || unit === "M" : unit === "ms";
    if (isForeign || size >= above) return undefined;
    above = part[2] === undefined ? 0 : size;
    total += Number(part[1]) * size;
  }
  return text === "" ? undefined : total;
}

/** Bytes of a size: digits with `k` or `m` of any case, and `g` for an offset. Undefined for what nginx refuses. */
export function readSize(text: string, kind: "size" | "offset"): number | undefined {
  const [, digits, unit = ""] = /^(\d{1,15})([kKmM]|[gG])?$/.exec(text) ?? [];
  if (digits === undefined || (kind === "size" && /[gG]/.test(unit))) return undefined;
  return Number(digits) * (BYTES.get(unit.toLowerCase()) ?? 1);
}

const BYTES: ReadonlyMap<string, number> = new Map([
  ["k", 1024],
  ["m", 1024 ** 2],
  ["g", 1024 ** 3],
]);
