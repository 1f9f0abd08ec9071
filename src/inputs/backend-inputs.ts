import { processesOf, type HaproxyDocument, type Proxy, type Server } from "../languages/haproxy/index.ts";
import type { Located, Setting, ZopeFact } from "../model/index.ts";
import type { BackendInput, ServerInput } from "../plan/capacity/inputs.ts";
import { WAITS_FOR_EVER } from "../plan/input/capacity.ts";
import { USUAL_INSTANCE } from "../plan/memory/usual.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";
import type { Capacity } from "../declaration/what-if-schema.ts";
import type { Environment } from "../environment/environment.ts";
import { outerWaits } from "../service/outer-waits.ts";
import type { Waiting } from "../service/patient-routes.ts";
import { slotsBehind, type SlotsBehind } from "../service/slots-behind.ts";
import { configuredAt, given, unchanged } from "./declared-values.ts";
import { zopeBehind } from "./zope-behind.ts";

/** The backends that requests are queued for, with what was declared in the place of what the files say. */
export function backendInputs(environment: Environment, capacity: Capacity | undefined): readonly BackendInput[] {
  const { facts, haproxy } = environment;
  const named = capacity?.backend?.value;
  const planned = uniquelyNamed(haproxy).filter(
    ({ name, proxy }) => isPlanned(proxy, facts) || (name === named && proxy.activeServers.items.length > 0),
  );
  const outer = outerWaits.in(environment);
  const slots = slotsBehind.in(environment);
  const backends = planned.map((each) => {
    const backend = backendInput(each, { facts, slots });
    const patience = outer({ service: "haproxy", span: each.proxy.span });
    return { ...backend, queueTimeoutSeconds: bounded(backend.queueTimeoutSeconds, patience) };
  });
  const declared = declaredServers(capacity);
  if (backends.length === 0 && declared.length > 0) {
    const plain = {
      name: "as declared",
      servers: declared,
      queueTimeoutSeconds: undefined,
      affinity: undefined,
      slowstartSeconds: undefined,
    };
    return [withDeclared(plain, capacity)];
  }
  return backends.map((backend) =>
    named === undefined || named === "from-config" || named === backend.name
      ? withDeclared(backend, capacity)
      : backend,
  );
}

/** Names of backends, with their files where several have one of that name, and with the line where even one file has. */
function uniquelyNamed(documents: readonly HaproxyDocument[]): readonly Named[] {
  const found = documents.flatMap((document) =>
    document.proxies
      .filter(({ activeServers }) => activeServers.items.length > 0)
      .map((proxy) => ({ proxy, processes: processesOf(document) })),
  );
  const names = [nameOf, nameInFile, nameAtLine];
  return found.map((each) => {
    const unique =
      names.find((name) => found.filter(({ proxy }) => name(proxy) === name(each.proxy)).length === 1) ?? nameAtLine;
    return { name: unique(each.proxy), ...each };
  });
}

/** A backend, what it is called, and how many processes of HAProxy have it. */
interface Named {
  readonly name: string;
  readonly proxy: Proxy;
  readonly processes: number;
}

function nameOf({ name }: Proxy): string {
  return name.value;
}

function nameInFile({ name }: Proxy): string {
  return `${name.value} of ${name.span.file.path}`;
}

function nameAtLine({ name }: Proxy): string {
  return `${name.value} of ${name.span.file.path}:${name.span.file.position(name.span.start).line}`;
}

/** Connections of a database are no requests, and what passes as plain TCP may be anything unless it leads to a Zope. */
function isPlanned({ activeServers, traffic }: Proxy, facts: Environment["facts"]): boolean {
  return (
    traffic.value === "http" ||
    (traffic.value === "unclear" && activeServers.items.some(({ target }) => zopeBehind(target.value, facts)))
  );
}

/** What stands behind servers. */
interface Behind {
  readonly facts: Environment["facts"];
  readonly slots: SlotsBehind;
}

function backendInput({ name, proxy, processes }: Named, behind: Behind): BackendInput {
  return {
    name,
    servers: proxy.activeServers.items.map((server) => serverInput(server, processes, behind)),
    queueTimeoutSeconds: queueTimeout(proxy),
    affinity: affinity(proxy),
    slowstartSeconds: slowstart(proxy.activeServers.items),
  };
}

/** Each process of HAProxy lets `maxconn` requests through. */
function serverInput(server: Server, processes: number, { facts, slots }: Behind): ServerInput {
  const { name, maxconn, target } = server;
  const zope = zopeBehind(target.value, facts);
  const program = slots(target.span);
  return {
    name: name.value,
    maxconn: maxconn.value > 0 ? { value: processes * maxconn.value, source: configuredAt(maxconn.span) } : undefined,
    threads: zope ? threadsOf(zope) : program && slotsOf(program),
  };
}

function threadsOf({ name, threads }: ZopeFact): Sourced<number> {
  if (threads.from !== undefined)
    return {
      value: threads.value,
      source: { tag: "vendor default", where: `${threads.from}, threads of ${name.value}` },
    };
  return { value: threads.value, source: configuredAt(threads.span) };
}

function slotsOf({ value, from, span }: Setting<number>): Sourced<number> {
  const { where } = configuredAt(span);
  return from === undefined
    ? { value, source: configuredAt(span) }
    : { value, source: { tag: "vendor default", where: `${from}, ${where}` } };
}

/** HAProxy takes `timeout connect` where no `timeout queue` is set, and waits for ever where neither is, or it is 0. */
function queueTimeout({ timeouts }: Proxy): Sourced<number> | undefined {
  const own = timeouts.get("queue");
  const from = own ?? timeouts.get("connect");
  const milliseconds = from?.value.milliseconds;
  if (!from || !milliseconds) return undefined;
  const place = configuredAt(from.span);
  const source = own
    ? place
    : { tag: "vendor default" as const, where: `timeout connect counts for the queue, ${place.where}` };
  return { value: milliseconds / 1000, source };
}

/** Who waits in the queue for longer than a proxy in front waits for him gets that proxy's error. */
function bounded(queue: Sourced<number> | undefined, patience: Waiting | undefined): Sourced<number> | undefined {
  const seconds = patience && patience.wait.value / 1000;
  if (!patience || seconds === undefined || !Number.isFinite(seconds)) return queue;
  if (queue && queue.value <= seconds) return queue;
  const { where } = configuredAt(patience.wait.span);
  return {
    value: seconds,
    source: { tag: "your configuration", where: `what ${patience.who} in front waits, ${where}` },
  };
}

/** A cookie or a hash sends a request to its server, busy or not. */
function affinity({ cookie, balance }: Proxy): BackendInput["affinity"] {
  if (cookie) return { value: "cookie", source: configuredAt(cookie.span) };
  return HASHED.has(balance.value) ? { value: "hash", source: configuredAt(balance.span) } : undefined;
}

const HASHED: ReadonlySet<string> = new Set(["source", "uri", "url_param", "hdr", "rdp-cookie", "hash"]);

function slowstart(servers: readonly Server[]): Sourced<number> | undefined {
  const found = servers.map(({ slowstart }) => slowstart).find((written) => written !== undefined);
  const seconds = found && secondsOf(found);
  return found && seconds !== undefined ? { value: seconds, source: configuredAt(found.span) } : undefined;
}

/** HAProxy's own units: bare numbers are milliseconds. */
function secondsOf({ value }: Located<string>): number | undefined {
  const match = /^(\d{1,12})(us|ms|s|m|h|d)?$/.exec(value);
  const unit = UNIT_SECONDS.get(match?.[2] ?? "ms");
  return match && unit !== undefined ? Number(match[1]) * unit : undefined;
}

const UNIT_SECONDS: ReadonlyMap<string, number> = new Map([
  ["us", 1e-6],
  ["ms", 1e-3],
  ["s", 1],
  ["m", 60],
  ["h", 3600],
  ["d", 86_400],
]);

const USUAL_THREADS = sourced(USUAL_INSTANCE.threads, "vendor default", USUAL_INSTANCE.recipe);

function declaredServers(capacity: Capacity | undefined): readonly ServerInput[] {
  const servers = given(capacity?.servers ?? capacity?.instances, unchanged);
  const slots = given(capacity?.slots ?? capacity?.threads, unchanged) ?? (capacity?.peak && USUAL_THREADS);
  if (!servers || !slots) return [];
  return Array.from({ length: servers.value }, (_, index) => ({
    name: `server ${index + 1}`,
    maxconn: slots,
    threads: slots,
  }));
}

/** More servers are copies of the first. */
function withDeclared(backend: BackendInput, capacity: Capacity | undefined): BackendInput {
  const count = given(capacity?.servers ?? capacity?.instances, unchanged);
  const slots = given(capacity?.slots, unchanged);
  const timeout = given(capacity?.queueTimeout, unchanged);
  const servers = count ? resized(backend.servers, count.value) : backend.servers;
  return {
    ...backend,
    servers: slots ? servers.map((server) => withSlots(server, slots)) : servers,
    queueTimeoutSeconds: timeout ? (timeout.value < WAITS_FOR_EVER ? timeout : undefined) : backend.queueTimeoutSeconds,
  };
}

/** Slots are what the balancer is to let through; where nothing says how many threads there are, as many work on it. */
function withSlots(server: ServerInput, slots: Sourced<number>): ServerInput {
  return { ...server, threads: server.threads ?? slots, maxconn: server.maxconn || server.threads ? slots : undefined };
}

function resized(servers: readonly ServerInput[], count: number): readonly ServerInput[] {
  const [first] = servers;
  const more = first
    ? Array.from({ length: Math.max(0, count - servers.length) }, (_, index) => ({
        ...first,
        name: `${first.name}, copy ${index + 1}`,
      }))
    : [];
  return [...servers, ...more].slice(0, count);
}
