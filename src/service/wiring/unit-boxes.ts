import type { Environment } from "../../environment/environment.ts";
import { unitDoors, type KnownUnit } from "../unit-listeners.ts";
import type { Box } from "./box.ts";

/** A box for each application that systemd starts and that shows where it listens. */
export function unitBoxes(environment: Environment): readonly Box[] {
  const { listeners, sockets } = unitDoors.in(environment);
  const units = [...listeners.flatMap(({ unit }) => unit ?? []), ...sockets.map(({ unit }) => unit)];
  return [...new Set(units)].map((unit) => ({
    id: unitId(unit),
    name: unit.name.replace(/\.service$/, ""),
    title: unit.service?.title ?? "",
    kind: "application",
    host: environment.hostOf(unit.span.file.path),
    ports: [...new Set(listeners.flatMap((each) => (each.unit === unit ? each.port : [])))],
    span: unit.span,
    besides: [],
    addresses: [unit.address],
  }));
}

/** The id of a unit's box. */
export function unitId({ address, span }: KnownUnit): string {
  return `${address} ${span.file.path}`;
}
