import type { Span } from "../../model/span.ts";
import type { Outage } from "../../plan/record/outage.ts";

/** An outage with its place in the log. */
export interface Placed {
  readonly outage: Outage;
  readonly place: Span;
}

/** Says which outages overlap others of their kind, whose common time counts once; `placed` by rising start. */
export function overlapNotes(placed: readonly Placed[]): readonly string[] {
  return [false, true].flatMap((planned) => noteOf(placed.filter(({ outage }) => outage.planned === planned)));
}

function noteOf(placed: readonly Placed[]): readonly string[] {
  const pairs: [Placed, Placed][] = [];
  let longest: Placed | undefined;
  for (const each of placed) {
    if (longest && each.outage.start < longest.outage.end) pairs.push([longest, each]);
    if (!longest || each.outage.end > longest.outage.end) longest = each;
  }
  const [first] = pairs;
  if (!first) return [];
  const [one, other] = first.map(({ place: { file, start } }) => ({ file, line: file.position(start).line }));
  const more = pairs.length === 1 ? "" : `, and ${pairs.length - 1} more do so`;
  return [`${other?.file.path}:${other?.line} overlaps line ${one?.line}${more}: the common time counts once.`];
}
