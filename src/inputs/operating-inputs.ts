import type { Inputs } from "../declaration/what-if.ts";
import { parseWeekly } from "../plan/calendar/weekly.ts";
import type { RepairPolicy, ResponseBand } from "../plan/incident/timeline.ts";
import { completeRepair } from "../plan/input/complete.ts";
import { OPERATING } from "../plan/input/table.ts";
import { minus, numberOf, rational } from "../plan/rational.ts";
import type {
  IncidentInputs,
  OperatingInputs,
  PromiseInputs,
  ResponseInputs,
  ServiceInputs,
} from "../plan/sla/inputs.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";
import type { Around } from "./around.ts";
import { saysRepair, type CountedOutages } from "./counted-outages.ts";
import { costOf } from "./cost-inputs.ts";
import { declaredAt, given, hoursOf, orDefault, quantityOr, unchanged } from "./declared-values.ts";
import { failoverOf } from "./failover-inputs.ts";
import { taken } from "./taken.ts";

/** One way to run a service as it was declared; what the table cannot say of an input alone is said here. */
export function operatingInputs(inputs: Inputs, around: Around): OperatingInputs {
  const incidents = incidentsOf(inputs.incidents, around.counted);
  return {
    service: serviceOf(inputs.service, around),
    promise: promiseOf(inputs.promise),
    cost: costOf(inputs.cost),
    incidents,
    response: responseOf(inputs.response),
    failover: inputs.failover && failoverOf(inputs.failover, incidents, around),
  };
}

function serviceOf(service: Inputs["service"], { zone }: Around): ServiceInputs {
  return {
    ...taken(OPERATING.service.inputs, service),
    deploys: deploysOf(service?.deploys),
    zone: orDefault(service?.zone, unchanged, sourced(zone, "assumption", "the zone of this machine")),
  };
}

function deploysOf(deploys: NonNullable<Inputs["service"]>["deploys"]): ServiceInputs["deploys"] {
  const [first] = deploys ?? [];
  return (
    deploys &&
    first && {
      value: deploys.map(({ perMonth, length, when, instances }) => ({
        perMonth: perMonth.value,
        hours: hoursOf(length.value),
        when: when?.value ?? parseWeekly("service.deploys.when", "24x7"),
        instances: instances?.value ?? 1,
      })),
      source: declaredAt(first.perMonth.span),
    }
  );
}

function promiseOf(promise: Inputs["promise"]): PromiseInputs {
  const { classes, credits } = promise ?? {};
  const [firstClass] = classes ?? [];
  const [firstTier] = credits ?? [];
  return {
    ...taken(OPERATING.promise.inputs, promise),
    classes: classes &&
      firstClass && {
        value: classes.map(({ upto, max }) => ({ upTo: hoursOf(upto.value), most: max.value })),
        source: declaredAt(firstClass.upto.span),
      },
    credits: credits &&
      firstTier && {
        value: credits.map(({ below, pct }) => ({
          below: numberOf(minus(rational(1), below.value.unavailability)),
          credit: pct.value,
        })),
        source: declaredAt(firstTier.below.span),
      },
  };
}

function incidentsOf(incidents: Inputs["incidents"], counted: CountedOutages | undefined): IncidentInputs {
  const { observed, repair, policy, byHour } = incidents ?? {};
  const [firstHour] = byHour ?? [];
  const values = taken(OPERATING.incidents.inputs, incidents);
  const years = quantityOr(observed?.years, unchanged, sourced(1, "assumption", "one year"));
  return {
    ...values,
    observed: observed?.count
      ? { value: { count: observed.count.value, years: years.value }, source: declaredAt(observed.count.span) }
      : (counted?.observed ?? values.observed),
    repair: saysRepair(incidents) ? repairOf(repair) : (counted?.repair ?? repairOf(repair)),
    policy: policyOf(policy),
    byHour: firstHour && {
      value: (byHour ?? []).map(({ when, x }) => ({ when: when.value, times: x.value })),
      source: declaredAt(firstHour.when.span),
    },
  };
}

/** What people do when the office closes. */
export function policyOf(policy: NonNullable<Inputs["incidents"]>["policy"]): Sourced<RepairPolicy> {
  return orDefault(
    policy,
    (word): RepairPolicy => (word === "officeHoursOnly" ? "office hours only" : "stay until fixed"),
    OPERATING.incidents.inputs.policy.default,
  );
}

function repairOf(repair: NonNullable<Inputs["incidents"]>["repair"]): IncidentInputs["repair"] {
  return completeRepair({
    exactly: given(repair?.exactly, hoursOf),
    median: given(repair?.median, hoursOf),
    p90: given(repair?.p90, hoursOf),
  });
}

/** Who reacts when, and how fast. */
export function responseOf(response: Inputs["response"]): ResponseInputs {
  const [first] = response?.coverage ?? [];
  const bands = (response?.coverage ?? []).map(
    ({ when, react }): ResponseBand => ({
      when: when.value,
      reactionHours: react.value === "none" ? "none" : hoursOf(react.value),
    }),
  );
  const values = taken(OPERATING.response.inputs, response);
  return { ...values, coverage: first ? { value: bands, source: declaredAt(first.when.span) } : values.coverage };
}
