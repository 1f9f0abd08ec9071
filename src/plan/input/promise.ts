import type { Availability } from "../availability.ts";
import type { CreditTier } from "../risk/credits.ts";
import type { OutageClass } from "../risk/outage-classes.ts";
import type { PromiseWindow } from "../sla/inputs.ts";
import { sourced, type Sourced } from "../sourced.ts";
import { group, leaf, list, word } from "./form.ts";
import { input, section } from "./input.ts";
import { NOBODY_SAID } from "./nobody-said.ts";
import { hoursText, percentText } from "./written.ts";

const outageClass = group(
  "A class of outages by their length.",
  {
    upto: leaf("duration", "Outages up to this long."),
    max: leaf("count or none", "How many of them a window may have."),
  },
  {},
);

const creditTier = group(
  "A tier of service credits.",
  {
    below: leaf("availability", "Availability below which the credit is due."),
    pct: leaf("percentage", "Credit in percent of the fee."),
  },
  {},
);

/** What was promised. */
export const promise = section("What was promised.", {
  availability: input({
    form: leaf("availability", 'Promised availability, such as "99.5 %".'),
    moves: ["promise"],
    text: ({ value }: Sourced<Availability>) => value.text,
    asks: [
      {
        number: 10,
        text: "What was promised: total, longest outage, number of outages, credits?",
        open: (known) => !known.promise.availability,
        taken: () => "nothing: no budget is computed",
      },
    ],
  }),
  window: input({
    form: word(
      ["calendar-month", "calendar-quarter", "calendar-year", "rolling-28-days", "rolling-30-days"],
      "The stretch of time over which downtime is added up.",
    ),
    default: sourced<PromiseWindow>("calendar-month", "assumption", "month by month"),
    text: ({ value }) => value,
    shown: (_, known) => known.promise.availability !== undefined,
  }),
  longest: input({
    form: leaf("duration", "Longest single outage that the promise allows."),
    text: ({ value }: Sourced<number>) => hoursText(value),
    asks: [
      {
        number: 10,
        text: "How long may a single outage be, and how many may there be?",
        open: (known) => known.promise.availability !== undefined && !known.promise.longest,
        taken: () => "no such clause",
        source: () => NOBODY_SAID,
      },
    ],
  }),
  count: input({
    form: leaf("count or none", "How many outages a window may have."),
    text: ({ value }: Sourced<number>) => String(value),
  }),
  classes: input({
    form: list(outageClass, "How many outages of which length are allowed."),
    text: ({ value }: Sourced<readonly OutageClass[]>) =>
      value.map(({ upTo, most }) => `${most} up to ${hoursText(upTo)}`).join(", "),
  }),
  credits: input({
    form: list(creditTier, "What is paid back when the promise is broken, from the mildest tier to the worst."),
    text: ({ value }: Sourced<readonly CreditTier[]>) =>
      value.map(({ below, credit }) => `${percentText(credit)} below ${percentText(below)}`).join(", "),
  }),
  requests: input({
    form: leaf("count", "How many requests a window brings, where failed requests are counted."),
    text: ({ value }: Sourced<number>) => `${value} in a window`,
  }),
  slice: input({
    form: leaf("duration", "How long a slice of time is, where slices are good or bad as a whole, such as 5m."),
    text: ({ value }: Sourced<number>) => hoursText(value),
  }),
  fee: input({
    form: leaf("amount", "The fee of a window that credits are a share of."),
    text: ({ value }: Sourced<number>) => String(value),
  }),
});
