import { causedBy, defineRule, insert, readAddress, replace, type Environment } from "#rule";

/**
 * Let connections idle that are made to.
 *
 * A pool keeps connections to its database open and says nothing for hours, and
 * a websocket is silent until something happens. HAProxy ends both after
 * `timeout client` or `timeout server` of silence, and the next query fails
 * with "server has gone away". `timeout tunnel` stands for both once the
 * connection is established. Zero does not mean "without end": client and
 * server count again. The client's side is the frontend's: of a backend the
 * `timeout client` of those that lead to it counts.
 *
 * Judged are databases and brokers by their ports in mode tcp, backends that
 * an ACL leads websockets to, and every `timeout tunnel`.
 *
 * Leave it off where the pool gives up idle connections sooner by itself.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20tunnel
 */
export default defineRule({
  title: "HAProxy lets connections idle that are made to",
  fault: "Idle connections to databases and websockets are cut",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    none: "{kind} {name} has timeout tunnel 0, which is none, so websockets and other tunnels end after {seconds} s of silence, its timeout {key}; write 1h.",
    database:
      "{kind} {name} leads to port {port} and cuts connections after {seconds} s of silence, its timeout {key}, so pooled ones fail; set timeout tunnel 1h.",
    websocket:
      "{kind} {name} gets websockets and cuts them after {seconds} s of silence, its timeout {key}; set timeout tunnel 1h.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies }) => {
      const websockets = new Set(proxies.flatMap(websocketBackends));
      const leading = leadingTo(proxies);
      return proxies
        .map((proxy) => ({
          proxy,
          tunnel: proxy.timeouts.get("tunnel"),
          port: databasePort(proxy),
          websocket: proxy.kind !== "frontend" && websockets.has(proxy.name.value),
        }))
        .filter(({ proxy, tunnel, port, websocket }) => proxy.servers.items.length > 0 && (tunnel ?? port ?? websocket))
        .map(({ proxy, ...said }) => ({
          ...proxy,
          ...said,
          address: `${proxy.address}/timeout-tunnel`,
          clients: proxy.kind === "backend" ? (leading.get(proxy.name.value) ?? []) : [proxy],
        }));
    }),

  judge({ kind, name, unset, timeouts, clients, tunnel, port, websocket }, { pass, fail }) {
    const first = firstToEnd([
      ...clients.flatMap((client) => timesOf(client.timeouts, "client")),
      ...timesOf(timeouts, "server"),
    ]);
    if (!first) return pass(tunnel ?? unset);
    const { key, time } = first;
    const data = { kind, name, key, seconds: (time.value.milliseconds ?? 0) / 1000 };
    if (tunnel?.value.milliseconds === 0)
      return fail([tunnel, time], "none", data, replace(tunnel, "1h"), causedBy(tunnel));
    if (tunnel) return pass(tunnel, causedBy(tunnel));
    if ((time.value.milliseconds ?? 0) >= SHORTEST_IDLE) return pass(time);
    const fix = insert(unset, "    timeout tunnel 1h");
    if (port !== undefined) return fail([time, unset], "database", { ...data, port }, fix);
    return websocket ? fail([time, unset], "websocket", data, fix) : pass(time);
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];

/** In milliseconds: what pools and browsers let a connection idle at least. */
const SHORTEST_IDLE = 300_000;

/** A timeout that ends a silent connection. */
interface Idle {
  readonly key: "client" | "server";
  readonly time: NonNullable<ReturnType<Proxy["timeouts"]["get"]>>;
}

/** Who has the client's side of a backend: the frontends that lead to it. A listen section has it itself. */
function leadingTo(proxies: readonly Proxy[]): ReadonlyMap<string, readonly Proxy[]> {
  const found = new Map<string, Proxy[]>();
  for (const proxy of proxies) {
    const { defaultBackend, useBackends } = proxy;
    for (const name of new Set([defaultBackend?.value, ...useBackends.map(({ words }) => words[1]?.value)])) {
      const known = found.get(name ?? "");
      if (known) known.push(proxy);
      else found.set(name ?? "", [proxy]);
    }
  }
  return found;
}

function timesOf(timeouts: Proxy["timeouts"], key: Idle["key"]): readonly Idle[] {
  const time = timeouts.get(key);
  return time?.value.milliseconds ? [{ key, time }] : [];
}

function firstToEnd(idle: readonly Idle[]): Idle | undefined {
  const length = ({ time }: Idle): number => time.value.milliseconds ?? 0;
  return idle.reduce<Idle | undefined>(
    (first, each) => (first && length(first) <= length(each) ? first : each),
    undefined,
  );
}

function databasePort({ mode, servers }: Proxy): number | undefined {
  if (mode.value !== "tcp") return undefined;
  for (const { target } of servers.items) {
    const { port } = readAddress(target.value);
    if (port !== undefined && POOLED.has(port)) return port;
  }
  return undefined;
}

/** SQL Server, Oracle, MySQL, PostgreSQL and its poolers, AMQP, Redis, MongoDB: clients keep a pool of connections to them. */
const POOLED: ReadonlySet<number> = new Set([1433, 1521, 3306, 5432, 5672, 6379, 6432, 27017]);

/** The backends that `use_backend … if NAME` leads to where the ACL asks for an upgrade to a websocket. */
function websocketBackends({ lines, useBackends }: Proxy): readonly string[] {
  const acls = new Set(
    lines
      .filter(({ keyword }) => keyword === "acl")
      .filter(({ words }) => words.some(({ value }) => value.toLowerCase() === "websocket"))
      .map(({ words }) => words[1]?.value),
  );
  return useBackends
    .filter(({ words }) => words.slice(3).some(({ value }) => acls.has(value)))
    .flatMap(({ words }) => words[1]?.value ?? []);
}
