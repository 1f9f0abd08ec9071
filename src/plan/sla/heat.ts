import { averageWeek, everyHour } from "../frame.ts";
import { downFrom } from "../incident/incident.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import type { Heat } from "./answer.ts";
import type { OperatingInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";

const WEEK = 168;

/**
 * What an incident costs that strikes in each hour of the plain week: ∫ c(t)·P(down at t | failure at s) dt, averaged over the
 * hour. It is not the hour's price times the mean outage, since an outage burns the hours that follow it.
 * Undefined where all hours are alike.
 */
export function heat(inputs: OperatingInputs): Heat | undefined {
  const { cost, incident, frame } = layOutScenario(averageWeek(), scenarioInput("", 0, inputs));
  const price = inputs.cost ? cost : everyHour(frame);
  const at = downFrom(incident, price, inputs.cost?.factor.value ?? []);
  const fixed = inputs.cost?.perIncident.value ?? 0;
  const hours = Array.from({ length: WEEK }, (_, hour) => fixed + at(hour));
  const [low, high] = [Math.min(...hours), Math.max(...hours)];
  return high - low <= 1e-9 * high ? undefined : { unit: inputs.cost?.currency.value ?? "h", hours };
}
