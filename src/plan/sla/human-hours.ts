import type { ScenarioResult } from "../scenario/evaluate.ts";

/** E[T_h]: how long an incident takes until people have repaired it, whatever a failover does meanwhile. */
export function humanHours({ incident: { phases } }: ScenarioResult): number {
  return phases.detect + phases.notify + phases.wait + phases.react + phases.repair;
}
