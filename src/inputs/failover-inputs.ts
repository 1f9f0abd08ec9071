import type { Inputs } from "../declaration/what-if.ts";
import { daysBetween } from "../model/day.ts";
import { OPERATING } from "../plan/input/table.ts";
import { completeFailover } from "../plan/input/complete.ts";
import { successSince } from "../plan/input/failover.ts";
import type { FailoverInputs, IncidentInputs } from "../plan/sla/inputs.ts";
import type { Sourced } from "../plan/sourced.ts";
import type { Around } from "./around.ts";
import { declaredAt, given, hoursOf, unchanged } from "./declared-values.ts";
import { haproxyDetection } from "./haproxy-detection.ts";
import { taken } from "./taken.ts";

type Declared = NonNullable<Inputs["failover"]>;

/** What takes over by itself; what nobody said follows from the balancer, from when it was last tried, and from the incidents. */
export function failoverOf(
  failover: Declared,
  { observed }: IncidentInputs,
  { environment, today }: Around,
): FailoverInputs {
  const byProxy = environment && haproxyDetection(environment.haproxy);
  const said = {
    duration: given(failover.duration, hoursOf) ?? byProxy,
    success: given(failover.success, unchanged) ?? successOf(failover, today),
    survivorMttf: given(failover.survivorMttf, hoursOf),
  };
  return { ...taken(OPERATING.failover.inputs, failover), ...completeFailover(said, observed) };
}

function successOf({ lastExercise: last }: Declared, today: string): Sourced<number> {
  const assumed = successSince(last && daysBetween(last.value, today));
  if (!last) return assumed;
  const where = `${assumed.source.where} (${declaredAt(last.span).where})`;
  return { ...assumed, source: { ...assumed.source, where } };
}
