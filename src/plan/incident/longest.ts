import { notNegative } from "../accept.ts";
import { edgesIn, integralTo } from "../steps.ts";
import type { Struck } from "./expected-down.ts";
import { stretches, type Stretch } from "./stretches.ts";
import type { Timeline } from "./timeline.ts";

/**
 * P(T_h > x): a failure without failover is down for longer than some hours. Between the edges of the calendar, what is left of x for
 * the repair is linear in the failure's hour, so the mean over it is a difference of limited means.
 */
export function longerThan({ timeline, repair, intensity }: Struck): (hours: number) => number {
  const found = stretches(timeline, intensity);
  return (hours) => {
    let share = 0;
    for (const stretch of found) {
      const left = leftForRepair(timeline, stretch, hours);
      for (const { from, to } of linear(timeline, stretch, hours)) {
        const quarter = (to - from) / 4;
        const [early, late] = [left(from + quarter), left(to - quarter)];
        share += stretch.density * (to - from) * meanLonger(repair, early, late);
      }
    }
    return share;
  };
}

/** B/E[outage]: the incidents that fit into a budget on average. */
export function incidentsAffordable(budgetHours: number, meanOutageHours: number): number {
  return meanOutageHours === 0 ? Infinity : notNegative("budget", budgetHours) / meanOutageHours;
}

/** The hours that the repair has gone on some time after a failure; below 0 while it has not begun. */
function leftForRepair(
  { policy, cover }: Timeline,
  { present, reactionHours }: Stretch,
  hours: number,
): (start: number) => number {
  return (start) => {
    const [now, there] = [start + hours, "at" in present ? present.at : start + present.after];
    if (now < there) return -reactionHours - (there - now);
    return policy === "stay until fixed"
      ? now - there - reactionHours
      : integralTo(cover, now) - integralTo(cover, there) - reactionHours;
  };
}

/** The parts of a stretch between which the moment in question meets people's arrival or, where repair rests, an edge of their hours. */
function linear(
  { policy, cover }: Timeline,
  { from, to, present }: Stretch,
  hours: number,
): readonly { readonly from: number; readonly to: number }[] {
  const arrival = "at" in present ? [present.at - hours] : [];
  const edges =
    policy === "stay until fixed" ? [] : edgesIn(cover, from + hours, to + hours).map((edge) => edge - hours);
  const cuts = [from, ...[...arrival, ...edges].filter((cut) => cut > from && cut < to).sort((a, b) => a - b), to];
  return cuts.slice(1).map((end, index) => ({ from: cuts[index] ?? from, to: end }));
}

/** The mean of P(R > y) over a linear y, of which two quarter points are known. */
function meanLonger({ longerThan: longer, limitedMean }: Struck["repair"], early: number, late: number): number {
  const overhang = (late - early) / 2;
  if (Math.abs(overhang) < 1e-9) return longer(early);
  const [least, most] = [early - overhang, late + overhang].sort((a, b) => a - b) as [number, number];
  return (limitedMean(most) - limitedMean(least)) / (most - least);
}
