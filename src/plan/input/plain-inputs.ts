import { parseAvailability } from "../availability.ts";
import { parseWeekly } from "../calendar/weekly.ts";
import type { CostInputs, IncidentInputs, OperatingInputs, PromiseInputs, SlaInputs } from "../sla/inputs.ts";
import { sourced, type Sourced } from "../sourced.ts";
import type { CostBand } from "../cost/profile.ts";
import { completeFailover, completeRepair } from "./complete.ts";
import { openQuestions } from "./questions.ts";
import type { Said } from "./said.ts";
import { OPERATING, SLA } from "./table.ts";

/**
 * Inputs of the SLA models from what is said of a service, with the defaults of all that is left out.
 *
 * @param zone an IANA name that stands in for `service.zone`
 * @throws PlanInputError for hours and availabilities that cannot be read
 */
export function plainInputs(said: Said, zone: string): SlaInputs {
  const baseline = operating(said, zone);
  const { seed, n } = SLA.run.inputs;
  return {
    name: "service",
    baseline,
    options: [],
    simulateAll: false,
    run: { seed: or(said.run?.seed, seed.default), years: or(said.run?.n, n.default) },
    topology: undefined,
    outages: undefined,
    questions: openQuestions({ ...baseline, topology: undefined, measures: false }),
  };
}

function operating({ service, promise, cost, incidents, response, failover }: Said, zone: string): OperatingInputs {
  const { hours, holidays, maintenance } = OPERATING.service.inputs;
  const { detect, coverage } = OPERATING.response.inputs;
  const known = incidentsOf(incidents);
  return {
    service: {
      zone: or(service?.zone, sourced(zone, "assumption", "the zone of this machine")),
      hours: or(service?.hours === undefined ? undefined : parseWeekly("service.hours", service.hours), hours.default),
      holidays: or(service?.holidays, holidays.default),
      maintenance: {
        windows: or(service?.maintenance?.windows, maintenance.inputs.windows.default),
        counted: or(service?.maintenance?.counted, maintenance.inputs.counted.default),
      },
    },
    promise: promiseOf(promise),
    cost: cost && costOf(cost),
    incidents: known,
    response: {
      detect: or(response?.detect, detect.default),
      coverage: or(
        response?.coverage?.map(({ when, reactionHours }) => ({
          when: when === "rest" ? when : parseWeekly("response.coverage", when),
          reactionHours,
        })),
        coverage.default,
      ),
    },
    failover:
      failover &&
      completeFailover(
        {
          duration: say(failover.duration),
          success: say(failover.success),
          survivorMttf: say(failover.survivorMttf),
        },
        known.observed,
      ),
  };
}

function promiseOf({
  availability,
  window,
  longest,
  count,
  classes,
  credits,
  fee,
}: Said["promise"] = {}): PromiseInputs {
  return {
    availability: say(availability === undefined ? undefined : parseAvailability("promise.availability", availability)),
    window: or(window, OPERATING.promise.inputs.window.default),
    longest: say(longest),
    count: say(count),
    classes: say(classes),
    credits: say(credits),
    fee: say(fee),
  };
}

function costOf({ base, profile, perIncident, factor, currency }: NonNullable<Said["cost"]>): CostInputs {
  const table = OPERATING.cost.inputs;
  const bands: readonly CostBand[] | undefined = profile?.map(({ when, perHour }) => ({
    when: parseWeekly("cost.profile", when),
    perHour,
  }));
  return {
    currency: or(currency, table.currency.default),
    base: or(base, table.base.default),
    profile: or(bands, table.profile.default),
    perIncident: or(perIncident, table.perIncident.default),
    factor: or(factor, table.factor.default),
  };
}

function incidentsOf({ observed, repair, policy }: Said["incidents"] = {}): IncidentInputs {
  const table = OPERATING.incidents.inputs;
  return {
    observed: or(observed, table.observed.default),
    repair: completeRepair({
      exactly: say(repair?.exactly),
      median: say(repair?.median),
      p90: say(repair?.p90),
    }),
    policy: or(policy, table.policy.default),
  };
}

function say<T>(value: T | undefined): Sourced<T> | undefined {
  return value === undefined ? undefined : { value, source: { tag: "declared", where: "said" } };
}

function or<T>(value: T | undefined, fallback: Sourced<T>): Sourced<T> {
  return say(value) ?? fallback;
}
