import type { Environment, Hosted } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { doubted, lookAt, looking, type Listening, type RouteFact, type Span, type Subject } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { endsAfter, hungWork, type HungWork } from "./hung-work.ts";
import { leadsTo, reachKey } from "./leads-to.ts";
import { listening, type Listener } from "./listening.ts";
import { patient, patientFacts, waitingOf, type Waiting } from "./patient-routes.ts";
import { PROXIES } from "./proxies.ts";
import { unitDoors } from "./unit-listeners.ts";
import { waysIn, type WaysIn } from "./ways-in.ts";

/** A proxy and what stands behind it, each with how long it waits. Address: `server:www:80/location:/proxy_pass/wait:backend:plone/server:instance1`. */
export interface TimeoutHop extends Subject {
  readonly outer: Waiting;
  readonly inner: Waiting;
}

/**
 * The proxies that lead to another proxy, or to a program that ends what takes too long, where both times are known. Of what is
 * behind the longest counts.
 */
export const timeoutHops = join("timeoutHops", PROXIES, (environment): readonly TimeoutHop[] => {
  const doors = doorsIn(environment);
  const byPort = groupBy(doors, ({ listener: { port } }) => port);
  const services = [...new Set(doors.map(({ listener: { by } }) => by?.service))];
  return patientFacts.in(environment).flatMap((fact) => {
    // What is filled in may lead to one that waits longer.
    if (services.some((service) => service !== fact.by?.service)) lookAt(fact.to.doubt);
    // A group goes by its name, which may be filled in; HAProxy's are known by their sections.
    if (fact.by?.service !== "haproxy") lookAt(fact.group?.doubt);
    const { port } = looking(() => fact.to.value).result;
    const outer = byPort.has(port ?? -1) ? patient(fact) : undefined;
    if (!outer) return [];
    const door = byPort.get(outer.to.port ?? -1)?.find(({ listener }) => leadsTo(outer, listener) === "yes");
    if (!door) return [];
    const { address, ...inner } = door.behind;
    return [{ address: `${outer.address}/wait:${address}`, span: outer.span, outer: waitingOf(outer), inner }];
  });
});

/** What listens, with who waits longest behind it. */
interface Door {
  readonly listener: Listener;
  readonly behind: Waiting & { readonly address: string };
}

/** Of several at one address, as servers of nginx are, the first. */
function doorsIn(environment: Environment): readonly Door[] {
  const hung = new Map(hungWork.in(environment).map((work) => [work.address, work]));
  const ways = waysIn(environment);
  const known = new Map<Span, Door["behind"] | undefined>();
  const behindProxy = (by: Listening): Door["behind"] | undefined => {
    if (!known.has(by.span)) known.set(by.span, waitBehind(by, ways));
    return known.get(by.span);
  };
  const doors = new Map<string, Door>();
  const units = unitDoors.in(environment);
  lookAt(units.open);
  for (const listener of [...listening.in(environment).listeners, ...units.listeners]) {
    const behind = listener.by ? behindProxy(listener.by) : workOf(listener, hung);
    const key = reachKey(listener);
    if (behind && !doors.has(key)) doors.set(key, { listener, behind });
  }
  return [...doors.values()];
}

/** What a proxy behind waits for its own servers at most, where a line says it. One that never ends is told by a rule of its own. */
function waitBehind(by: Listening, ways: WaysIn): Door["behind"] | undefined {
  let longest: { readonly fact: Hosted<RouteFact>; readonly length: number } | undefined;
  for (const fact of ways(by).flat()) {
    const { firstByteMs: wait, isSpare } = fact;
    if (!wait || isSpare || wait.from !== undefined) continue;
    const length = wait.doubt ? Number.POSITIVE_INFINITY : looking(() => wait.value).result;
    if (length === Number.POSITIVE_INFINITY && !wait.doubt) continue;
    if (!longest || length > longest.length) longest = { fact, length };
  }
  const route = longest && patient(longest.fact);
  return route && { ...waitingOf(route), address: route.address };
}

/** A worker that is ended after a time; 0 is never. */
function workOf({ program, unit }: Listener, hung: ReadonlyMap<string, HungWork>): Door["behind"] | undefined {
  const hangs = program && hung.get(program.address);
  const work = hangs ?? (unit && endsAfter(unit)[0]);
  const behind = program ?? unit;
  const seconds = Number(work?.seconds);
  if (!work || !behind || !(seconds > 0)) return undefined;
  const { span, trail } = work.option;
  return {
    who: program ? `program ${program.name}` : behind.name,
    server: "",
    wait: doubted({ value: seconds * 1000, span, trail }, hangs?.unsure),
    place: { span: behind.span },
    option: "--timeout",
    error: "a 502",
    address: behind.address,
  };
}
