import { READERS } from "../../declaration/readers.ts";
import { numberOf } from "../../plan/rational.ts";
import { coverage, profile } from "./band-fields.ts";
import { withCost } from "./complete.ts";
import { failoverDetails, failoverExists } from "./failover-fields.ts";
import type { Field, Turned } from "./field.ts";
import { amountField, choiceField, textField } from "./form-fields.ts";
import { incidentCount, incidentYears } from "./incident-fields.ts";

/** Fields that belong together. */
export interface FieldGroup {
  readonly title: string;
  /** What holds for every scenario; otherwise it is part of one. */
  readonly shared: boolean;
  readonly fields: readonly Field[];
}

/** An availability goes through the figures that people promise. */
const PROMISES = ["90 %", "95 %", "98 %", "99 %", "99.5 %", "99.8 %", "99.9 %", "99.95 %", "99.99 %", "99.999 %"];

const promised: Turned = {
  kind: "number",
  low: 0,
  high: PROMISES.length - 1,
  step: 1,
  write: (place) => PROMISES[Math.round(place)] ?? "99.9 %",
  read: (text) => {
    const reading = READERS.availability.read(text);
    if (!("value" in reading)) return undefined;
    const allowed = numberOf(reading.value.unavailability);
    const stricter = PROMISES.findIndex((promise) => 1 - Number.parseFloat(promise) / 100 <= allowed * 1.0001);
    return stricter === -1 ? PROMISES.length - 1 : stricter;
  },
};

const WEEKS = ["24x7", "Mon-Fri 08-18", "Mon-Fri 07-20", "Mon-Sat 06-22"];

const hasMedian: Field["shown"] = ({ incidents }) => incidents.repair.exactly === undefined;

/** The inputs of an SLA as the page asks for them, in its order. */
export const GROUPS: readonly FieldGroup[] = [
  {
    title: "What is promised",
    shared: true,
    fields: [
      textField({ key: "promise.availability", label: "Availability", kind: "availability" }, promised),
      choiceField(
        { key: "promise.window", label: "Kept in each" },
        {
          "calendar-month": { value: "calendar-month", label: "month" },
          "calendar-quarter": { value: "calendar-quarter", label: "quarter" },
          "calendar-year": { value: "calendar-year", label: "year" },
          "rolling-28-days": { value: "rolling-28-days", label: "28 days, rolling" },
          "rolling-30-days": { value: "rolling-30-days", label: "30 days, rolling" },
        },
      ),
      amountField({ key: "promise.longest", label: "Longest single outage", kind: "duration" }),
      textField(
        { key: "service.hours", label: "People need it", kind: "weekly hours" },
        { kind: "text", suggestions: WEEKS },
      ),
    ],
  },
  {
    title: "What an outage costs",
    shared: true,
    fields: [
      amountField({ key: "cost.base", label: "An hour, usually", kind: "amount", prepare: withCost }),
      profile,
      amountField({ key: "cost.perIncident", label: "Each incident besides", kind: "amount", prepare: withCost }),
    ],
  },
  {
    title: "How often it breaks, and for how long",
    shared: true,
    fields: [
      incidentCount,
      incidentYears,
      amountField({
        key: "incidents.repair.median",
        label: "A typical repair",
        kind: "duration above 0",
        shown: hasMedian,
      }),
      amountField({
        key: "incidents.repair.p90",
        label: "A bad one (one in ten)",
        kind: "duration above 0",
        shown: hasMedian,
      }),
      amountField({
        key: "incidents.repair.exactly",
        label: "A repair",
        kind: "duration",
        shown: ({ incidents }) => incidents.repair.exactly !== undefined,
      }),
    ],
  },
  {
    title: "Who repairs it, and when",
    shared: false,
    fields: [
      coverage,
      amountField({ key: "response.detect", label: "Somebody knows of it after", kind: "duration" }),
      choiceField(
        { key: "incidents.policy", label: "When the office closes" },
        {
          stayUntilFixed: { value: "stay until fixed", label: "they stay until it is fixed" },
          officeHoursOnly: { value: "office hours only", label: "the repair rests until morning" },
        },
      ),
    ],
  },
  { title: "What takes over", shared: false, fields: [failoverExists, ...failoverDetails] },
];

/** The fields of all groups by their keys. */
export const FIELDS: ReadonlyMap<string, Field> = new Map(
  GROUPS.flatMap(({ fields }) => fields).map((field) => [field.key, field]),
);

/** Keys of what holds for every scenario. */
export const SHARED: ReadonlySet<string> = new Set(
  GROUPS.flatMap(({ shared, fields }) => (shared ? fields.map(({ key }) => key) : [])),
);
