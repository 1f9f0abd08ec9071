import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { lookAt, type Located, type Setting, type Subject } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { hungWork, type HungWork } from "./hung-work.ts";
import { leadsTo, routeOf, serverWords, type Route } from "./leads-to.ts";
import { listening, type Listener } from "./listening.ts";
import { entersBy } from "./enters-by.ts";
import { PROXIES, PROXY_TITLES, proxyTitle } from "./proxies.ts";

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

/** The proxies that lead to another proxy, or to a program that ends what takes too long, where both times are known. */
export const timeoutHops = join("timeoutHops", PROXIES, (environment): readonly TimeoutHop[] => {
  const hung = new Map(hungWork.in(environment).map((work) => [work.address, work]));
  const doors = listening.in(environment).listeners.flatMap((listener) => {
    const behind = [...waitsBehind(listener, environment), ...workOf(listener, hung)];
    return behind.length > 0 ? [{ listener, behind }] : [];
  });
  const byPort = groupBy(doors, ({ listener: { port } }) => port);
  return routesWithWaits(environment).flatMap((outer) => {
    // What is filled in may lead to one that waits longer.
    if (doors.length > 0) lookAt(outer.target.doubt);
    const door = byPort.get(outer.to.port ?? -1)?.find(({ listener }) => leadsTo(outer, listener) === "yes");
    return (door?.behind ?? []).map(({ address, ...waiting }) => ({
      address: `${outer.address}/wait:${address}`,
      span: outer.span,
      outer: waitingOf(outer),
      inner: waiting,
    }));
  });
});

interface Patient extends Route {
  readonly wait: Setting<number>;
}

/** One of a group stands for all whose time is set by one line. */
function routesWithWaits({ facts }: Environment): readonly Patient[] {
  const found = new Map<string, Patient>();
  for (const fact of facts.route) {
    const { by, firstByteMs: wait, to } = fact;
    if (!by || !wait || fact.isSpare || !PROXY_TITLES.has(by.service)) continue;
    const key = `${keyOf(wait)} ${to.span.file.path} ${to.span.start}`;
    if (!found.has(key)) found.set(key, { ...routeOf(fact, by), wait });
  }
  return [...found.values()];
}

function keyOf({ span }: Located<number>): string {
  return `${span.file.path} ${span.start}`;
}

/** What a proxy behind waits for its own servers, where a line says it: each line once. */
function waitsBehind(listener: Listener, { facts }: Environment): readonly (Waiting & { readonly address: string })[] {
  const behind = new Map<string, Waiting & { readonly address: string }>();
  for (const fact of facts.route.filter((each) => entersBy(each, listener))) {
    const { by, firstByteMs: wait } = fact;
    if (!by || !wait || wait.from !== undefined || fact.isSpare || behind.has(keyOf(wait))) continue;
    // One that never ends is told by a rule of its own.
    if (!wait.doubt && wait.value === Number.POSITIVE_INFINITY) continue;
    const route = { ...routeOf(fact, by), wait };
    behind.set(keyOf(wait), { ...waitingOf(route), address: route.address });
  }
  return [...behind.values()];
}

function waitingOf(route: Patient): Waiting {
  const { service } = route.by;
  const [option = "its time-out", error = "an error"] = OPTIONS.get(service) ?? [];
  return {
    who: service === "haproxy" ? route.holder : proxyTitle(route.by),
    server: serverWords(route),
    wait: route.wait,
    option,
    error,
  };
}

/** What sets the wait for the first byte, and what visitors get at its end. */
const OPTIONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["nginx", ["proxy_read_timeout", "a 504"]],
  ["haproxy", ["timeout server", "a 504"]],
  ["varnish", [".first_byte_timeout", "a 503"]],
  ["apache", ["ProxyTimeout", "an error"]],
]);

/** A worker that is ended after a time; 0 is never. */
function workOf(
  { program }: Listener,
  hung: ReadonlyMap<string, HungWork>,
): readonly (Waiting & { readonly address: string })[] {
  const work = program && hung.get(program.address);
  const seconds = Number(work?.seconds);
  if (!work || !(seconds > 0)) return [];
  const { span, trail } = work.option;
  const wait = { value: seconds * 1000, span, trail, ...(work.unsure && { doubt: work.unsure }) };
  return [
    { who: `program ${program.name}`, server: "", wait, option: "--timeout", error: "a 502", address: program.address },
  ];
}
