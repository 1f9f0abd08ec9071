import type { Day, Span } from "../answer-value.ts";
import { dayText } from "../calendar/civil.ts";
import { DAY_MS } from "../calendar/interval.ts";
import type { GrowthLaw } from "../disk/growth-law.ts";
import { FORTY_PERCENT, maxFill } from "../disk/max-fill.ts";
import { projectDisk } from "../disk/projection.ts";
import type { DiskDate } from "../disk/projection.ts";
import type { DiskInput } from "./inputs.ts";

/** A disk against the talk's line: less than 40 % full, so that a restored copy fits beside the data. */
export interface DiskAnswer {
  /** The host that it is of. */
  readonly host: string;
  /** Where it is mounted. */
  readonly mount: string;
  /** How full it is; absent where only readings are declared. */
  readonly fill: DiskFill | undefined;
  /** When the line is crossed. */
  readonly date: DateAnswer;
  /** What a growth that was declared comes to; absent where none was. */
  readonly growth?: DiskGrowth;
}

/** From now on, at a growth that stays as it is; days. */
export interface DiskGrowth {
  /** Bytes a day. */
  readonly bytesPerDay: number;
  /** Days until the line; 0 where it is crossed already. */
  readonly daysToLine: number;
  /** Days until nothing can be written any more. */
  readonly daysToFull: number;
}

/** How full a disk is. */
export interface DiskFill {
  /** Bytes that can be written to: used and available, without what is kept for root. */
  readonly writableBytes: number;
  /** Bytes that are used. */
  readonly usedBytes: number;
  /** Bytes that can still be written. */
  readonly availableBytes: number;
  /** Used over writable, from 0 to 1; a range where the reading counts the root reserve as used. */
  readonly share: Span;
  /** Bytes at the line of 40 %. */
  readonly lineBytes: number;
  /** Bytes that a full copy of all that is used lacks; 0 when it fits. */
  readonly copyLacksBytes: number;
}

/** When the line is crossed, as days of the calendar. */
export type DateAnswer = LineDate | LineCrossed | NoLineDate;

/** The day on which the line is crossed, if it goes on as it did. */
export interface LineDate {
  /** Whether there is a day. */
  readonly kind: "date";
  /** By the same amount each day, or by the same share: what the readings follow. */
  readonly law: GrowthLaw;
  /** How many times as likely the readings are under exponential growth as along a line. */
  readonly timesAsLikely: number;
  /** The day by the other law; absent when it never gets there. */
  readonly otherDay: Day | undefined;
  /** The day, YYYY-MM-DD. */
  readonly day: Day;
  /** The day on which nothing can be written any more, if it goes on like that; absent when that is not known. */
  readonly fullDay: Day | undefined;
  /** The first day of its 95 % interval. */
  readonly from: Day;
  /** The last day of its 95 % interval. */
  readonly to: Day;
  /** The first reading that counts; what lies before a clean-up does not. */
  readonly since: Day;
  /** The days by the other models. */
  readonly models: ModelDays;
  /** How many times the stretch of the readings the day lies ahead of them. */
  readonly extrapolation: number;
  /** Growth in bytes a day now; under exponential growth it is more every day. */
  readonly bytesPerDay: number;
  /** Growth in a year as a share of what is used: 0.2 is 20 % more. */
  readonly yearlyGrowth: number;
  /** How full the disk may be today to stay below the line for years. */
  readonly limits: readonly FillLimit[];
}

/** From the earliest to the latest day by all models. */
export interface ModelDays {
  /** The earliest day. */
  readonly from: Day;
  /** The latest day; absent when one of them never gets there. */
  readonly to: Day | undefined;
  /** Whether they lie within the day's interval. */
  readonly agree: boolean;
}

/** The largest share today that is still on the line after so many years of this growth. */
export interface FillLimit {
  /** Years. */
  readonly years: number;
  /** The share, from 0 to 1. */
  readonly share: number;
}

/** The line is crossed already. */
export interface LineCrossed {
  /** Whether there is a day. */
  readonly kind: "crossed";
  /** The day on which it was crossed. */
  readonly day: Day;
}

/** No day can be given. */
export interface NoLineDate {
  /** Whether there is a day. */
  readonly kind: "no-date";
  /** Why: one-reading is a single undated one, above means above the line now and in no dated reading, no-size that the line is not known; else what the readings do. */
  readonly reason: NoDateReason;
}

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
