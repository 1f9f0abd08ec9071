import { join } from "../environment/join.ts";
import type { Located, Span } from "../model/index.ts";
import { containersOf } from "./compose-containers.ts";

/** What compose files say of the ports of containers that are started with a file. */
export interface ContainerPorts {
  /** The services that leave the port of an address closed to all but their networks; undefined where one opens it, or nothing shows it. */
  readonly closedBy: (address: Located<string>) => readonly Span[] | undefined;
}

/** The ports of containers, which are closed until a compose file publishes them. */
export const containerPorts = join(
  "containerPorts",
  ["haproxy"],
  (environment): ContainerPorts => ({
    closedBy({ value, span }) {
      const [, digits] = /:(\d+)$/.exec(value) ?? [];
      const containers = containersOf(span.file.path, environment);
      const port = Number(digits);
      const closed = containers.every(({ published }) =>
        published?.every(({ first, last }) => port < first || port > last),
      );
      return digits !== undefined && containers.length > 0 && closed ? containers.map(({ at }) => at) : undefined;
    },
  }),
);
