import { downtimeBudget } from "../budget.ts";
import { HOUR_MS } from "../calendar/interval.ts";
import { openZone } from "../calendar/zone.ts";
import { longestCompatibleOutage } from "../contract.ts";
import type { Frame } from "../frame.ts";
import type { ScenarioResult } from "../scenario/evaluate.ts";
import { agreedHours, agreedMs, plannedWithin } from "./agreed-time.ts";
import type { OperatingInputs, SlaInputs } from "./inputs.ts";
import {
  contractReading,
  type EvaluatedOption,
  exerciseReadings,
  meanYearReadings,
  waitingReading,
  worthReadings,
} from "./readings.ts";
import type { Reading } from "./reading.ts";
import { nextWindows, nextYear } from "./windows.ts";

/** What the readings are made of. */
interface Compared {
  /** The first is how things are. */
  readonly options: readonly EvaluatedOption[];
  readonly cheapest: ScenarioResult;
  readonly frame: Frame;
}

/** Everything that follows from the means, in the order in which it is said. */
export function conclusions(
  { baseline }: SlaInputs,
  { options, cheapest, frame }: Compared,
  today: string,
): readonly Reading[] {
  const { promise, service, cost } = baseline;
  const zone = openZone("service.zone", service.zone.value);
  const year = nextYear(today, zone);
  const agreed = agreedMs(service, year);
  const allowed =
    promise.availability && agreed > 0 ? downtimeBudget(promise.availability.value, agreed).hours : undefined;
  const [first] = options;
  return [
    ...(cost ? worthReadings(options, cheapest) : []),
    ...exerciseReadings(options, frame),
    ...(first ? waitingReading(first.result, allowed, baseline.failover?.success.value) : []),
    ...(promise.availability && allowed !== undefined
      ? meanYearReadings(options, allowed, promise.availability.value.text)
      : []),
    ...(agreed > 0 ? contractReadings(baseline, today) : []),
  ];
}

/** The contract read in its own window, the next one ahead. */
function contractReadings({ promise, service }: OperatingInputs, today: string): readonly Reading[] {
  const { availability } = promise;
  if (!availability) return [];
  const zone = openZone("service.zone", service.zone.value);
  const kind = promise.window.value.replace(/^calendar-/, "");
  const named = nextWindows(today, zone).find(({ name }) => name.startsWith(kind)) ?? nextWindows(today, zone)[2];
  if (!named) return [];
  const budget = (agreed: number): { budgetHours: number; agreedHours: number } => ({
    budgetHours: downtimeBudget(availability.value, agreed).hours,
    agreedHours: agreed / HOUR_MS,
  });
  const [own, next] = [budget(agreedMs(service, named.window)), budget(agreedMs(service, named.following))];
  const planned = plannedWithin(service, named.window, agreedHours(service, named.window)) / HOUR_MS;
  const straddling = promise.window.value.startsWith("rolling")
    ? own.budgetHours
    : longestCompatibleOutage([own, next]);
  const infeasible: readonly Reading[] =
    planned > own.budgetHours && service.maintenance.counted.value !== "no"
      ? [{ kind: "maintenance", planned, budget: own.budgetHours, window: named.name }]
      : [];
  return [...contractReading(promise, own.budgetHours, straddling), ...infeasible];
}
