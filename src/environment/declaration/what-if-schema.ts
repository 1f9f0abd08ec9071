import * as z from "zod/mini";
import { amount, count, countOrNone, duration, percentage, rate, share } from "./amounts.ts";
import { leaf, quantity } from "./leaf.ts";
import { need } from "./need.ts";
import { list, named, section } from "./parts.ts";
import { availability, holiday, maintenanceWindow, weekly, weeklyOrRest, zone } from "./plan-readers.ts";
import { wordReader } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { currency, date, text } from "./texts.ts";

const service = section(
  {
    zone: z.optional(leaf(zone, "Time zone of the hours below: an IANA name such as Europe/Berlin.")),
    hours: z.optional(leaf(weekly, 'When people need the service, such as "Mon-Fri 08:00-18:00" or "24x7".')),
    holidays: z.optional(list(leaf(holiday, "A region (DE) or a date."), "Days on which nobody needs the service.")),
    maintenance: z.optional(
      section(
        {
          windows: z.optional(list(leaf(maintenanceWindow, 'A window such as "Tue 22:00 2h".'), "Announced maintenance.")),
          counted: z.optional(leaf(wordReader(["yes", "no", "both"]), "Whether maintenance counts as downtime; both shows the two answers.")),
        },
        "Maintenance that is announced.",
      ),
    ),
  },
  "When the service is needed.",
);

const promise = section(
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
          { upto: leaf(duration, "Outages up to this long."), max: leaf(countOrNone, "How many of them a window may have.") },
          "A class of outages by their length.",
        ),
        "How many outages of which length are allowed.",
      ),
    ),
    credits: z.optional(
      list(
        section(
          { below: leaf(availability, "Availability below which the credit is due."), pct: leaf(percentage, "Credit in percent of the fee.") },
          "A tier of service credits.",
        ),
        "What is paid back when the promise is broken, from the mildest tier to the worst.",
      ),
    ),
    fee: z.optional(leaf(amount, "The fee of a window that credits are a share of.")),
  },
  "What was promised.",
);

const cost = section(
  {
    base: z.optional(quantity(amount, "What an hour of downtime costs when no profile entry says otherwise.")),
    profile: z.optional(
      list(
        section(
          { when: leaf(weeklyOrRest, "Hours of the week."), perHour: quantity(amount, "What an hour of downtime costs then.") },
          "Hours of the week that cost otherwise.",
        ),
        "Cost by the hour of the week; the first entry that holds an hour counts.",
      ),
    ),
    hours: z.optional(list(leaf(amount, "What that hour costs."), "168 costs, one for each hour of the week from Monday 00:00; in the place of base and profile.")),
    perIncident: z.optional(quantity(amount, "What each incident costs besides its length.")),
    factor: z.optional(
      list(
        section(
          { after: leaf(duration, "From this long into an outage."), x: leaf(amount, "An hour costs so many times as much.") },
          "A change of the hourly cost during an outage.",
        ),
        "How the hourly cost grows or shrinks while an outage lasts.",
      ),
    ),
    currency: z.optional(leaf(currency, "The currency of all amounts, such as EUR.")),
  },
  "What downtime costs. Margin, not turnover.",
);

const incidents = section(
  {
    observed: z.optional(
      section(
        { count: leaf(countOrNone, "How many incidents there were."), years: quantity(amount, "In how many years.") },
        "How often things broke so far.",
      ),
    ),
    byHour: z.optional(leaf(wordReader(["uniform"]), "How incidents spread over the week.")),
    repair: z.optional(
      section(
        {
          exactly: z.optional(quantity(duration, "Every repair takes this long; in the place of median and p90.")),
          median: z.optional(quantity(duration, "Half of the repairs take no longer.")),
          p90: z.optional(quantity(duration, "Nine repairs of ten take no longer.")),
        },
        "How long the active repair takes, once somebody works on it.",
      ),
    ),
    policy: z.optional(leaf(wordReader(["stayUntilFixed", "officeHoursOnly"]), "Whether a repair goes on after hours.")),
  },
  "How often something breaks, and how long a repair takes.",
);

const reaction: Reader<number | "none"> = {
  accepted: "a duration such as 15m, or none when nobody reacts",
  schema: { anyOf: [duration.schema, { const: "none" }] },
  read: (written) => (written.trim() === "none" ? { value: "none" } : duration.read(written)),
};

const response = section(
  {
    detect: z.optional(quantity(duration, "Mean time until somebody is told; from-config takes it from the monitoring.")),
    coverage: z.optional(
      list(
        section(
          { when: leaf(weeklyOrRest, "Hours of the week, or rest."), react: leaf(reaction, "How long until somebody works on it; none when nobody does.") },
          "Hours in which somebody answers.",
        ),
        "Who reacts when; the first entry that holds an hour counts.",
      ),
    ),
  },
  "How people learn of an incident and how fast they act.",
);

const topology = section(
  {
    units: z.optional(
      named(
        section(
          {
            mttf: z.optional(quantity(duration, "Mean time to failure, such as 2000h.")),
            mttr: z.optional(quantity(duration, "Mean time to repair; without it the response decides.")),
            group: z.optional(leaf(text, "Units of one group can stand in for each other.")),
            host: z.optional(leaf(text, "The host it runs on.")),
            site: z.optional(leaf(text, "The site it stands at.")),
          },
          "A unit that can fail.",
        ),
        "What can fail, by name.",
      ),
    ),
    need: z.optional(leaf(need, 'What must be up: "(1 of proxy) & (4 of app) & db".')),
    beta: z.optional(quantity(share, "Share of failures that hit all units of a group at once.")),
    crews: z.optional(leaf(count, "How many repairs can go on at once.")),
  },
  "What the service is made of.",
);

const failover = section(
  {
    covers: z.optional(list(leaf(text, "A unit."), "The units that have a stand-in.")),
    duration: z.optional(quantity(duration, "How long a failover takes.")),
    success: z.optional(quantity(share, "How often a failover works, such as 0.95.")),
    lastExercise: z.optional(leaf(date, "When it was last tried.")),
    survivorMttf: z.optional(quantity(duration, "Mean time to failure of the stand-in while it is alone, such as 2000h.")),
  },
  "What takes over by itself.",
);

const capacity = section(
  {
    peak: z.optional(quantity(rate, "Requests at peak that reach the application, such as 18/s.")),
    service: z.optional(
      section(
        {
          mean: z.optional(quantity(duration, "Mean time that a request takes, such as 200ms.")),
          cv2: z.optional(quantity(amount, "Squared coefficient of variation of that time; 1 when not measured.")),
        },
        "How long requests take without waiting.",
      ),
    ),
    target: z.optional(section({ p95: z.optional(leaf(duration, "95 of 100 requests are answered within this time.")) }, "What is aimed at.")),
    backend: z.optional(leaf(text, "The HAProxy backend that is meant, or from-config when there is only one.")),
    servers: z.optional(quantity(count, "How many servers the backend has.")),
    slots: z.optional(quantity(count, "How many requests a server works on at once (maxconn).")),
    queueTimeout: z.optional(quantity(duration, "How long a request waits before it gets a 503.")),
  },
  "How much load comes, and what it meets.",
);

const inputs = {
  service: z.optional(service),
  promise: z.optional(promise),
  cost: z.optional(cost),
  incidents: z.optional(incidents),
  response: z.optional(response),
  topology: z.optional(topology),
  failover: z.optional(failover),
  capacity: z.optional(capacity),
};

const run = section(
  { seed: z.optional(leaf(countOrNone, "Seed of the simulation.")), n: z.optional(leaf(count, "How many years are simulated.")) },
  "How the simulation runs.",
);

/** What may be set for one run of the calculator. */
export const settableSchema = section({ ...inputs, run: z.optional(run) }, "Inputs for one run.");

/** Top-level keys of the what-if calculator. */
export const whatIfShape = {
  ...inputs,
  measures: z.optional(
    list(
      section(
        {
          name: leaf(text, "A name for the scenario."),
          yearly: quantity(amount, "What it costs a year."),
          set: z.optional(section(inputs, "What the measure changes; lists are replaced whole.")),
        },
        "Something that can be bought.",
      ),
      "What could be done about it, each with its price and what it changes.",
    ),
  ),
  run: z.optional(run),
};

export type Run = z.output<typeof run>;
export type Service = z.output<typeof service>;
export type Promised = z.output<typeof promise>;
export type Cost = z.output<typeof cost>;
export type Incidents = z.output<typeof incidents>;
export type Response = z.output<typeof response>;
export type Topology = z.output<typeof topology>;
export type Failover = z.output<typeof failover>;
export type Capacity = z.output<typeof capacity>;

export type RawWhatIf = { readonly [Key in keyof typeof whatIfShape]?: z.output<(typeof whatIfShape)[Key]> };
