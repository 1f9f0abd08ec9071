import type { Located, Subject } from "../../model/index.ts";
import type { Availability } from "../../plan/availability.ts";
import { stretches, type Stretch } from "../../plan/incident/stretches.ts";
import { reach } from "../../plan/incident/timeline.ts";
import type { LaidOut } from "../../plan/scenario/lay-out.ts";
import { isDefault } from "../../plan/sourced.ts";
import { edgesIn, integralBetween, rising, type Steps } from "../../plan/steps.ts";
import type { Environment } from "../../environment/environment.ts";
import { join } from "../../environment/join.ts";
import { declaredPlaces, firstPlace, type DeclaredPlace } from "./declared-places.ts";
import { countedWait, incidentsPerYear, layOutInputs } from "./mean-incident.ts";
import { declaredService, modelled, yearlyBudget, type Modelled, type ServiceLevel } from "./service-level.ts";

/** A support calendar beside what was promised. Address: `promise/support`. */
export interface PromisedSupport extends Subject {
  readonly promise: Located<Availability> | undefined;
  /** In hours. */
  readonly longest: Located<number> | undefined;
  /** Where it is declared who reacts when; undefined when nobody says. */
  readonly coverage: DeclaredPlace | undefined;
  /** Where the promise and the number of incidents are declared. */
  readonly places: readonly DeclaredPlace[];
  readonly answer: Modelled<SupportTime>;
}

/** How long a failure waits for people, in agreed hours. */
export interface SupportTime {
  /** From the failure to somebody at work on it, at the worst moment of the week. */
  readonly longestHours: number;
  /** That moment, `Fri 18:00`. */
  readonly worstMoment: string;
  /** The mean wait of one incident, until somebody is there; a failover bridges it as often as it works. */
  readonly meanWaitHours: number;
  readonly hasFailover: boolean;
  /** Undefined when nobody says how many incidents there are. */
  readonly incidentsPerYear: number | undefined;
  /** Both undefined without a promised availability. */
  readonly agreedPerYear: number | undefined;
  readonly allowedPerYear: number | undefined;
}

/** The environment's promise, where it says anything of downtime. */
export const promisedSupport = join("promisedSupport", ["declaration"], find);

function find(environment: Environment): readonly PromisedSupport[] {
  const declared = declaredService(environment);
  const { promise, incidents, response, outages } = declared?.whatIf ?? {};
  const first = promise?.availability ?? promise?.longest;
  if (!declared || !first) return [];
  return [
    {
      address: "promise/support",
      span: first.span,
      promise: promise?.availability,
      longest: promise?.longest && { ...promise.longest, value: promise.longest.value / 3600 },
      coverage: firstPlace(response?.coverage),
      places: declaredPlaces(promise?.longest, promise?.availability, incidents?.observed ?? outages?.log),
      answer: modelled(environment, declared, (level) => supportTime(level, promise?.availability?.value)),
    },
  ];
}

function supportTime(level: ServiceLevel, promise: Availability | undefined): SupportTime {
  const { baseline } = level.inputs;
  const laidOut = layOutInputs(baseline);
  const worst = longestWait(laidOut);
  const budget = promise && yearlyBudget(level, promise);
  return {
    // To the second, as durations are declared.
    longestHours: Math.round(worst.hours * 3600) / 3600,
    worstMoment: momentText(worst.startHour),
    meanWaitHours: countedWait(laidOut) * (1 - (baseline.failover?.success.value ?? 0)),
    hasFailover: baseline.failover !== undefined,
    incidentsPerYear: isDefault(baseline.incidents.observed.source) ? undefined : incidentsPerYear(baseline),
    agreedPerYear: budget?.agreedHours,
    allowedPerYear: budget?.hours,
  };
}

interface Wait {
  readonly startHour: number;
  readonly hours: number;
}

/** The most agreed time from a failure to somebody at work. It is linear between the cuts, so the worst start is beside one. */
function longestWait({ incident: { timeline }, agreed, frame }: LaidOut): Wait {
  const hoursFrom = (start: number): number => {
    const { presentHour, reactionHours } = reach(timeline, start);
    return integralBetween(agreed, start, presentHour + reactionHours);
  };
  const pieces = stretches(timeline, undefined).flatMap((stretch) => cutByHours(stretch, agreed));
  const waits = pieces.flatMap(({ from, to }): readonly Wait[] => {
    const quarter = (to - from) / 4;
    const [early, late] = [hoursFrom(from + quarter), hoursFrom(to - quarter)];
    const step = (late - early) / 2;
    return [
      { startHour: from, hours: early - step },
      { startHour: to % frame.periodHours, hours: late + step },
    ];
  });
  return waits.reduce((most, wait) => (wait.hours > most.hours + ROUNDING ? wait : most), { startHour: 0, hours: 0 });
}

/** The parts of a stretch within which neither the failure nor the work on it meets an edge of the agreed hours. */
function cutByHours(
  { from, to, present, reactionHours }: Stretch,
  agreed: Steps,
): readonly Pick<Stretch, "from" | "to">[] {
  const ahead = "after" in present ? [0, present.after + reactionHours] : [0];
  const edges = ahead.flatMap((hours) => edgesIn(agreed, from + hours, to + hours).map((edge) => edge - hours));
  const cuts = rising([from, ...edges, to]);
  return cuts.slice(1).map((end, index) => ({ from: cuts[index] ?? from, to: end }));
}

const ROUNDING = 1e-9;
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

function momentText(hour: number): string {
  const minutes = Math.round(hour * 60) % (7 * 1440);
  const clock = [Math.floor((minutes % 1440) / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${DAYS[Math.floor(minutes / 1440)] ?? ""} ${clock.join(":")}`;
}
