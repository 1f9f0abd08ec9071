import * as z from "zod/mini";
import { amount, countOrNone, duration, percentage } from "./amounts.ts";
import { leaf, quantity } from "./leaf.ts";
import { list, section } from "./parts.ts";
import { availability, holiday, maintenanceWindow, weekly, weeklyOrRest, zone } from "./plan-readers.ts";
import { wordReader } from "./reader.ts";
import { currency } from "./texts.ts";

/** When the service is needed. */
export const service = section(
  {
    zone: z.optional(leaf(zone, "Time zone of the hours below: an IANA name such as Europe/Berlin.")),
    hours: z.optional(leaf(weekly, 'When people need the service, such as "Mon-Fri 08:00-18:00" or "24x7".')),
    holidays: z.optional(list(leaf(holiday, "A region (DE) or a date."), "Days on which nobody needs the service.")),
    maintenance: z.optional(
      section(
        {
          windows: z.optional(
            list(leaf(maintenanceWindow, 'A window such as "Tue 22:00 2h".'), "Announced maintenance."),
          ),
          counted: z.optional(
            leaf(
              wordReader(["yes", "no", "both"]),
              "Whether maintenance counts as downtime; both shows the two answers.",
            ),
          ),
        },
        "Maintenance that is announced.",
      ),
    ),
  },
  "When the service is needed.",
);

/** What was promised. */
export const promise = section(
  {
    window: z.optional(
      leaf(
        wordReader(["calendar-month", "calendar-quarter", "calendar-year", "rolling-28-days", "rolling-30-days"]),
        "The stretch of time over which downtime is added up.",
      ),
    ),
    availability: z.optional(leaf(availability, 'Promised availability, such as "99.5 %".')),
    longest: z.optional(leaf(duration, "Longest single outage that the promise allows.")),
    count: z.optional(leaf(countOrNone, "How many outages a window may have.")),
    classes: z.optional(
      list(
        section(
          {
            upto: leaf(duration, "Outages up to this long."),
            max: leaf(countOrNone, "How many of them a window may have."),
          },
          "A class of outages by their length.",
        ),
        "How many outages of which length are allowed.",
      ),
    ),
    credits: z.optional(
      list(
        section(
          {
            below: leaf(availability, "Availability below which the credit is due."),
            pct: leaf(percentage, "Credit in percent of the fee."),
          },
          "A tier of service credits.",
        ),
        "What is paid back when the promise is broken, from the mildest tier to the worst.",
      ),
    ),
    fee: z.optional(leaf(amount, "The fee of a window that credits are a share of.")),
  },
  "What was promised.",
);

/** What downtime costs. */
export const cost = section(
  {
    base: z.optional(quantity(amount, "What an hour of downtime costs when no profile entry says otherwise.")),
    profile: z.optional(
      list(
        section(
          {
            when: leaf(weeklyOrRest, "Hours of the week."),
            perHour: quantity(amount, "What an hour of downtime costs then."),
          },
          "Hours of the week that cost otherwise.",
        ),
        "Cost by the hour of the week; the first entry that holds an hour counts.",
      ),
    ),
    hours: z.optional(
      list(
        leaf(amount, "What that hour costs."),
        "168 costs, one for each hour of the week from Monday 00:00; in the place of base and profile.",
      ),
    ),
    perIncident: z.optional(quantity(amount, "What each incident costs besides its length.")),
    factor: z.optional(
      list(
        section(
          {
            after: leaf(duration, "From this long into an outage."),
            x: leaf(amount, "An hour costs so many times as much."),
          },
          "A change of the hourly cost during an outage.",
        ),
        "How the hourly cost grows or shrinks while an outage lasts.",
      ),
    ),
    currency: z.optional(leaf(currency, "The currency of all amounts, such as EUR.")),
  },
  "What downtime costs. Margin, not turnover.",
);
