import type { DurationFactor } from "../cost/outage-cost.ts";
import type { Layer } from "../cost/profile.ts";
import { everyHour } from "../frame.ts";
import { rememberForBoth } from "../remember.ts";
import type { Steps } from "../steps.ts";
import { downBeforeRepair } from "./before.ts";
import { total } from "../total.ts";
import type { Failover } from "./bridge.ts";
import { bridgedBy, DOWN, downUnder, type DownCurve } from "./down-curve.ts";
import { downOf, type Down, type Struck } from "./expected-down.ts";
import type { Stretch } from "./stretches.ts";

/** One kind of incident: when it strikes, who comes, how long the repair takes, what bridges the time. */
export interface Incident extends Struck {
  readonly failover?: Failover;
}

/**
 * E[∫ w(t)·P(down at t) dt] over failure instants and repair times: with w = 1 the outage, with a cost rate the cost, with agreed
 * hours the counted outage. Degraded service weighs in by its share.
 */
export function expectedDown(incident: Incident, weight: Steps, factors: readonly DurationFactor[] = []): number {
  return overLaws(lawsOf(incident.failover, factors), downOf(incident), weight);
}

/** The same for failures within single hours of the frame, by their first hour. */
export function downFrom(
  incident: Incident,
  weight: Steps,
  factors: readonly DurationFactor[],
): (startHour: number) => number {
  const down = downOf(incident);
  const laws = lawsOf(incident.failover, factors);
  return (from) => overLaws(laws, down.within({ from, to: from + 1 }), weight);
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
  cost: readonly Layer[],
  agreed: Steps,
  factors: readonly DurationFactor[],
): IncidentMeans {
  const { timeline, failover } = incident;
  const down = downOf(incident);
  const always = everyHour(timeline.frame);
  // Degraded service costs money, but it is no downtime.
  const served = lawsOf(failover && { ...failover, degradedShare: 0 }, []);
  const humanHours = down.mean(always, DOWN);
  const before = { detect: timeline.detectionHours, ...beforeRepair(down.stretches, timeline.detectionHours) };
  return {
    outageHours: overLaws(served, down, always),
    countedHours: overLaws(served, down, agreed),
    cost: total(cost.map(({ times, weight }) => times * overLaws(lawsOf(failover, factors), down, weight))),
    phases: { ...before, repair: humanHours - before.detect - before.notify - before.wait - before.react },
    countedWaitHours: countedWait(down.stretches, timeline.detectionHours, agreed),
    countedHumanHours: down.mean(agreed, DOWN),
    secondFailureShare: failover ? secondFailures(failover, down, always) : 0,
  };
}

/** The agreed hours of a mean incident from its alarm until somebody is there, whatever the repair takes. */
export function countedWait(stretches: readonly Stretch[], detectionHours: number, agreed: Steps): number {
  return waits(stretches, agreed, String(detectionHours), () => waitWithin(stretches, detectionHours, agreed));
}

const waits = rememberForBoth<number>(1);

function waitWithin(stretches: readonly Stretch[], detectionHours: number, agreed: Steps): number {
  const waiting = stretches.flatMap(({ from, to, density, present }) =>
    "at" in present ? [{ from: from + detectionHours, to: to + detectionHours, density, begin: present }] : [],
  );
  return downBeforeRepair(waiting, agreed, DOWN);
}

/** A way in which an incident goes, and how often it does. */
interface DownLaw {
  readonly share: number;
  readonly curve: DownCurve;
  /** What the failed failover adds to the repair. */
  readonly delayHours: number;
}

/** As without a failover, less what it bridges where it works. */
function lawsOf(failover: Failover | undefined, factors: readonly DurationFactor[]): readonly DownLaw[] {
  const alone = factors.length === 0 ? DOWN : downUnder(factors);
  if (!failover) return [{ share: 1, curve: alone, delayHours: 0 }];
  const { coverage, extraDiagnosisHours } = failover;
  const bridged = { share: -coverage, curve: bridgedBy(failover, factors), delayHours: 0 };
  if (extraDiagnosisHours === 0) return [{ share: 1, curve: alone, delayHours: 0 }, bridged];
  return [
    { share: coverage, curve: alone, delayHours: 0 },
    bridged,
    { share: 1 - coverage, curve: alone, delayHours: extraDiagnosisHours },
  ];
}

/** λ₂ times the hours that the survivor bridges. */
function secondFailures(failover: Failover, { mean }: Down, always: Steps): number {
  return failover.survivorFailuresPerHour * mean(always, bridgedBy({ ...failover, degradedShare: 0 }, []));
}

function overLaws(laws: readonly DownLaw[], { mean }: Pick<Down, "mean">, weight: Steps): number {
  return laws.reduce((sum, { share, curve, delayHours }) => sum + share * mean(weight, curve, delayHours), 0);
}

/** Everything in a stretch is linear in the failure's hour, so its middle stands for it. */
function beforeRepair(
  stretches: readonly Stretch[],
  detectionHours: number,
): Pick<Phases, "notify" | "wait" | "react"> {
  const sums = { notify: 0, wait: 0, react: 0 };
  for (const { from, to, density, present, notified, reactionHours } of stretches) {
    const middle = (from + to) / 2;
    const hourOf = (when: Stretch["present"]): number => ("at" in when ? when.at : middle + when.after);
    const share = density * (to - from);
    sums.notify += share * (hourOf(notified) - middle - detectionHours);
    sums.wait += share * (hourOf(present) - hourOf(notified));
    sums.react += share * reactionHours;
  }
  return sums;
}
