import type { Kind } from "../plan/input/form.ts";
import {
  aboveZero,
  amount,
  count,
  countOrNone,
  duration,
  growth,
  memory,
  percentage,
  rate,
  share,
  size,
  upTo,
} from "./amounts.ts";
import { need } from "./need.ts";
import { availability, holiday, maintenanceWindow, weekly, weeklyOrRest, zone } from "./plan-readers.ts";
import type { Reader } from "./reader.ts";
import { currency, date, path, text } from "./texts.ts";

const reaction: Reader<number | "none"> = {
  accepted: "a duration such as 15m, or none when nobody reacts",
  schema: { anyOf: [duration.schema, { const: "none" }] },
  read: (written) => (written.trim() === "none" ? { value: "none" } : duration.read(written)),
};

/** The readers of numbers that may have a range or be left to the configuration. */
export const NUMBERS = {
  amount,
  "amount above 0": aboveZero(amount),
  "count to 100000": upTo(100_000, count),
  "count to 1000": upTo(1000, count),
  duration,
  "duration above 0": aboveZero(duration),
  growth,
  "memory above 0": aboveZero(memory),
  rate,
  share,
  "size above 0": aboveZero(size),
};

/** The readers of the kinds in which the inputs of the models are written. */
export const READERS = {
  ...NUMBERS,
  availability,
  count,
  "count or none": countOrNone,
  currency,
  date,
  holiday,
  "maintenance window": maintenanceWindow,
  need,
  path,
  percentage,
  "rate above 0": aboveZero(rate),
  reaction,
  text,
  "weekly hours": weekly,
  "weekly hours or rest": weeklyOrRest,
  zone,
} satisfies Readonly<Record<Kind, Reader<unknown>>>;
