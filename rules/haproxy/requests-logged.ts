import { causedBy, defineRule, insert, type Environment } from "#rule";

/**
 * Log requests, not only connections.
 *
 * HAProxy's own format says "Connect from … to …" and nothing of what was asked,
 * which server answered, with which status and after how long. `option
 * httplog` says all of it, and why a request failed (`sQ--`: it left the
 * queue by its time-out). It is what an incident is read from.
 *
 * Judged are sections in mode http that log and lead to servers.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#8.2.3
 */
export default defineRule({
  title: "HAProxy logs requests with server, status and times",
  fault: "HAProxy logs who connected, and nothing of the requests",
  harm: "toil",
  severity: "info",
  item: "T14",
  needs: ["haproxy"],
  messages: {
    plain: {
      one: "{kind} {name} logs connections alone, so neither server nor status nor times of a request can be looked up; add option httplog.",
      many: "{subjects} sections ({name}) log connections alone, so neither server nor status nor times of a request can be looked up; add option httplog, best in defaults.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, global }) => {
      const hasTarget = global.lines.some(({ keyword, prefix }) => keyword === "log" && !prefix);
      const idle = new Set(proxies.filter(({ servers }) => servers.items.length === 0).map(({ name }) => name.value));
      return proxies
        .filter((proxy) => proxy.mode.value === "http" && proxy.binds.length > 0 && leadsOn(proxy, idle))
        .flatMap((proxy) => {
          const log = proxy.lines.findLast(({ keyword }) => keyword === "log");
          if (!log || log.prefix || (log.words[1]?.value === "global" && !hasTarget)) return [];
          return [{ ...proxy, address: `${proxy.address}/requests`, log }];
        });
    }),

  judge({ kind, name, unset, lines, option, log }, { pass, fail }) {
    const format = lines.findLast(({ keyword }) => FORMATS.has(keyword));
    if (format) return pass(format);
    const options = ["httplog", "httpslog", "tcplog"].map((each) => option(each));
    const on = options.find(({ value }) => value);
    if (on) return pass(on, log);
    const fix = insert(unset, "    option httplog");
    return fail([unset, log], "plain", { kind, name }, fix, causedBy("no httplog"));
  },
});

const FORMATS: ReadonlySet<string> = new Set(["log-format", "log-format-sd", "error-log-format"]);

type Proxy = Environment["haproxy"][number]["proxies"][number];

/** A page of statistics, a redirect or a health answer has no server to be looked up. */
function leadsOn({ servers, defaultBackend, useBackends }: Proxy, idle: ReadonlySet<string>): boolean {
  const led = [defaultBackend?.value, ...useBackends.map(({ words }) => words[1]?.value)];
  return servers.items.length > 0 || led.some((name) => name !== undefined && !idle.has(name));
}
