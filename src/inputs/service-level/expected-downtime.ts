import type { Located, Subject } from "../../model/index.ts";
import type { Availability } from "../../plan/availability.ts";
import { HOUR_MS, intersect, lengthMs } from "../../plan/calendar/interval.ts";
import { openZone } from "../../plan/calendar/zone.ts";
import { agreedHours, plannedTime } from "../../plan/sla/agreed-time.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import { nextYear } from "../../plan/sla/windows.ts";
import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { assumedKeys, atBest, type AssumedKey } from "./assumed.ts";
import { declaredPlaces, type DeclaredPlace } from "./declared-places.ts";
import { countedOutage, countedWait, incidentsPerYear, layOutInputs, withoutFailover } from "./mean-incident.ts";
import { declaredService, modelled, yearlyBudget, type Modelled, type ServiceLevel } from "./service-level.ts";

/** A promised availability, and the downtime that is to be expected. Address: `promise/availability`. */
export interface PromisedAvailability extends Subject {
  readonly promise: Located<Availability>;
  /** Where it is declared how often something breaks, who responds and how long a repair takes. */
  readonly places: readonly DeclaredPlace[];
  readonly answer: Modelled<ExpectedDowntime>;
}

/** Means over many years, in counted hours: those in which service was agreed. */
export interface ExpectedDowntime {
  readonly allowedPerMonth: number;
  /** At the most, where that keeps the promise; exact where not. */
  readonly expectedPerMonth: number;
  /** Announced maintenance in it, where that is said to count. */
  readonly maintenancePerMonth: number;
  readonly incidentsPerYear: number;
  /** Of one incident: until somebody is there, and from then on. */
  readonly waitHours: number;
  readonly workHours: number;
  /** How often a failover works, where there is one. */
  readonly failoverSuccess: number | undefined;
  /** What would settle whether the promise is kept; empty when what is declared settles it. */
  readonly restsOn: readonly AssumedKey[];
}

/** The environment's promise, where one is declared. */
export const promisedAvailability = join("promisedAvailability", ["declaration"], find);

function find(environment: Environment): readonly PromisedAvailability[] {
  const declared = declaredService(environment);
  const promise = declared?.whatIf.promise?.availability;
  if (!declared || !promise) return [];
  const { incidents, response, outages } = declared.whatIf;
  return [
    {
      address: "promise/availability",
      span: promise.span,
      promise,
      places: declaredPlaces(incidents?.observed ?? outages?.log, response?.coverage, incidents?.repair),
      answer: modelled(environment, declared, (level) => expectedDowntime(level, promise.value)),
    },
  ];
}

function expectedDowntime(level: ServiceLevel, promise: Availability): ExpectedDowntime {
  const { baseline } = level.inputs;
  const allowed = yearlyBudget(level, promise).hours;
  const maintenance = countedMaintenance(level);
  const unsettled = restsOn(baseline, allowed - maintenance);
  // What is certain in spite of an assumption is told without it.
  const inputs = unsettled.length === 0 ? atBest(baseline) : baseline;
  const { downPerYear, humanHours, waitHours } = meanYear(inputs, allowed - maintenance);
  return {
    allowedPerMonth: allowed / 12,
    expectedPerMonth: (maintenance + downPerYear) / 12,
    maintenancePerMonth: maintenance / 12,
    incidentsPerYear: incidentsPerYear(inputs),
    waitHours,
    workHours: humanHours - waitHours,
    failoverSuccess: baseline.failover?.success.value,
    restsOn: unsettled,
  };
}

/** With nobody's word on how often something breaks, any promise may be kept; else it is broken for certain when it is at the best. */
function restsOn(baseline: OperatingInputs, allowed: number): readonly AssumedKey[] {
  if (allowed < 0) return [];
  const assumed = assumedKeys(baseline);
  if (assumed.length === 0 || assumed.includes("incidents.observed")) return assumed;
  return meanYear(atBest(baseline), allowed).downPerYear > allowed ? [] : assumed;
}

/** What the promise sees of a mean year, and of one incident that no failover bridges. */
interface MeanYear {
  readonly downPerYear: number;
  readonly humanHours: number;
  readonly waitHours: number;
}

/** The mean year; as if there were no failover where even so not more than `enough` is down. */
function meanYear(inputs: OperatingInputs, enough: number): MeanYear {
  const laidOut = layOutInputs(inputs);
  const humanHours = countedOutage(withoutFailover(laidOut));
  const rate = incidentsPerYear(inputs);
  const decides = inputs.failover !== undefined && rate * humanHours > enough;
  return {
    downPerYear: rate * (decides ? countedOutage(laidOut) : humanHours),
    humanHours,
    waitHours: countedWait(laidOut),
  };
}

/** What the promise sees of a year's maintenance. */
function countedMaintenance({
  inputs: {
    baseline: { service },
  },
  today,
}: ServiceLevel): number {
  if (service.maintenance.counted.value !== "yes") return 0;
  const year = nextYear(today, openZone("service.zone", service.zone.value));
  return lengthMs(intersect(agreedHours(service, year), plannedTime(service, year))) / HOUR_MS;
}
