import { RATE_LEVEL, rateInterval } from "../risk/confidence.ts";
import type { RepairPolicy } from "../incident/timeline.ts";
import type { LikelierHours, ScenarioInput } from "../scenario/scenario.ts";
import type { RepairInputs } from "../sla/inputs.ts";
import { isDefault, sourced, type Sourced } from "../sourced.ts";
import { group, leaf, list, number, ranged, word } from "./form.ts";
import { input, type Known, section } from "./input.ts";
import { hoursText, withRange } from "./written.ts";

/** Four incidents a year: a figure to start from, nobody's record. */
const FOUR = sourced({ count: 4, years: 1 }, "assumption", "four incidents a year");

/** A typical repair of an hour, one in ten of four: lognormal, as in Schroeder and Gibson's study of failure records (2006). */
export const REPAIR = { median: sourced(1, "assumption", "a typical repair of 1 h"), ninetiethOverMedian: 4 } as const;

const likelier = group(
  "Hours in which it breaks more or less often.",
  {
    when: leaf("weekly hours or rest", "Hours of the week, or rest."),
    x: leaf("amount", "So many times as often as in an hour that nothing is said of."),
  },
  {},
);

const observed = input({
  form: group(
    "How often things broke so far.",
    {},
    {
      count: leaf("count or none", "How many incidents there were."),
      years: number("amount above 0", "In how many years; without it, one."),
    },
  ),
  default: FOUR,
  moves: ["hours"],
  text: ({ value: { count, years } }) =>
    `${count} in ${Number(years.toPrecision(4))} ${years === 1 ? "year" : "years"}`,
  knob: {
    name: "incidents a year",
    unit: "1/yr",
    read: ({ incidentsPerYear }) => incidentsPerYear,
    write: (scenario, incidentsPerYear) => ({ ...scenario, incidentsPerYear }),
    range: counted,
  },
  asks: [
    {
      number: 4,
      text: "How many outages in how many past years?",
      open: ({ incidents }) => isDefault(incidents.observed.source),
      taken: () => "4 in 1 year",
      source: ({ incidents }) => incidents.observed.source,
    },
  ],
});

const repair = section(
  "How long the active repair takes, once somebody works on it.",
  {
    exactly: input({
      form: ranged("duration", "Every repair takes this long; in the place of median and p90."),
      moves: ["hours"],
      text: (given: Sourced<number>) => withRange(given, hoursText),
      knob: {
        name: "typical repair",
        unit: "h",
        read: ({ repair: time }) => (time.kind === "fixed" ? time.hours : undefined),
        write: (scenario, hours) => ({ ...scenario, repair: { kind: "fixed", hours } }),
      },
    }),
    median: input({
      form: ranged("duration above 0", "Half of the repairs take no longer."),
      default: REPAIR.median,
      moves: ["hours"],
      text: (given) => withRange(given, hoursText),
      knob: {
        name: "typical repair",
        unit: "h",
        read: ({ repair: time }) => (time.kind === "fixed" ? undefined : time.medianHours),
        write: (scenario, hours) => ({ ...scenario, repair: withMedian(scenario, hours) }),
      },
      asks: [
        {
          number: 5,
          text: "How long is a typical repair, and how long a bad one (one in ten)?",
          key: "incidents.repair",
          open: ({ incidents }) => isDefault(typical(incidents.repair).source),
          taken: () => "1 h and 4 h",
          source: ({ incidents }) => typical(incidents.repair).source,
        },
      ],
    }),
    p90: input({
      form: ranged("duration above 0", "Nine repairs of ten take no longer."),
      moves: ["hours"],
      text: (given: Sourced<number>) => withRange(given, hoursText),
      knob: {
        name: "bad repair (one in ten)",
        unit: "h",
        read: ({ repair: time }) => (time.kind === "fixed" ? undefined : time.p90Hours),
        write: (scenario, hours) => ({ ...scenario, repair: withTail(scenario, hours) }),
      },
    }),
  },
  "whole",
);

/** How often something breaks, and how long a repair takes. */
export const incidents = section("How often something breaks, and how long a repair takes.", {
  observed,
  repair,
  byHour: input({
    form: list(likelier, "When it breaks more often; the first entry that holds an hour counts."),
    moves: ["hours"],
    text: ({ value }: Sourced<readonly LikelierHours[]>) =>
      value.map(({ when, times }) => `${when === "rest" ? "rest" : when.text}: x ${times}`).join("; "),
  }),
  policy: input({
    form: word(["stayUntilFixed", "officeHoursOnly"], "Whether a repair goes on after hours."),
    default: sourced<RepairPolicy>("stay until fixed", "assumption", "nobody goes home before it is fixed"),
    text: ({ value }) => value,
  }),
});

/** The range that counted incidents imply: the same interval that the headline names. */
function counted({
  incidents: { observed: found },
}: Known): { readonly low: number; readonly high: number } | undefined {
  return isDefault(found.source) ? undefined : rateInterval(found.value.count, found.value.years, RATE_LEVEL);
}

function typical(times: RepairInputs): Sourced<number> {
  return times.exactly ?? times.median;
}

/** A median above the one-in-ten value takes that along: the spread stays, the level moves. */
function withMedian({ repair: time }: ScenarioInput, hours: number): ScenarioInput["repair"] {
  if (time.kind === "fixed") return time;
  return { ...time, medianHours: hours, p90Hours: Math.max(hours, (time.p90Hours * hours) / time.medianHours) };
}

function withTail({ repair: time }: ScenarioInput, hours: number): ScenarioInput["repair"] {
  return time.kind === "fixed" ? time : { ...time, p90Hours: Math.max(hours, time.medianHours) };
}
