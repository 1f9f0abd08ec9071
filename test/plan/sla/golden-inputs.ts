import { parseAvailability } from "../../../src/plan/availability.ts";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import type { ResponseBand } from "../../../src/plan/incident/timeline.ts";
import type { OperatingInputs, OptionInputs, SlaInputs } from "../../../src/plan/sla/inputs.ts";
import { sourced, type Sourced } from "../../../src/plan/sourced.ts";

/** A value that the operator declared. */
export function said<T>(value: T, line: number): Sourced<T> {
  return sourced(value, "declared", `punchlist.yaml:${line}`);
}

const officeHours = parseWeekly("when", "Mon-Fri 08-18");

const office: readonly ResponseBand[] = [
  { when: officeHours, reactionHours: 0.25 },
  { when: "rest", reactionHours: "none" },
];

/** The single Plone host with people in office hours: four incidents a year of two hours' repair. */
export const operating: OperatingInputs = {
  service: {
    zone: said("Europe/Berlin", 6),
    hours: said(parseWeekly("hours", "24x7"), 7),
    holidays: sourced([], "assumption", "none named"),
    maintenance: {
      windows: sourced([], "assumption", "none planned"),
      counted: sourced("both", "assumption", "both are shown"),
    },
  },
  promise: {
    window: said("calendar-month", 10),
    availability: said(parseAvailability("promise", "99.9 %"), 11),
    longest: said(4, 12),
    count: undefined,
    classes: undefined,
    credits: undefined,
    fee: undefined,
  },
  cost: {
    currency: said("EUR", 15),
    base: said(100, 16),
    profile: said([{ when: officeHours, perHour: 1000 }], 18),
    perIncident: sourced(0, "assumption", "no fixed cost"),
    factor: sourced([], "assumption", "an hour costs the same however long the outage"),
  },
  incidents: {
    observed: said({ count: 4, years: 1 }, 21),
    repair: { exactly: said(2, 22) },
    policy: said("stay until fixed", 23),
  },
  response: { detect: said(5.5 / 60, 26), coverage: said(office, 28) },
  failover: undefined,
};

const failover = { duration: said(0.02, 47), success: said(0.95, 47), survivorMttf: said(2000, 47) };

function option(measure: string, yearly: number, inputs: Partial<OperatingInputs>): OptionInputs {
  return { measures: [measure], yearly: said(yearly, 33), inputs: { ...operating, ...inputs } };
}

/** The same host beside on-call and a failover. */
export const golden: SlaInputs = {
  name: "plone",
  baseline: operating,
  options: [
    option("on-call", 12_000, {
      response: {
        ...operating.response,
        coverage: said([...office.slice(0, 1), { when: "rest", reactionHours: 1 }], 36),
      },
    }),
    option("failover", 9000, { failover }),
  ],
  simulateAll: false,
  run: { seed: said(42, 50), years: sourced(100_000, "assumption", "fewer when the numbers settle earlier") },
  topology: undefined,
  outages: undefined,
  questions: [],
};

/** The hours of service with windows of maintenance. */
export function planned(windows: readonly string[]): OperatingInputs["service"]["maintenance"] {
  return { ...operating.service.maintenance, windows: said(windows, 8) };
}

/** The same inputs with another way to run the service. */
export function withBaseline(change: Partial<OperatingInputs>): SlaInputs {
  return { ...golden, baseline: { ...operating, ...change }, options: [] };
}
