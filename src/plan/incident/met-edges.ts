import { rememberForBoth } from "../remember.ts";
import type { Steps } from "../steps.ts";
import { edgesAhead, type Edges, edgesUntil } from "./edges-ahead.ts";
import type { Stretch } from "./stretches.ts";
import { type Tally, type TallySheet, tallySheet } from "./tally.ts";

/**
 * How failures lie to the edges of a weight: all that a mean needs of the calendar, whatever the repair takes. Behind a horizon the
 * weight is taken as its mean.
 */
export interface MetEdges {
  readonly attended: readonly Attended[];
  readonly waiting: readonly Waiting[];
}

/** Failures of which each is repaired from so many hours after it on. */
export interface Attended {
  readonly leadHours: number;
  /** The weight behind the horizon, for all failures. */
  readonly share: number;
  /** From failures to edges, by the jump there: what ∫₀ˣ∫ of what is left of a failure is taken of. */
  readonly jumps: Tally;
}

/** Failures in stretches of one length whose repair begins at one hour, which comes some time after each stretch. */
export interface Waiting {
  readonly lengthHours: number;
  /** From the last failure to the beginning. */
  readonly lagHours: number;
  readonly stretches: readonly Stretch[];
  /** From failures to edges and to the beginning: what ∫₀ˣ∫ of a curve is taken of. */
  readonly before: Tally;
  /** The weight at the beginning, for all stretches. */
  readonly share: number;
  /** From the beginning to later edges, by the jump there. */
  readonly after: Tally;
}

/** Where the work on a repair takes some hours before anything else, and how far an edge can matter. */
export interface Met {
  readonly delayHours: number;
  readonly horizonHours: number;
}

/** The edges that the failures of some stretches meet, computed once for each weight. */
export function metEdges(stretches: readonly Stretch[], weight: Steps, met: Met): MetEdges {
  return known(weight, stretches, `${met.delayHours} ${met.horizonHours}`, () => {
    const latest = stretches.reduce((hour, each) => Math.max(hour, beginOf(each, met)), 0);
    const edges = edgesUntil(weight, latest + met.horizonHours);
    return {
      attended: groups(stretches, (each) => ("at" in each.present ? undefined : [beginOf(each, met) - each.to])).map(
        (group) => attended(group, edges, met),
      ),
      waiting: groups(stretches, (each) =>
        "at" in each.present ? [each.to - each.from, beginOf(each, met) - each.to] : undefined,
      ).map((group) => waiting(group, edges, met)),
    };
  });
}

type Group = readonly [Stretch, ...Stretch[]];

/** The stretches that are alike in some hours. */
function groups(
  stretches: readonly Stretch[],
  alikeIn: (stretch: Stretch) => readonly number[] | undefined,
): readonly Group[] {
  const found = new Map<string, [Stretch, ...Stretch[]]>();
  for (const stretch of stretches) {
    const key = alikeIn(stretch)
      ?.map((hours) => hours.toFixed(9))
      .join(" ");
    if (key === undefined) continue;
    const group = found.get(key);
    if (group) group.push(stretch);
    else found.set(key, [stretch]);
  }
  return [...found.values()];
}

/** When the repair of a stretch's last failure begins. */
function beginOf({ to, present, reactionHours }: Stretch, { delayHours }: Met): number {
  return ("at" in present ? present.at : to + present.after) + reactionHours + delayHours;
}

function attended(group: Group, edges: Edges, met: Met): Attended {
  const jumps = tallySheet();
  const leadHours = beginOf(group[0], met) - group[0].to;
  let share = 0;
  for (const stretch of group) {
    const { from, to, density } = stretch;
    const ahead = edgesAhead(edges, from, to + leadHours + met.horizonHours);
    share += density * (to - from) * ahead.last;
    for (let index = ahead.start; index < ahead.end; index++)
      between(jumps, edges.hours[index] ?? 0, stretch, density * (edges.jumps[index] ?? 0));
    between(jumps, ahead.horizon, stretch, density * ahead.jump);
  }
  return { leadHours, share, jumps: jumps.read() };
}

function waiting(stretches: Group, edges: Edges, met: Met): Waiting {
  const [before, after] = [tallySheet(), tallySheet()];
  let share = 0;
  for (const stretch of stretches) {
    const { from, density } = stretch;
    const begin = beginOf(stretch, met);
    const ahead = edgesAhead(edges, from, begin + met.horizonHours);
    let value = ahead.first;
    for (let index = ahead.start; index < ahead.end; index++) {
      const [edge = 0, jump = 0] = [edges.hours[index], edges.jumps[index]];
      if (edge > begin) after.add(edge - begin, density * jump);
      else {
        between(before, edge, stretch, -density * jump);
        value += jump;
      }
    }
    after.add(ahead.horizon - begin, density * ahead.jump);
    between(before, begin, stretch, density * value);
    share += density * value;
  }
  const [first] = stretches;
  const [lengthHours, lagHours] = [first.to - first.from, beginOf(first, met) - first.to];
  return { lengthHours, lagHours, stretches, before: before.read(), share, after: after.read() };
}

/** For ∫ f(hour − s) ds over a stretch, f being the derivative of what the sheet is read for. */
function between(sheet: TallySheet, hour: number, { from, to }: Stretch, weight: number): void {
  sheet.add(hour - from, weight);
  if (hour > to) sheet.add(hour - to, -weight);
}

/** Ways to be asked about one weight: repairs of different lengths. */
const MOST_KEPT = 8;

const known = rememberForBoth<MetEdges>(MOST_KEPT);
