import type { Environment } from "../../environment/environment.ts";
import { isLoopback, type Address, type Listening, type Located } from "../../model/index.ts";
import { bindings } from "../bindings.ts";
import { byContainer, containersOf, type Container } from "../compose-containers.ts";
import { groupBy } from "../group-by.ts";
import { unitDoors } from "../unit-listeners.ts";
import { imageListens } from "../varnish-images.ts";
import { boxIdOf, leaderOf, type Box, type Link } from "./box.ts";
import { programId } from "./program-boxes.ts";
import { unitId } from "./unit-boxes.ts";

/** Where each proxy, and each Zope, leads; what is none of the boxes becomes one of its own. */
export function linksOf(environment: Environment): {
  readonly links: readonly Link[];
  readonly elsewhere: readonly Box[];
} {
  const ends = groupBy(endsOf(environment), ({ at }) => at);
  const local = localPorts(environment);
  const elsewhere = new Map<string, Box>();
  const links = environment.facts.route.flatMap((route): readonly Link[] => {
    const { to, name, host } = route;
    const by = leaderOf(route);
    if (!by) return [];
    const from = boxIdOf(by, environment);
    const way = { to: to.value, from: host, by, local };
    const open = ends.get(keyOf(to.value)) ?? [];
    const called = new Map(open.map((each) => [each, byContainer(each.containers, to.value.host, by)]));
    const named = open.filter((each) => called.get(each) === true);
    const reached = named.length > 0 ? named : open.filter((each) => called.get(each) ?? isReached(each, way));
    const end = reached.find(({ id }) => id !== from);
    // A proxy that asks itself leads nowhere yet.
    if (!end && reached.length > 0) return [];
    const other = end ? undefined : elsewhereBox(to, containersOf(by.span.file.path, environment).length > 0);
    if (other) elsewhere.set(other.id, other);
    return [{ from, to: end?.id ?? other?.id ?? "", port: to.value.port, name, span: to.span }];
  });
  // Several locations lead to one group of servers.
  const unique = new Map(links.map((link) => [`${link.from} ${link.to} ${link.port ?? ""} ${link.span.start}`, link]));
  return { links: [...unique.values()], elsewhere: [...elsewhere.values()] };
}

/** A port, or the path of a socket. */
function keyOf({ port, text }: Address): number | string {
  return port ?? text.replace(/^unix[:@]/, "");
}

/** An open port, or a socket. */
interface End {
  readonly id: string;
  /** The host that it is on. */
  readonly on: string | undefined;
  /** The address that is bound; empty or undefined for all, and where nothing tells. */
  readonly bound: string | undefined;
  readonly at: number | string;
  readonly containers: readonly Container[];
}

function endsOf(environment: Environment): readonly End[] {
  const programs = bindings.in(environment).flatMap(({ program, bindings: found, sockets }) => {
    const on = environment.hostOf(program.document.main.path) ?? environment.hostOf(program.span.file.path);
    const end = { id: programId(program), on, containers: containersOf(program.document.main.path, environment) };
    return [
      ...found.map(({ host, port }) => ({ ...end, bound: host, at: port })),
      ...sockets.map((at) => ({ ...end, bound: undefined, at })),
    ];
  });
  const facts = environment.facts.listen.flatMap(({ by, host, address: { value } }) =>
    by.service === "supervisor"
      ? []
      : [
          {
            id: boxIdOf(by, environment),
            on: host,
            bound: value.host,
            at: keyOf(value),
            containers: containersOf(by.span.file.path, environment),
          },
        ],
  );
  const images = imageListens(environment).map(({ by, address: { value }, containers }) => ({
    id: boxIdOf(by, environment),
    on: undefined,
    bound: value.host,
    at: keyOf(value),
    containers,
  }));
  const { listeners, sockets } = unitDoors.in(environment);
  const units = [
    ...listeners.flatMap(({ unit, on, host, port, containers }) =>
      unit ? [{ id: unitId(unit), on, bound: host, at: port, containers }] : [],
    ),
    ...sockets.map(({ unit, path }) => ({
      id: unitId(unit),
      on: environment.hostOf(unit.span.file.path),
      bound: undefined,
      at: path,
      containers: [],
    })),
  ];
  // Thousands of nginx's servers share a port.
  const all = [...facts, ...programs, ...units, ...images, ...packagedVarnish(environment)];
  return [...new Map(all.map((end) => [`${end.id} ${end.on ?? "?"} ${end.bound ?? "?"} ${end.at}`, end])).values()];
}

/** Where no command of varnishd is seen, it listens where its packages have it do so. */
function packagedVarnish(environment: Environment): readonly End[] {
  const { facts } = environment;
  if (facts.listen.some(({ by }) => by.service === "varnish")) return [];
  const ids = new Map(
    facts.route.flatMap(({ by, host }) => (by?.service === "varnish" ? [[boxIdOf(by, environment), host]] : [])),
  );
  return [...ids].map(([id, on]) => ({ id, on, bound: "", at: PACKAGED_PORT, containers: [] }));
}

const PACKAGED_PORT = 6081;

function isReached({ id, on, bound = "", at }: End, { to, from, by, local }: Way): boolean {
  const everywhere = bound === "" || EVERYWHERE.has(bound);
  if (isLoopback(to.host) || to.host === "")
    return (everywhere || isLoopback(bound)) && (on === from || on === undefined || from === undefined);
  return (
    to.host === on ||
    to.host === bound ||
    (on === undefined && everywhere && !local.has(at) && !id.startsWith(`${by.service} `))
  );
}

interface Way {
  readonly to: Address;
  readonly from: string | undefined;
  /** Who leads there: another host of its kind is not taken for its own. */
  readonly by: Pick<Listening, "service">;
  /** What is reached on the own host is not taken for what has the same port on another. */
  readonly local: ReadonlySet<number | string>;
}

function localPorts({ facts }: Environment): ReadonlySet<number> {
  return new Set(facts.route.flatMap(({ to: { value } }) => (isLoopback(value.host) ? (value.port ?? []) : [])));
}

const EVERYWHERE: ReadonlySet<string> = new Set(["*", "0.0.0.0", "::"]);

function elsewhereBox(to: Located<Address>, isContained: boolean): Box {
  const { value, span } = to;
  return {
    id: `elsewhere ${value.text}`,
    name: value.text,
    title:
      isContained && /^[\w-]+$/.test(value.host) && !isLoopback(value.host) ? "another container" : whyElsewhere(to),
    kind: "elsewhere",
    host: undefined,
    ports: [],
    span,
    besides: [],
    addresses: [],
  };
}

/** Why the way ends there. */
function whyElsewhere({ value: { text, host, port }, doubt }: Located<Address>): string {
  if (text.includes("$")) return "a variable names it";
  if (doubt) return "a template names it";
  if (port === undefined && host === "") return "a socket nobody here opens";
  return isLoopback(host) || host === "" ? "nothing here listens there" : "on another host";
}
