import { notNegative } from "../accept.ts";
import { valueAt } from "../steps.ts";
import { type Incident } from "./incident.ts";
import { startPieces } from "./starts.ts";
import { finishHour, reach } from "./timeline.ts";

/**
 * P(T_h > x): a failure without failover is down for longer than some hours. Within a piece of failure instants the time
 * before the repair is linear, so the mean over it is a difference of limited means; where repair rests with the office,
 * the repair time itself is averaged over points.
 */
export function longerThan(incident: Incident): (hours: number) => number {
  const laws = incident.timeline.policy === "stay until fixed" ? lawsBeforeRepair(incident) : lawsWithRepair(incident);
  const whole = laws.reduce((sum, { weight }) => sum + weight, 0);
  return (hours) => laws.reduce((sum, law) => sum + law.weight * shareLonger(law, hours), 0) / whole;
}

/** B/E[outage]: the incidents that fit into a budget on average. */
export function incidentsAffordable(budgetHours: number, meanOutageHours: number): number {
  return meanOutageHours === 0 ? Infinity : notNegative("budget", budgetHours) / meanOutageHours;
}

/** A share of failures whose time is even between `least` and `most`, plus a repair when the law has one. */
interface Law {
  readonly weight: number;
  readonly least: number;
  readonly most: number;
  readonly repair: Incident["repair"] | undefined;
}

function lawsBeforeRepair({ timeline, repair, intensity }: Incident): readonly Law[] {
  const pieces = startPieces(timeline, 0, { weights: intensity ? [intensity] : [], afterHours: [], extraHours: [] });
  const before = (start: number): number => {
    const { presentHour, reactionHours } = reach(timeline, start);
    return presentHour + reactionHours - start;
  };
  return pieces.map(({ from, to }) => ({
    ...range(before, from, to),
    weight: (to - from) * (intensity ? valueAt(intensity, (from + to) / 2) : 1),
    repair,
  }));
}

function lawsWithRepair({ timeline, repair, intensity }: Incident): readonly Law[] {
  return repair.nodes.flatMap(({ hours, weight }) => {
    const length = (start: number): number => finishHour(timeline, reach(timeline, start), hours) - start;
    return startPieces(timeline, hours, { weights: intensity ? [intensity] : [], afterHours: [], extraHours: [] }).map(
      ({ from, to }) => ({
        ...range(length, from, to),
        weight: weight * (to - from) * (intensity ? valueAt(intensity, (from + to) / 2) : 1),
        repair: undefined,
      }),
    );
  });
}

/** The ends of a linear function on a piece, read inside it, where no edge is hit. */
function range(
  linear: (start: number) => number,
  from: number,
  to: number,
): { readonly least: number; readonly most: number } {
  const quarter = (to - from) / 4;
  const [early, late] = [linear(from + quarter), linear(to - quarter)];
  const overhang = (early - late) / 2;
  if (Math.abs(overhang) < 1e-9) return { least: early, most: early };
  return { least: Math.min(early + overhang, late - overhang), most: Math.max(early + overhang, late - overhang) };
}

function shareLonger({ least, most, repair }: Law, hours: number): number {
  const longer = repair ? repair.longerThan : (x: number): number => (x < 0 ? 1 : 0);
  if (most === least) return longer(hours - least);
  const limited = repair ? repair.limitedMean : (x: number): number => Math.min(x, 0);
  return (limited(hours - least) - limited(hours - most)) / (most - least);
}
