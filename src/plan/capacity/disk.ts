import { dayText } from "../calendar/civil.ts";
import { DAY_MS } from "../calendar/interval.ts";
import type { GrowthLaw } from "../disk/growth-law.ts";
import { FORTY_PERCENT, maxFill } from "../disk/max-fill.ts";
import { projectDisk } from "../disk/projection.ts";
import type { DiskDate } from "../disk/projection.ts";
import type { DiskInput } from "./inputs.ts";

/** A disk against the talk's line: less than 40 % full, so that a restored copy fits beside the data. */
export interface DiskAnswer {
  readonly host: string;
  readonly mount: string;
  readonly fill: DiskFill | undefined;
  readonly date: DateAnswer;
  /** What a growth that was declared comes to; absent where none was. */
  readonly growth?: DiskGrowth;
}

/** From now on, at a growth that stays as it is; days. */
export interface DiskGrowth {
  readonly bytesPerDay: number;
  /** Until the line; 0 where it is crossed already. */
  readonly daysToLine: number;
  readonly daysToFull: number;
}

export interface DiskFill {
  /** What can be written to: used and available, without what is kept for root. */
  readonly writableBytes: number;
  readonly usedBytes: number;
  readonly availableBytes: number;
  /** Used over writable; a range where the reading counts the root reserve as used. */
  readonly share: { readonly low: number; readonly high: number };
  readonly lineBytes: number;
  /** Bytes that a full copy of all that is used lacks; 0 when it fits. */
  readonly copyLacksBytes: number;
}

/** When the line is crossed, as days of the calendar. */
export type DateAnswer =
  | {
      readonly kind: "date";
      /** By the same amount each day, or by the same share: what the readings follow. */
      readonly law: GrowthLaw;
      /** How many times as likely the readings are under exponential growth as along a line. */
      readonly timesAsLikely: number;
      /** The day by the other law; undefined when it never gets there. */
      readonly otherDay: string | undefined;
      readonly day: string;
      /** The day on which nothing can be written any more, if it goes on like that. */
      readonly fullDay: string | undefined;
      /** 95 %, if it goes on as since `since`. */
      readonly from: string;
      readonly to: string;
      readonly since: string;
      /** By the other models: undefined when they never get there. */
      readonly models: { readonly from: string; readonly to: string | undefined; readonly agree: boolean };
      /** How many times the stretch of the readings it lies ahead of them. */
      readonly extrapolation: number;
      /** Now; under exponential growth it is more every day. */
      readonly bytesPerDay: number;
      readonly yearlyGrowth: number;
      /** The largest share today that is still on the line after so many years of this growth. */
      readonly limits: readonly { readonly years: number; readonly share: number }[];
    }
  | { readonly kind: "crossed"; readonly day: string }
  | { readonly kind: "no-date"; readonly reason: NoDateReason };

/** `one-reading`: a single undated one; `above`: above the line now, and no dated reading is; `no-size`: unknown what 40 % are. */
export type NoDateReason =
  | "one-reading"
  | "above"
  | "no-size"
  | "too-short"
  | "cleaned-up"
  | "falling"
  | "not-significant";

/** The share of a disk that may be full, of which the default rule says 40 %. */
export const LINE_SHARE = maxFill(FORTY_PERCENT);

/** Answers for one disk. */
export function diskAnswer(disk: DiskInput): DiskAnswer {
  const fill = fillOf(disk);
  const growth = growthOf(disk, fill);
  return { host: disk.host, mount: disk.mount, fill, date: dateOf(disk, fill), ...(growth && { growth }) };
}

function growthOf({ growthPerDay: growth }: DiskInput, fill: DiskFill | undefined): DiskGrowth | undefined {
  if (!growth || !fill || growth.value === 0) return undefined;
  const days = (bytes: number): number => Math.max(0, bytes) / growth.value;
  return {
    bytesPerDay: growth.value,
    daysToLine: days(fill.lineBytes - fill.usedBytes),
    daysToFull: days(fill.availableBytes),
  };
}

function fillOf({ now, reserveCountsAsUsed }: DiskInput): DiskFill | undefined {
  if (!now) return undefined;
  const { sizeBytes, usedBytes, availableBytes } = now.value;
  const writableBytes = usedBytes + availableBytes;
  const reserve = reserveCountsAsUsed ? Math.min(sizeBytes * ROOT_RESERVE, usedBytes) : 0;
  const share = (used: number): number => used / Math.max(used + availableBytes, 1);
  return {
    writableBytes,
    usedBytes,
    availableBytes,
    share: { low: share(usedBytes - reserve), high: share(usedBytes) },
    lineBytes: LINE_SHARE * writableBytes,
    copyLacksBytes: Math.max(0, usedBytes - availableBytes),
  };
}

/** What mke2fs keeps for root unless it is told otherwise. */
const ROOT_RESERVE = 0.05;

function dateOf({ readings }: DiskInput, fill: DiskFill | undefined): DateAnswer {
  const [first] = readings;
  if (!first) return { kind: "no-date", reason: fill && fill.share.low > LINE_SHARE ? "above" : "one-reading" };
  if (!fill || fill.lineBytes <= 0) return { kind: "no-date", reason: "no-size" };
  const days = readings.map(({ value: { date, usedBytes } }) => ({ day: dayNumber(date), used: usedBytes }));
  const projection = projectDisk(days, fill.lineBytes);
  if (projection.kind === "crossed") return { kind: "crossed", day: calendarDay(projection.day) ?? first.value.date };
  if (fill.share.low > LINE_SHARE) return { kind: "no-date", reason: "above" };
  if (projection.kind === "no-date") return projection;
  return (
    dated(projection, days.at(-1)?.day ?? projection.since, fill) ?? { kind: "no-date", reason: "not-significant" }
  );
}

function dated(
  found: DiskDate,
  last: number,
  { usedBytes, lineBytes, writableBytes }: DiskFill,
): DateAnswer | undefined {
  const { day, interval, models, modelsAgree, line, since, law, evidence, linearDay, exponential } = found;
  const [at, from, to, earliest] = [day, interval.low, interval.high, models.low].map(calendarDay);
  if (at === undefined || from === undefined || to === undefined || earliest === undefined) return undefined;
  const growth = law === "linear" ? (line.slope * 365) / usedBytes : exponential.yearlyGrowth;
  const fromLine =
    law === "linear"
      ? (writableBytes - lineBytes) / line.slope
      : (Math.log(writableBytes / lineBytes) * 365) / Math.log1p(growth);
  return {
    kind: "date",
    law,
    timesAsLikely: Math.exp(Math.min(evidence, MOST_EVIDENCE)),
    otherDay: calendarDay(law === "linear" ? exponential.day : linearDay),
    day: at,
    fullDay: calendarDay(day + fromLine),
    from,
    to,
    since: calendarDay(since) ?? at,
    models: { from: earliest, to: calendarDay(models.high), agree: modelsAgree },
    extrapolation: (day - last) / (last - since),
    bytesPerDay: law === "linear" ? line.slope : (Math.log1p(growth) / 365) * usedBytes,
    yearlyGrowth: growth,
    limits: [1, 2].map((years) => ({ years, share: maxFill({ ...FORTY_PERCENT, growth, years }) })),
  };
}

/** A million times as likely is certain. */
const MOST_EVIDENCE = Math.log(1e6);

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** Undefined for days beyond the year 9999, which no disk sees. */
function calendarDay(day: number): string | undefined {
  const iso = Math.abs(day) < 2_930_000 ? dayText(Math.floor(day)) : "";
  return /^\d{4}-/.test(iso) ? iso : undefined;
}
