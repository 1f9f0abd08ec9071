import { join } from "../environment/join.ts";
import { isLoopback, looking, type Listening } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { leadsTo } from "./leads-to.ts";
import { listening, type Listener } from "./listening.ts";
import { patient, patientFacts, waitingOf, type Waiting } from "./patient-routes.ts";
import { PROXIES } from "./proxies.ts";

/** Who in front of a backend gives up first on the way that is given most time; undefined where visitors may come straight, or nobody gives up. */
export type OuterWaits = (backend: Placed) => Waiting | undefined;

/** How long the proxies in front of each backend wait, by the place where the backend is set up. */
export const outerWaits = join("outerWaits", PROXIES, (environment): OuterWaits => {
  const { result: routes } = looking(() => patientFacts.in(environment).flatMap((fact) => patient(fact) ?? []));
  const byPort = groupBy(routes, ({ to }) => to.port);
  const byHolder = groupBy(routes, ({ by }) => keyOf(by));
  const doors = groupBy(looking(() => listening.in(environment)).result.listeners, ({ by }) => by && keyOf(by));
  const known = new Map<string, Waiting | undefined>();
  const inFront = (door: Listener): Waiting | undefined => {
    const outers = (byPort.get(door.port) ?? []).filter((route) => leadsTo(route, door) === "yes").slice(0, MOST);
    return longest(outers.map((outer) => shorter(waitingOf(outer), waitFor(outer.by))));
  };
  const waitFor = (by: Placed): Waiting | undefined => {
    const key = keyOf(by);
    // Proxies that lead to each other bound nothing by it.
    if (!known.has(key)) known.set(key, undefined).set(key, found(key));
    return known.get(key);
  };
  const found = (key: string): Waiting | undefined => {
    const [first] = byHolder.get(key) ?? [];
    const entries = first?.fact.entries?.items ?? (first ? [first.by] : []);
    const own = entries.flatMap((entry) => doors.get(keyOf(entry)) ?? []).slice(0, MOST);
    const waits = own.map((door) => ({ door, wait: inFront(door) }));
    // Where one door is open to visitors, nobody in front of it bounds their patience.
    if (waits.some(({ door, wait }) => wait === undefined && !isLoopback(door.host ?? ""))) return undefined;
    return longest(waits.flatMap(({ wait }) => wait ?? []));
  };
  return (backend) => looking(() => waitFor(backend)).result;
});

/** More doors, and ways to one, than anyone has. */
const MOST = 20;

type Placed = Pick<Listening, "service" | "span">;

function keyOf({ service, span: { file, start } }: Placed): string {
  return `${service} ${file.path} ${start}`;
}

function shorter(own: Waiting, other: Waiting | undefined): Waiting {
  return other && other.wait.value < own.wait.value ? other : own;
}

function longest(waits: readonly Waiting[]): Waiting | undefined {
  return waits.reduce<Waiting | undefined>((a, b) => (a && a.wait.value >= b.wait.value ? a : b), undefined);
}
