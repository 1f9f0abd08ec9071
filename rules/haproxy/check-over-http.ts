import {
  causedBy,
  checkDialogue,
  defineRule,
  mapLocated,
  readAddress,
  replace,
  type Environment,
  type Located,
} from "#rule";

/**
 * Check that a server answers, not only that it listens.
 *
 * A plain `check` opens a connection and closes it. A Zope listens before it
 * has loaded its code and opened its database, and a hung one listens still,
 * so a plain check sends requests to both. `option httpchk` asks for a page;
 * `option tcp-check` with send and expect may ask a monitor port instead.
 *
 * A check by HTTP/1.1 has to send a Host; servers that mind refuse it, and count as dead.
 *
 * Leave it off where the check must not wait behind requests and there is no
 * port to ask but the one that serves them.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-option%20httpchk
 */
export default defineRule({
  title: "HAProxy's checks ask servers for an answer",
  fault: "A server that accepts connections and answers nothing keeps its visitors",
  harm: "outage",
  severity: "warning",
  item: "T30",
  needs: ["haproxy"],
  messages: {
    connect: {
      one: "Backend {backend} takes a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready.",
      many: "{subjects} backends ({backend}) take a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready.",
    },
    tls: {
      one: "Backend {backend} takes a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready, and check-ssl to the servers, since port {port} speaks TLS.",
      many: "{subjects} backends ({backend}) take a server that merely listens for one that is ready; add option httpchk with a page that tells whether it is ready, and check-ssl to the servers, since they speak TLS (port {port}).",
    },
    ignored:
      "Backend {backend} has {line} without {option}, so HAProxy ignores it and takes a server that merely listens for one that is ready; add {option}.",
    other:
      "Backend {backend} checks its servers by opening port {port}, so one whose own port is dead keeps its visitors; check the port that serves, with option httpchk.",
    empty:
      "Backend {backend} has option tcp-check without a tcp-check expect line, so a server that merely listens counts as ready; use option httpchk with a page, or expect an answer.",
    anything:
      "Backend {backend} takes every answer for a good one by {line}, errors too; write http-check expect status 200.",
    method:
      "Backend {backend} asks by {method} in small letters, which is no method, so servers answer with an error and are taken for dead; write {capitals}.",
    hostless:
      "Backend {backend} asks by HTTP/1.1 without a Host, which nginx, Apache and Varnish answer with 400; http-check send hdr Host and a name settles it.",
    elsewhere:
      "Backend {backend} checks a server by {place}, not where it serves; whether both fail together is for you to say.",
    port: "Backend {backend} checks port {port} by opening a connection; whether that port opens only when the server is ready is not known.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ mayBeHttp, activeServers, hasStandIn, isExample }) =>
          mayBeHttp.value && !isExample.value && hasStandIn && activeServers.items.some(({ check }) => check),
      ),

  judge(proxy, { pass, fail, unknown }) {
    const { healthCheck, unset, name: backend, lines, activeServers } = proxy;
    const servers = activeServers.items;
    const { method, expected, telling, opened, hostless } = checkDialogue(proxy);
    const [all] = expected;
    if (healthCheck && (healthCheck.value !== "tcp-check" || telling)) {
      const capitals = method?.value.toUpperCase();
      if (method && capitals !== undefined && method.value !== capitals)
        return fail([method, healthCheck], "method", { backend, method, capitals }, replace(method, capitals));
      if (all && !telling) return fail([all, healthCheck], "anything", { backend, line: textOf(all) });
      const place = firstOf(servers, asksElsewhere);
      if (place) return unknown([place, healthCheck], "elsewhere", { backend, place });
      if (hostless) return unknown([hostless, healthCheck], "hostless", { backend });
      return telling ? pass(healthCheck, telling) : pass(healthCheck);
    }
    const agent = firstOf(servers, ({ parameters }) => parameters.get("agent-check"));
    if (agent) return pass(agent);
    const check = firstOf(servers, (server) => server.check) ?? backend;
    const port = firstOf(servers, ({ parameters }) => parameters.get("port"));
    if (port) return unknown([check, port], "port", { backend, port: port.value.join(" ") });
    if (healthCheck) {
      const serving = new Set(servers.map(({ target }) => String(readAddress(target.value).port)));
      const other = opened.find(({ value }) => !serving.has(value));
      if (other) return fail([other, healthCheck], "other", { backend, port: other });
      return fail([healthCheck, unset], "empty", { backend });
    }
    const idle = lines.find(({ keyword }) => keyword === "http-check" || keyword === "tcp-check");
    if (idle) return fail([idle, unset], "ignored", { backend, line: textOf(idle), option: optionOf(idle) });
    const tls = firstOf(servers, speaksTls);
    const habit = causedBy("plain checks");
    return tls
      ? fail([unset, check], "tls", { backend, port: tls }, habit)
      : fail([unset, check], "connect", { backend }, habit);
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Server = Proxy["servers"]["items"][number];
type Line = Proxy["lines"][number];

function firstOf<T>(servers: Proxy["servers"]["items"], find: (server: (typeof servers)[number]) => T | undefined) {
  return servers.map(find).find((found) => found !== undefined);
}

/** The parameter that has a check go to another host, or to a port that shows nothing of the one that serves. */
function asksElsewhere({ target, parameters }: Server): Located<string> | undefined {
  const [addr, other] = [parameters.get("addr"), parameters.get("port")];
  if (addr && addr.value[0] !== readAddress(target.value).host)
    return mapLocated(addr, ([name = ""]) => `addr ${name}`);
  const strange =
    other && WELL_KNOWN.has(other.value[0] ?? "") && Number(other.value[0]) !== readAddress(target.value).port;
  return strange ? mapLocated(other, ([number = ""]) => `port ${number}`) : undefined;
}

function optionOf({ keyword }: Line): string {
  return keyword === "http-check" ? "option httpchk" : "option tcp-check";
}

/** The well-known TLS port of a server that HAProxy does not speak TLS with. */
function speaksTls({ target, parameters }: Server): string | undefined {
  const { port } = readAddress(target.value);
  const spoken = parameters.has("ssl") || parameters.has("check-ssl");
  return !spoken && [443, 6443, 8443, 9443].includes(port ?? 0) ? String(port) : undefined;
}

/** Secure shell, mail and name servers answer in languages of their own. */
const WELL_KNOWN: ReadonlySet<string> = new Set(["22", "25", "53", "110", "143"]);

function textOf({ words }: Line): string {
  return words.map(({ value }) => value).join(" ");
}
