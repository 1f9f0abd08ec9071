import type { FailoverInputs, IncidentInputs, RepairInputs } from "../sla/inputs.ts";
import { sourced, type Sourced } from "../sourced.ts";
import { failover, successSince } from "./failover.ts";
import { REPAIR } from "./incidents.ts";

/** What was said of repairs, in hours. */
export interface SaidOfRepair {
  readonly exactly?: Sourced<number> | undefined;
  readonly median?: Sourced<number> | undefined;
  readonly p90?: Sourced<number> | undefined;
}

/** Repairs as they are computed with: of a typical and a bad one, whichever is missing follows from the other. */
export function completeRepair({ exactly, median: said, p90 }: SaidOfRepair): RepairInputs {
  if (exactly) return { exactly };
  const guess = p90
    ? sourced(p90.value / REPAIR.ninetiethOverMedian, "assumption", "a quarter of a bad repair")
    : REPAIR.median;
  const median = said ?? guess;
  const tail = sourced(
    median.value * REPAIR.ninetiethOverMedian,
    "assumption",
    "one repair in ten takes four times as long",
  );
  return { median, p90: p90 ?? tail };
}

/** A failover as it is computed with, once something is said of it; what nobody said follows from the incidents. */
export function completeFailover(
  { duration, success, survivorMttf }: { readonly [Key in keyof FailoverInputs]?: FailoverInputs[Key] | undefined },
  { value: { count, years } }: IncidentInputs["observed"],
): FailoverInputs {
  const ownRate = sourced(
    (8760 * years) / Math.max(count, 0.5),
    "assumption",
    "the stand-in fails as often as the service",
  );
  return {
    duration: duration ?? failover.inputs.duration.default,
    success: success ?? successSince(undefined),
    survivorMttf: survivorMttf ?? ownRate,
  };
}
