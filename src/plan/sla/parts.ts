import type { ScenarioResult } from "../scenario/evaluate.ts";
import type { Component } from "../topology/component.ts";
import { partUnavailabilities, type TopologyPart, wholeUnavailability } from "../topology/parts.ts";
import type { PartRow, PartsAnswer } from "./answer.ts";
import { exact } from "./figure.ts";
import { numberOf } from "../rational.ts";
import { sharedBudget, type SharedOf } from "./shared-budget.ts";
import { humanHours } from "./human-hours.ts";
import type { TopologyInputs, UnitInputs } from "./inputs.ts";

const YEAR_HOURS = 8760;
const UNITS = ["topology.units", "topology.need"];
const WHOLE = [...UNITS, "topology.beta", "topology.crews"];

/** How long the service is down by its parts; a unit whose repair nobody timed is repaired as incidents are. */
export function parts(
  topology: TopologyInputs | undefined,
  result: ScenarioResult,
  budget: SharedOf | undefined,
): PartsAnswer | undefined {
  if (!topology) return undefined;
  const missing = topology.units
    .filter(({ mttfHours, availability }) => !mttfHours && !availability)
    .map(({ name }) => name);
  const none = { rows: [], total: undefined, availability: undefined, percent: false, shared: undefined };
  if (missing.length > 0) return { ...none, missing };
  const untimed = humanHours(result);
  const units = new Map(topology.units.map((unit) => [unit.name, componentOf(unit, untimed)]));
  const found = partUnavailabilities({ units, parts: topology.parts, crews: topology.crews?.value });
  const down = wholeUnavailability(found);
  return {
    rows: found
      .map(({ independent, commonCause }, index) => row(topology.parts[index], independent, commonCause))
      .filter((each) => each !== undefined),
    total: exact(down * YEAR_HOURS, "h", WHOLE),
    availability: exact(1 - down, "share", WHOLE),
    percent: topology.units.some(({ availability }) => availability),
    shared: budget && sharedBudget(topology, budget),
    missing,
  };
}

/** An availability decides the ratio of the two times, and that decides all shares of time. */
function componentOf({ mttfHours, mttrHours, availability }: UnitInputs, untimed: number): Component {
  if (availability) {
    const unavailability = numberOf(availability.value.unavailability);
    return { mttf: (1 - unavailability) / unavailability, mttr: 1 };
  }
  return { mttf: mttfHours?.value ?? Infinity, mttr: mttrHours?.value ?? untimed };
}

function row(part: TopologyPart | undefined, independent: number, commonCause: number): PartRow | undefined {
  if (!part) return undefined;
  const [units, needed] = part.kind === "group" ? [part.members.length, part.needed] : [1, 1];
  return {
    part: part.name,
    units,
    needed,
    independent: exact(independent * YEAR_HOURS, "h", UNITS),
    commonCause: exact(commonCause * YEAR_HOURS, "h", [...UNITS, "topology.beta"]),
  };
}
