import { type DurationFactor, outageCost } from "../cost/outage-cost.ts";
import type { QuadratureNode } from "../quadrature.ts";
import { integralBetween, type Steps, valueAt } from "../steps.ts";
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

/**
 * E[∫ w(t)·P(down at t) dt] over failure instants and repair times, exact for a fixed repair: with w = 1 the outage, with a
 * cost rate the cost, with agreed hours the counted outage.
 *
 * Between the cuts of the frame the integrand is linear without a failover (the midpoint is exact) and smooth with one
 * (eight points of Gauss–Legendre).
 */
export function expectedDown(incident: Incident, weight: Steps, factors: readonly DurationFactor[] = []): number {
  return meanOverCourses(incident, [weight], factors, (course) => downIntegral(incident, weight, factors, course));
}

/** The mean of a function of the course of an incident; `weights` and `factors` name what else it depends on. */
export function meanOverCourses(
  { timeline, repair, failover, intensity }: Incident,
  weights: readonly Steps[],
  factors: readonly DurationFactor[],
  value: (course: Course) => number,
): number {
  const crossings = {
    weights: intensity ? [...weights, intensity] : weights,
    afterHours: [...(failover ? [failover.durationHours] : []), ...factors.map(({ afterHours }) => afterHours)],
    extraHours: failover ? [failover.extraDiagnosisHours] : [],
  };
  return repair.nodes.reduce((sum, { hours, weight }) => {
    const nodes = pointsIn(startPieces(timeline, hours, crossings), failover);
    return sum + weight * weightedMean(nodes, intensity, (startHour) => value(course(timeline, startHour, hours)));
  }, 0);
}

/** The course of an incident that fails at an hour of the frame and takes a given time to repair. */
export function course(timeline: Timeline, startHour: number, repairHours: number): Course {
  const reached = reach(timeline, startHour);
  return { ...reached, startHour, finishHour: finishHour(timeline, reached, repairHours) };
}

/** P(a second failure before the repair is done), given a failover that worked: 1 − E[e^(−λ₂·bridge)]. */
export function secondFailureShare(incident: Incident): number {
  const { failover } = incident;
  if (!failover) return 0;
  return meanOverCourses(incident, [], [], ({ startHour, finishHour: end }) =>
    failedWithin(failover.survivorFailuresPerHour, Math.max(0, end - startHour - failover.durationHours)),
  );
}

function downIntegral({ failover }: Incident, weight: Steps, factors: readonly DurationFactor[], { startHour, finishHour: end }: Course): number {
  const hours = end - startHour;
  if (!failover) return outageCost(weight, startHour, hours, factors);
  const { coverage, durationHours, extraDiagnosisHours } = failover;
  const switched = outageCost(weight, startHour, Math.min(durationHours, hours), factors);
  const alone = bridgeIntegral(weight, startHour, end, failover, factors);
  const failed = outageCost(weight, startHour, hours + extraDiagnosisHours, factors);
  return coverage * (switched + alone) + (1 - coverage) * failed;
}

function pointsIn(pieces: readonly StartPiece[], failover: Failover | undefined): readonly QuadratureNode[] {
  if (!failover) return midpoints(pieces);
  // e^(−λx) needs more points than one set of eight where the survivor fails several times within a piece.
  return startNodes(pieces, 2 / failover.survivorFailuresPerHour);
}

function weightedMean(nodes: readonly QuadratureNode[], intensity: Steps | undefined, value: (startHour: number) => number): number {
  let [sum, whole] = [0, 0];
  for (const { at, weight } of nodes) {
    const share = intensity ? weight * valueAt(intensity, at) : weight;
    if (share === 0) continue;
    sum += share * value(at);
    whole += share;
  }
  return sum / whole;
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

/** The mean phases of an incident. */
export function meanPhases(incident: Incident): Phases {
  const { timeline } = incident;
  const mean = (value: (course: Course) => number): number => meanOverCourses(incident, [], [], value);
  const detect = timeline.detectionHours;
  return {
    detect,
    notify: mean(({ startHour, notifiedHour }) => notifiedHour - startHour - detect),
    wait: mean(({ notifiedHour, presentHour }) => presentHour - notifiedHour),
    react: mean(({ reactionHours }) => reactionHours),
    repair: mean(({ presentHour, reactionHours, finishHour: end }) => end - presentHour - reactionHours),
  };
}

/** The mean agreed time that passes while nobody is there yet: what the support calendar costs the promise. */
export function countedWait(incident: Incident, agreed: Steps): number {
  const { detectionHours } = incident.timeline;
  return meanOverCourses(incident, [agreed], [], ({ startHour, presentHour }) =>
    integralBetween(agreed, startHour + detectionHours, presentHour),
  );
}
