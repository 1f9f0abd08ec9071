import { type DurationFactor, outageCost } from "../cost/outage-cost.ts";
import type { QuadratureNode } from "../quadrature.ts";
import { PlanInputError } from "../input-error.ts";
import { integralBetween, type Steps, stepsOf, valueAt } from "../steps.ts";
import { bridgeIntegral, type Failover, failedWithin } from "./bridge.ts";
import type { RepairTime } from "./repair-time.ts";
import { midpoints, type StartPiece, startNodes, startPieces } from "./starts.ts";
import { finishHour, type Reached, reach, type Timeline } from "./timeline.ts";

/** One kind of incident: when it strikes, who comes, how long the repair takes, what bridges the time. */
export interface Incident {
  readonly timeline: Timeline;
  readonly repair: RepairTime;
  readonly failover?: Failover;
  /** How likely an hour is to see a failure, in any unit; left out when all are alike. */
  readonly intensity?: Steps;
}

/** One way an incident can go: failure, people, end of the repair. Hours of the frame. */
export interface Course extends Reached {
  readonly startHour: number;
  readonly finishHour: number;
}

/** A quantity of the course of an incident, to be averaged. */
export type OfCourse = (course: Course) => number;

/**
 * E[∫ w(t)·P(down at t) dt] over failure instants and repair times, exact for a fixed repair: with w = 1 the outage, with a
 * cost rate the cost, with agreed hours the counted outage. Degraded service weighs in by its share.
 */
export function expectedDown(incident: Incident, weight: Steps, factors: readonly DurationFactor[] = []): number {
  return meansOverCourses(incident, [weight], factors, [down(incident, weight, factors)])[0] ?? 0;
}

/**
 * The means of some quantities over failure instants and repair times, in one pass; `weights` and `factors` name what they
 * depend on besides the course. Between the cuts of the frame they are linear without a failover (the midpoint is exact)
 * and smooth with one (Gauss–Legendre).
 */
export function meansOverCourses(
  { timeline, repair, failover, intensity }: Incident,
  weights: readonly Steps[],
  factors: readonly DurationFactor[],
  values: readonly OfCourse[],
): readonly number[] {
  const crossings = {
    weights: intensity ? [...weights, intensity] : weights,
    afterHours: [...(failover ? [failover.durationHours] : []), ...factors.map(({ afterHours }) => afterHours)],
    extraHours: failover ? [failover.extraDiagnosisHours] : [],
  };
  const sums = values.map(() => 0);
  for (const { hours, weight } of repair.nodes) {
    const points = weighed(pointsIn(startPieces(timeline, hours, crossings), failover), intensity);
    for (const { at, weight: share } of points) {
      const each = course(timeline, at, hours);
      for (const [index, value] of values.entries()) sums[index] = (sums[index] ?? 0) + weight * share * value(each);
    }
  }
  return sums;
}

/** The course of an incident that fails at an hour of the frame and takes a given time to repair. */
export function course(timeline: Timeline, startHour: number, repairHours: number): Course {
  const reached = reach(timeline, startHour);
  return { ...reached, startHour, finishHour: finishHour(timeline, reached, repairHours) };
}

/** What one incident means on average. Hours, and the unit of the cost rate. */
export interface IncidentMeans {
  readonly outageHours: number;
  readonly countedHours: number;
  readonly cost: number;
  readonly phases: Phases;
  /** The agreed time that passes while nobody is there yet: what the support calendar costs the promise. */
  readonly countedWaitHours: number;
  /** The agreed time until the service is whole again, failover or not. */
  readonly countedHumanHours: number;
  /** P(second failure before the repair is done), given a failover that worked: 1 − E[e^(−λ₂·bridge)]. */
  readonly secondFailureShare: number;
}

/** Where the time of a mean incident goes, in hours; they add up to the human recovery time. */
export interface Phases {
  readonly detect: number;
  /** Waiting for an hour in which alarms are sent. */
  readonly notify: number;
  /** Waiting for somebody to be there. */
  readonly wait: number;
  readonly react: number;
  /** Repair, with the hours in which it rests. */
  readonly repair: number;
}

/** All means of an incident under a cost rate and agreed hours. */
export function incidentMeans(
  incident: Incident,
  cost: Steps,
  agreed: Steps,
  factors: readonly DurationFactor[],
): IncidentMeans {
  const { timeline, failover } = incident;
  const always = stepsOf(timeline.frame.periodHours, [], 1);
  const detect = timeline.detectionHours;
  const human = { timeline, repair: incident.repair };
  // Degraded service costs money, but it is no downtime.
  const served = failover ? { ...incident, failover: { ...failover, degradedShare: 0 } } : incident;
  const [
    outageHours = 0,
    countedHours = 0,
    costs = 0,
    countedHumanHours = 0,
    countedWaitHours = 0,
    second = 0,
    ...rest
  ] = meansOverCourses(incident, [cost, agreed], factors, [
    down(served, always, []),
    down(served, agreed, []),
    down(incident, cost, factors),
    down(human, agreed, []),
    ({ startHour, presentHour }) => integralBetween(agreed, startHour + detect, presentHour),
    ({ startHour, finishHour: end }) => (failover ? secondFailure(failover, end - startHour) : 0),
    ({ startHour, notifiedHour }) => notifiedHour - startHour - detect,
    ({ notifiedHour, presentHour }) => presentHour - notifiedHour,
    ({ reactionHours }) => reactionHours,
    ({ presentHour, reactionHours, finishHour: end }) => end - presentHour - reactionHours,
  ]);
  const [notify = 0, wait = 0, react = 0, repair = 0] = rest;
  const phases = { detect, notify, wait, react, repair };
  return {
    outageHours,
    countedHours,
    cost: costs,
    phases,
    countedWaitHours,
    countedHumanHours,
    secondFailureShare: second,
  };
}

function secondFailure({ survivorFailuresPerHour, durationHours }: Failover, humanHours: number): number {
  return failedWithin(survivorFailuresPerHour, Math.max(0, humanHours - durationHours));
}

/** ∫ w(t)·P(down at t) dt of one course. Without a failover it is the outage from failure to repair. */
export function down({ failover }: Incident, weight: Steps, factors: readonly DurationFactor[]): OfCourse {
  if (!failover) return ({ startHour, finishHour: end }) => outageCost(weight, startHour, end - startHour, factors);
  const { coverage, durationHours, extraDiagnosisHours } = failover;
  return ({ startHour, finishHour: end }) => {
    const hours = end - startHour;
    const switched = outageCost(weight, startHour, Math.min(durationHours, hours), factors);
    const alone = bridgeIntegral(weight, startHour, end, failover, factors);
    const failed = outageCost(weight, startHour, hours + extraDiagnosisHours, factors);
    return coverage * (switched + alone) + (1 - coverage) * failed;
  };
}

function pointsIn(pieces: readonly StartPiece[], failover: Failover | undefined): readonly QuadratureNode[] {
  if (!failover) return midpoints(pieces);
  // e^(−λx) bends: within a quarter of the survivor's mean life three points are good to nine digits.
  return startNodes(pieces, 0.25 / failover.survivorFailuresPerHour);
}

/** The points with weights that add up to 1, by the intensity of failures where one is given. */
function weighed(points: readonly QuadratureNode[], intensity: Steps | undefined): readonly QuadratureNode[] {
  const raw = intensity ? points.map(({ at, weight }) => ({ at, weight: weight * valueAt(intensity, at) })) : points;
  const whole = raw.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) throw new PlanInputError("failure hours", "never", "at least one hour in which failures happen");
  return raw.filter(({ weight }) => weight > 0).map(({ at, weight }) => ({ at, weight: weight / whole }));
}
