import { join } from "../environment/join.ts";
import { looking, type Setting, type Span } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { leadsTo, proxyFacts, routeOf } from "./leads-to.ts";
import { listening } from "./listening.ts";
import { PROXIES } from "./proxies.ts";
import { listenerSlots, usualSlots } from "./request-slots.ts";
import { unitDoors } from "./unit-listeners.ts";

/** How many requests the program that a server of a proxy leads to works on at a time, by the place of the server's address. */
export type SlotsBehind = (target: Span) => Setting<number> | undefined;

/** Finds the Zopes behind the servers of proxies, and what supervisord and systemd start there. For plans: a default of Gunicorn counts as well. */
export const slotsBehind = join("slotsBehind", PROXIES, (environment): SlotsBehind => {
  const { result } = looking(() => {
    const byPort = groupBy(
      [...listening.in(environment).listeners, ...unitDoors.in(environment).listeners],
      ({ port }) => port,
    );
    return proxyFacts.in(environment).flatMap((fact) => {
      const route = routeOf(fact);
      const listener = byPort.get(route.to.port ?? -1)?.find((each) => leadsTo(route, each) === "yes");
      const slots = listener && listenerSlots(listener, environment, usualSlots);
      return slots ? [[keyOf(route.target.span), slots] as const] : [];
    });
  });
  const found = new Map(result);
  return (target) => found.get(keyOf(target));
});

function keyOf({ file, start }: Span): string {
  return `${file.path} ${start}`;
}
