import { defineRule, lookAt, readAddress, type Environment } from "#rule";

/**
 * Bind each address in one section.
 *
 * Two sections with one address both start: the kernel deals out connections
 * between them at random, and half of the visitors get the other section's
 * rules and servers. HAProxy says so nowhere, neither with `-c` nor at start.
 * Most often a section was copied, or an old one was left behind. One frontend
 * with `use_backend … if` is what was meant.
 *
 * Compared are addresses of two sections that are one, on one interface and of
 * one protocol. Beside `*:80` an address of its own takes what comes to it.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-bind
 */
export default defineRule({
  title: "Each address is bound by one section of HAProxy",
  fault: "Two sections get half of an address's connections each",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    twice:
      "{kind} {name} binds {address} as {other} does, so each gets the connections of the other at random; bind it once and lead on by use_backend.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies }) => {
      const listening = proxies.filter(
        ({ binds, lines }) => binds.length > 0 && !lines.some(({ keyword }) => keyword === "disabled"),
      );
      if (listening.length < 2) return [];
      const first = firstBinds(listening);
      const open = openBinds(listening);
      return listening.map((proxy) => ({ ...proxy, address: `${proxy.address}/binds`, first, open }));
    }),

  judge({ kind, name, binds, first, open }, { pass, fail }) {
    for (const bind of binds) {
      const owner = first.get(keyOf(bind) ?? "");
      if (!owner || owner.proxy.name === name) continue;
      const other = `${owner.proxy.kind} ${owner.proxy.name.value}`;
      return fail([bind.address, owner.bind.address], "twice", { kind, name, address: bind.address, other });
    }
    const [one, ...more] = binds.map(({ address }) => address);
    for (const { address } of binds)
      for (const port of [portOf(address.value), ""]) lookAt(open.get(port)?.bind.address.doubt);
    return pass(one ?? name, ...more);
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Bind = Proxy["binds"][number];

interface Owner {
  readonly proxy: Proxy;
  readonly bind: Bind;
}

function owners(proxies: readonly Proxy[]): readonly Owner[] {
  return proxies.flatMap((proxy) => proxy.binds.map((bind) => ({ proxy, bind })));
}

/** Who binds each address first. */
function firstBinds(proxies: readonly Proxy[]): ReadonlyMap<string, Owner> {
  const found = new Map<string, Owner>();
  for (const owner of owners(proxies)) {
    const key = keyOf(owner.bind);
    if (key !== undefined && !found.has(key)) found.set(key, owner);
  }
  return found;
}

/** Addresses that something fills in, by their port where it is written. */
function openBinds(proxies: readonly Proxy[]): ReadonlyMap<string, Owner> {
  const open = owners(proxies).filter(({ bind }) => bind.address.doubt);
  return new Map(open.map((owner) => [portOf(writtenAt(owner.bind.address.span)), owner]));
}

function writtenAt({ file, start, end }: Bind["address"]["span"]): string {
  return file.text.slice(start, end);
}

function portOf(address: string): string {
  return /:(\d{1,5})$/.exec(address)?.[1] ?? "";
}

/** What the kernel tells apart; undefined for what is no port, or may be another one, and for a bind of some processes only. */
function keyOf({ address, line: { words } }: Bind): string | undefined {
  const texts = words.map(({ value }) => value);
  const { host, port } = readAddress(address.value);
  if (address.doubt || port === undefined || texts.includes("process")) return undefined;
  const protocol = /^(?:udp|quic)/.test(address.value) ? "udp" : "tcp";
  const six = host.includes(":") || /^\w*6@/.test(address.value);
  const apart = ["interface", "namespace"].map((word) => (texts.includes(word) ? texts[texts.indexOf(word) + 1] : ""));
  return [protocol, six, EVERYWHERE.has(host) ? "*" : host, port, ...apart].join(" ");
}

const EVERYWHERE: ReadonlySet<string> = new Set(["", "*", "0.0.0.0", "::"]);
