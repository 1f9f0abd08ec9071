import { causedBy, defineRule, insert, isWebEdge, type Environment } from "#rule";

/**
 * Tell the application who asks.
 *
 * Behind HAProxy all requests come from HAProxy's address. Without `option
 * forwardfor` the application's log names one visitor, its limits for log-ins
 * lock out everybody at once, and nobody can be shut out.
 *
 * Judged are frontends on port 80, 443 or with TLS that other hosts reach, and
 * the backends in mode http that they lead to, where another section of the same
 * configuration passes the address on: there it was forgotten. Any line that passes the address on counts: `X-Real-IP`,
 * `option forwarded`, `send-proxy`, `source … usesrc`. Behind a proxy that sets
 * the header already, it goes through as it came.
 *
 * Leave it off where another proxy in front sets the header.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-option%20forwardfor
 */
export default defineRule({
  title: "HAProxy passes on who asks",
  fault: "The application takes all visitors for one",
  harm: "toil",
  severity: "warning",
  item: "T18",
  needs: ["haproxy"],
  messages: {
    absent: {
      one: "{kind} {name} leads to {backend} without the visitor's address, so its log and its limits take all visitors for HAProxy; add option forwardfor.",
      many: "{subjects} sections ({name}) lead on without the visitor's address, so logs and limits of the application take all visitors for HAProxy; add option forwardfor, best in defaults.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies }) => {
      // Where no application is told, nobody may want to know.
      if (!proxies.some(passedBy)) return [];
      const backends = new Map(proxies.filter(leads).map((proxy) => [proxy.name.value, ledBy(proxy)] as const));
      return proxies
        .filter(({ mode, binds }) => mode.value === "http" && binds.some(isWebEdge))
        .flatMap((proxy) => {
          const led = ledTo(proxy, backends);
          return led.length > 0 ? [{ ...proxy, address: `${proxy.address}/forwardfor`, led }] : [];
        });
    }),

  judge(frontend, { pass, fail }) {
    const { kind, name, unset, led } = frontend;
    const own = passedBy(frontend);
    if (own) return pass(own);
    const silent = led.find(({ passed }) => !passed);
    if (silent) {
      const fix = insert(unset, "    option forwardfor");
      return fail(
        [unset, silent.unset],
        "absent",
        { kind, name, backend: silent.name },
        fix,
        causedBy("no forwardfor"),
      );
    }
    const [first, ...more] = led.flatMap(({ passed }) => passed ?? []);
    return pass(first ?? unset, ...more);
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Line = Proxy["lines"][number];

function leads({ kind, servers, mode, isExample }: Proxy): boolean {
  return kind !== "frontend" && mode.value === "http" && servers.items.length > 0 && !isExample.value;
}

/** Where requests are led, and what passes the address on there. */
function ledBy(proxy: Proxy): Led {
  const { name, unset } = proxy;
  return { name, unset, passed: passedBy(proxy) };
}

interface Led {
  readonly name: Proxy["name"] | string;
  readonly unset: Proxy["unset"];
  readonly passed: ReturnType<typeof passedBy>;
}

/** A listen section leads to its own servers as well. */
function ledTo(proxy: Proxy, backends: ReadonlyMap<string, Led>): readonly Led[] {
  const { defaultBackend, useBackends } = proxy;
  const names = new Set([defaultBackend?.value, ...useBackends.map(({ words }) => words[1]?.value)]);
  const led = [...names].flatMap((name) => backends.get(name ?? "") ?? []);
  return leads(proxy) ? [{ ...ledBy(proxy), name: "its servers" }, ...led] : led;
}

/** What tells the servers who asks. */
function passedBy({ option, lines, servers }: Proxy) {
  const options = ["forwardfor", "forwarded", "originalto"].map((name) => option(name));
  return options.find(({ value }) => value) ?? lines.find(tells) ?? givenTo(servers.items);
}

function givenTo(servers: Proxy["servers"]["items"]) {
  for (const { parameters } of servers) {
    const name = PARAMETERS.find((each) => parameters.has(each));
    if (name !== undefined) return parameters.get(name);
  }
  return undefined;
}

function tells(line: Line): boolean {
  // A line in doubt may be one of them.
  if (line.isCertain && !TELLING.has(line.keyword)) return false;
  const { keyword, words } = line;
  const [, action = "", header = ""] = words.map(({ value }) => value);
  if (keyword === "source") return words.some(({ value }) => value === "usesrc");
  if (/^(?:reqadd|reqrep|reqirep)$/.test(keyword)) return /X-(?:Forwarded-For|Real-IP)/i.test(action + header);
  if (keyword !== "http-request") return false;
  return action.startsWith("lua.") || (/^(?:add|set|replace)-header$/.test(action) && ADDRESSES.test(header));
}

const TELLING: ReadonlySet<string> = new Set(["source", "reqadd", "reqrep", "reqirep", "http-request"]);
const PARAMETERS = ["send-proxy", "send-proxy-v2", "send-proxy-v2-ssl", "send-proxy-v2-ssl-cn", "source"] as const;
const ADDRESSES = /^(?:X-(?:Forwarded-For|Real-IP|Client-IP|Remote-\w+)|Forwarded|True-Client-IP)$/i;
