import { fraction, wholeNumber } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { atLeast, parallel, series } from "./redundancy.ts";

/** What a service needs: a unit, all of several parts, any of them, or a number of them. */
export type Structure =
  | { readonly kind: "unit"; readonly name: string }
  | { readonly kind: "all"; readonly of: readonly Structure[] }
  | { readonly kind: "any"; readonly of: readonly Structure[] }
  | { readonly kind: "at-least"; readonly needed: number; readonly of: readonly Structure[] };

/** The unavailability of a structure, or the units that too many parts share. */
export type StructureResult =
  | { readonly kind: "unavailability"; readonly unavailability: number }
  | { readonly kind: "too-entangled"; readonly shared: readonly string[] };

/** How many shared units are worked through: 2²⁰ cases take about a second. */
export const MOST_SHARED_UNITS = 20;

/**
 * The exact unavailability of a structure of independent units, each with its own unavailability.
 *
 * A unit may stand in several places (the host of two instances, the switch of all): every combination of such
 * shared units being up or down is weighed. Throws `PlanInputError` for a unit without a number.
 */
export function structureUnavailability(structure: Structure, units: ReadonlyMap<string, number>): StructureResult {
  const shared = sharedUnits(structure, units);
  if (shared.length > MOST_SHARED_UNITS) return { kind: "too-entangled", shared };
  return { kind: "unavailability", unavailability: factored(structure, shared, new Map(units)) };
}

/** Conditions on one shared unit after the other; a settled unit has unavailability 0 or 1. */
function factored(structure: Structure, shared: readonly string[], units: Map<string, number>): number {
  const [name, ...others] = shared;
  if (name === undefined) return independent(structure, units);
  const unavailability = units.get(name) ?? 0;
  const down = unavailability === 0 ? 0 : factored(structure, others, units.set(name, 1));
  const up = unavailability === 1 ? 0 : factored(structure, others, units.set(name, 0));
  units.set(name, unavailability);
  return unavailability * down + (1 - unavailability) * up;
}

function independent(structure: Structure, units: ReadonlyMap<string, number>): number {
  if (structure.kind === "unit") return units.get(structure.name) ?? 0;
  const parts = structure.of.map((part) => independent(part, units));
  if (structure.kind === "all") return series(parts);
  return structure.kind === "any" ? parallel(parts) : atLeast(structure.needed, parts);
}

/** Units that stand in more than one place, in order of first appearance. */
function sharedUnits(structure: Structure, units: ReadonlyMap<string, number>): readonly string[] {
  const counts = new Map<string, number>();
  const visit = (part: Structure): void => {
    if (part.kind === "unit") counts.set(checkedName(part.name, units), (counts.get(part.name) ?? 0) + 1);
    else checkedParts(part).forEach(visit);
  };
  visit(structure);
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

function checkedName(name: string, units: ReadonlyMap<string, number>): string {
  const unavailability = units.get(name);
  if (unavailability === undefined) throw new PlanInputError("unit", name, `one of ${[...units.keys()].join(", ")}`);
  fraction(`unavailability of ${name}`, unavailability);
  return name;
}

function checkedParts(part: Exclude<Structure, { kind: "unit" }>): readonly Structure[] {
  wholeNumber("parts", part.of.length, 1);
  if (part.kind === "at-least") wholeNumber("parts minus needed", part.of.length - part.needed, 0);
  return part.of;
}
