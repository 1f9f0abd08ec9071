import type { Environment } from "../environment/environment.ts";
import { isLoopback } from "../model/index.ts";
import { bindings } from "./bindings.ts";
import { groupBy } from "./group-by.ts";
import { leadsTo, proxyFacts, reachKey, routeOf, writtenAddress, type Route } from "./leads-to.ts";
import type { Listener } from "./listening.ts";
import { zopeOf } from "./takes-requests.ts";

/** The machine that something listens on, by any name: two of one name are on one machine; undefined where nothing tells. */
export function machinesOf(
  listeners: readonly Listener[],
  environment: Environment,
): (placed: Placed) => string | undefined {
  const starters = new Map(
    bindings.in(environment).flatMap(({ program }) => {
      const zope = zopeOf(program, environment);
      return zope ? [[zope.by.span, program.document.main.path] as const] : [];
    }),
  );
  const linked = linkedProxies(listeners, environment, (listener) => fixedMachine(listener, starters));
  return (listener) => fixedMachine(listener, starters) ?? linked.get(fileOf(listener));
}

/** What stands somewhere. */
export type Placed = Pick<Listener, "on" | "program" | "by" | "span">;

/** A host that is declared, or the supervisord that starts it. */
function fixedMachine({ on, program, by }: Placed, starters: ReadonlyMap<unknown, string>): string | undefined {
  return on ?? program?.document.main.path ?? starters.get(by?.span);
}

/** A proxy that reaches something at a loopback address is on its machine, and so on to the outermost. */
function linkedProxies(
  listeners: readonly Listener[],
  environment: Environment,
  fixed: (placed: Placed) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const routes = groupBy(
    proxyFacts.in(environment).filter((fact) => isLoopback(writtenAddress(fact).host)),
    (fact) => `${fact.by.service} ${fact.by.span.file.path} ${writtenAddress(fact).port ?? ""}`,
  );
  const doors = groupBy(
    [...groupBy(listeners, (each) => `${fileOf(each)} ${reachKey(each)}`).values()].map(([first]) => first),
    ({ port }) => port,
  );
  const ways = [...routes.values()].flatMap(([fact]) => {
    const route = routeOf(fact);
    return (doors.get(route.to.port ?? -1) ?? [])
      .filter((each) => isBehind(route, each))
      .map((listener) => ({ route, listener }));
  });
  const settle = (otherwise: (listener: Listener) => string | undefined): void => {
    for (const { route, listener } of ways) {
      const machine = fixed(listener) ?? found.get(fileOf(listener)) ?? otherwise(listener);
      if (machine === undefined) continue;
      for (const file of [`${route.by.service} ${route.by.span.file.path}`, fileOf(listener)])
        if (!found.has(file)) found.set(file, machine);
    }
  };
  for (let step = 0; step < LONGEST_CHAIN; step += 1) settle(() => undefined);
  // A chain without a program is on one machine all the same.
  settle(fileOf);
  return found;
}

const LONGEST_CHAIN = 4;

function isBehind(route: Route, listener: Listener): boolean {
  return listener.by?.service !== route.by.service && leadsTo(route, listener) === "yes";
}

function fileOf({ by, span }: Placed): string {
  return `${by?.service ?? ""} ${span.file.path}`;
}
