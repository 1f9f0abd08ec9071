import type { Structure } from "../plan/topology/structure.ts";
import type { Need } from "./need.ts";
import type { Topology } from "./what-if-schema.ts";

/** A need as the availability model takes it: a group stands for the units that belong to it. */
export function structureOf(need: Need, units: NonNullable<Topology["units"]>): Structure {
  switch (need.kind) {
    case "unit":
      return need;
    case "of":
      return { kind: "at-least", needed: need.needed, of: membersOf(need.group, units) };
    default:
      return { kind: need.kind, of: need.of.map((part) => structureOf(part, units)) };
  }
}

function membersOf(group: string, units: NonNullable<Topology["units"]>): readonly Structure[] {
  return [...units].filter(([, unit]) => unit.group?.value === group).map(([name]) => ({ kind: "unit", name }));
}
