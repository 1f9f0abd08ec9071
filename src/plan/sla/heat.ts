import type { DurationFactor } from "../cost/outage-cost.ts";
import { averageWeek } from "../frame.ts";
import { down, meansOverCourses, type OfCourse } from "../incident/incident.ts";
import { layOutScenario } from "../scenario/evaluate.ts";
import { type Steps, stepsOf } from "../steps.ts";
import type { Heat } from "./answer.ts";
import type { OperatingInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";

const WEEK = 168;

/**
 * What an incident costs that strikes in each hour of the plain week: ∫ c(t)·P(down at t | failure at s) dt, averaged over s in
 * the hour. It is not the hour's price times the mean outage, since an outage burns the hours that follow it. Undefined where
 * all hours are alike.
 */
export function heat(inputs: OperatingInputs): Heat | undefined {
  const { cost, incident, frame } = layOutScenario(averageWeek(), scenarioInput("", 0, inputs));
  const weight = inputs.cost ? cost : stepsOf(frame.periodHours, [], 1);
  const factors: readonly DurationFactor[] = inputs.cost?.factors.value ?? [];
  const hours = hourly(down(incident, weight, factors), (values) => meansOverCourses(incident, [weight, CLOCK], factors, values));
  const each = hours.map((value) => value * WEEK + (inputs.cost?.perIncident.value ?? 0));
  const [low, high] = [Math.min(...each), Math.max(...each)];
  return high - low <= 1e-9 * high ? undefined : { unit: inputs.cost?.currency.value ?? "h", hours: each };
}

/** Has an edge at every full hour. */
const CLOCK: Steps = stepsOf(WEEK, Array.from({ length: WEEK }, (_, hour) => ({ startHour: hour, endHour: hour + 1, value: hour % 2 })), 0);

/** The share of a mean that each hour of the week contributes, from one pass over the courses. */
function hourly(quantity: OfCourse, means: (values: readonly OfCourse[]) => readonly number[]): readonly number[] {
  let [last, value]: [object | undefined, number] = [undefined, 0];
  return means(
    Array.from({ length: WEEK }, (_, hour): OfCourse => (course) => {
      if (Math.floor(course.startHour) !== hour) return 0;
      if (course !== last) [last, value] = [course, quantity(course)];
      return value;
    }),
  );
}
