import type { Environment, Hosted } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import {
  lookAt,
  looking,
  type Listening,
  type Located,
  type RouteFact,
  type Setting,
  type Span,
  type Subject,
} from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { hungWork, type HungWork } from "./hung-work.ts";
import { leadsTo, reachKey, routeOf, serverWords, type Route } from "./leads-to.ts";
import { listening, type Listener } from "./listening.ts";
import { PROXIES, PROXY_TITLES, proxyTitle } from "./proxies.ts";
import { waysIn, type WaysIn } from "./ways-in.ts";

/** A proxy and what stands behind it, each with how long it waits. Address: `server:www:80/location:/proxy_pass/wait:backend:plone/server:instance1`. */
export interface TimeoutHop extends Subject {
  readonly outer: Waiting;
  readonly inner: Waiting;
}

/** Who waits, and how long for the first byte of an answer. */
export interface Waiting {
  /** As a sentence names it: "nginx", "Backend plone", "program web". */
  readonly who: string;
  /** For whom: "server 127.0.0.1:8080"; empty where it is its own work. */
  readonly server: string;
  /** In milliseconds. */
  readonly wait: Setting<number>;
  /** What sets it. */
  readonly option: string;
  /** What visitors get when it gives up. */
  readonly error: string;
}

/**
 * The proxies that lead to another proxy, or to a program that ends what takes too long, where both times are known. Of what is
 * behind the longest counts.
 */
export const timeoutHops = join("timeoutHops", PROXIES, (environment): readonly TimeoutHop[] => {
  const byPort = groupBy(doorsIn(environment), ({ listener: { port } }) => port);
  return routesWithWaits(environment).flatMap((outer) => {
    // What is filled in may lead to one that waits longer.
    if (byPort.size > 0) lookAt(outer.target.doubt);
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
  for (const listener of listening.in(environment).listeners) {
    const behind = listener.by ? behindProxy(listener.by) : workOf(listener, hung);
    const key = reachKey(listener);
    if (behind && !doors.has(key)) doors.set(key, { listener, behind });
  }
  return [...doors.values()];
}

interface Patient extends Route {
  readonly wait: Setting<number>;
}

/** One of a group stands for all whose time is set by one line. */
function routesWithWaits({ facts }: Environment): readonly Patient[] {
  const found = new Map<string, Patient>();
  for (const fact of facts.route) {
    const { to, firstByteMs: wait } = fact;
    const route = patient(fact);
    if (!route || !wait) continue;
    const key = `${placeOf(wait)} ${placeOf(to)}`;
    if (!found.has(key)) found.set(key, route);
  }
  return [...found.values()];
}

function patient(fact: Hosted<RouteFact>): Patient | undefined {
  const { by, firstByteMs: wait, isSpare } = fact;
  return by && wait && !isSpare && PROXY_TITLES.has(by.service) ? { ...routeOf(fact, by), wait } : undefined;
}

function placeOf({ span }: Located<unknown>): string {
  return `${span.file.path} ${span.start}`;
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

function waitingOf(route: Patient): Waiting {
  const { service } = route.by;
  const [option = "its time-out", error = "an error"] = OPTIONS.get(service) ?? [];
  const who = service === "haproxy" ? route.holder : proxyTitle(route.by);
  return { who, server: serverWords(route), wait: route.wait, option, error };
}

/** What sets the wait for the first byte, and what visitors get at its end. */
const OPTIONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["nginx", ["proxy_read_timeout", "a 504"]],
  ["haproxy", ["timeout server", "a 504"]],
  ["varnish", [".first_byte_timeout", "a 503"]],
  ["apache", ["ProxyTimeout", "an error"]],
]);

/** A worker that is ended after a time; 0 is never. */
function workOf({ program }: Listener, hung: ReadonlyMap<string, HungWork>): Door["behind"] | undefined {
  const work = program && hung.get(program.address);
  const seconds = Number(work?.seconds);
  if (!work || !(seconds > 0)) return undefined;
  const { span, trail } = work.option;
  const wait = { value: seconds * 1000, span, trail, ...(work.unsure && { doubt: work.unsure }) };
  const { address, name } = program;
  return { who: `program ${name}`, server: "", wait, option: "--timeout", error: "a 502", address };
}
