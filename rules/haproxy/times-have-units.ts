import { argumentOf, defineRule, mapLocated, replace, type Environment, type Located } from "#rule";

/**
 * Give each time its unit.
 *
 * A bare number counts milliseconds. `timeout http-request 10` ends every
 * request that takes longer than 10 ms to arrive, with a 408; `inter 5` checks
 * each server two hundred times a second; `timeout check 5` lets every check
 * fail. HAProxy before 3.1 says nothing.
 *
 * Judged are bare numbers below 100; those of clients, connections, servers and
 * queues have rules of their own.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#2.5
 */
export default defineRule({
  title: "HAProxy's times have their units",
  fault: "A time is a thousandth of what was meant",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    bare: "{key} {text} has no unit and counts milliseconds: {text} ms; write {text}s if seconds were meant.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies }) => {
      const backends = unlike(
        proxies.filter(({ kind }) => kind === "backend"),
        ({ timeouts }) => timeouts,
      );
      const telling = new Set([...backends, ...proxies.filter(({ kind }) => kind !== "backend")]);
      const times = proxies.flatMap((proxy) => [
        ...(telling.has(proxy) ? timeouts(proxy) : []),
        ...unlike(proxy.servers.items, ({ parameters }) => parameters).flatMap((server) => checks(server)),
      ]);
      return writtenOnce(times).filter(({ time }) => !time.doubt || !hasUnit(time));
    }),

  judge({ key, time }, { pass, fail }) {
    const { value: text } = time;
    const bare = /^\d{1,2}$/.test(text) && Number(text) > 0;
    return bare ? fail(time, "bare", { key, text }, replace(time, `${text}s`)) : pass(time);
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Server = Proxy["servers"]["items"][number];

/** A time and what it is called. */
interface Timed {
  readonly address: string;
  readonly span: Located<string>["span"];
  readonly key: string;
  readonly time: Located<string>;
}

/** On which side of HAProxy each counts. */
const TIMEOUTS = [
  { key: "http-request", unused: "backend" },
  { key: "http-keep-alive", unused: "backend" },
  { key: "client-hs", unused: "backend" },
  { key: "check", unused: "frontend" },
  { key: "tunnel", unused: "frontend" },
  { key: "tarpit", unused: undefined },
] as const;
const OF_SERVERS = ["inter", "fastinter", "downinter", "slowstart"] as const;

/** What `defaults` or `default-server` says to many is one time. */
function writtenOnce(times: readonly Timed[]): readonly Timed[] {
  const found = new Map<string, Timed>();
  for (const timed of times) {
    const { file, start } = timed.time.span;
    const place = `${file.path}:${start}`;
    if (!found.has(place)) found.set(place, timed);
  }
  return [...found.values()];
}

/** What a template may leave out is right all the same. */
function hasUnit({ span: { file, start, end } }: Located<string>): boolean {
  return /^\d{1,9}[a-z]{1,2}$/.test(file.text.slice(start, end));
}

function timeouts({ kind, address, span, timeouts: all }: Proxy): readonly Timed[] {
  return TIMEOUTS.flatMap(({ key, unused }) => {
    const time = all.get(key);
    if (!time || kind === unused) return [];
    const written = mapLocated(time, ({ text }) => text);
    return [{ address: `${address}/timeout:${key}`, span, key: `timeout ${key}`, time: written }];
  });
}

/** Of those that share all that `defaults` or `default-server` says, the first. */
function unlike<T>(things: readonly T[], saidOf: (thing: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return things.filter((thing) => !seen.has(saidOf(thing)) && seen.add(saidOf(thing)));
}

function checks({ address, span, parameters }: Server): readonly Timed[] {
  return OF_SERVERS.flatMap((key) => {
    const given = parameters.get(key);
    if (!given) return [];
    return [{ address: `${address}/${key}`, span, key, time: argumentOf(given) }];
  });
}
