import { causedBy, defineRule, is, none, type Claim, type Environment } from "#rule";

/**
 * Let HAProxy check its servers.
 *
 * A server without `check` counts as up for ever: while an instance restarts
 * or hangs, its share of the requests still goes there, waits and fails. A
 * check takes it out and puts it back when it answers; one that needs more than
 * ten minutes for that (`inter` times `fall`) comes too late.
 *
 * A single server is not judged: nothing could stand in for it. Backup and disabled servers
 * are left alone. `default-server check` counts for the server lines below it only.
 *
 * Leave it off for a backend whose servers something else takes out.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.2-check
 */
export default defineRule({
  title: "HAProxy checks its servers",
  fault: "A dead server keeps its share of the visitors",
  harm: "outage",
  severity: "warning",
  item: "T30",
  needs: ["haproxy"],
  messages: {
    unchecked: {
      one: "Server {server} of {backend} has no check and gets requests while it is down ({count} of {all} are so); add check.",
      many: "{subjects} backends ({backend}) have servers without check, which get requests while they are down; add check, best by default-server check in defaults.",
    },
    late: "Server {server} of {backend} gets requests for {minutes} minutes after it died, the time that {fall} failed checks take; set inter 5s fall 3.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ activeServers, mode, hasStandIn, eachHasItsOwn, isExample }) =>
          hasStandIn &&
          !eachHasItsOwn &&
          activeServers.items.length > 0 &&
          !isExample.value &&
          !["log", "spop"].includes(mode.value),
      ),

  judge: ({ name: backend, activeServers }, { pass, fail }) =>
    none(activeServers, isUnchecked, {
      fail: ([{ item }], at) =>
        fail(
          at,
          "unchecked",
          { server: item.name, backend, count: at.length, all: activeServers.items.length },
          causedBy("no check"),
        ),
      pass: (hidden, [check = backend, ...more]) =>
        none(activeServers, isLate, {
          fail: ([{ item }], at) =>
            fail(at, "late", {
              server: item.name,
              backend,
              minutes: Math.round(blindTime(item) / MINUTE),
              ...checksOf(item),
            }),
          pass: () => pass(check, ...more, ...hidden),
        }),
    }),
});

type Server = Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number];

function isUnchecked(server: Server): Claim {
  const { check, parameters } = server;
  const watch = check ?? parameters.get("agent-check") ?? parameters.get("track");
  return watch ? is<unknown>(watch, () => false) : is(server.unset, () => true);
}

/** An agent speaks up by itself, and a tracked server has checks of its own. */
function isLate(server: Server): Claim {
  const { check, parameters } = server;
  if (!check) return { holds: false, at: server.unset };
  const [inter, fall, fastinter] = [parameters.get("inter"), parameters.get("fall"), parameters.get("fastinter")];
  const { doubt } =
    [inter ?? server.unset, fall ?? server.unset, fastinter ?? check].find((place) => place.doubt) ?? check;
  return is<unknown>(inter ?? fall ?? check, () => blindTime(server) > LONGEST, doubt);
}

/** Milliseconds until as many checks have failed as take a server out. */
function blindTime(server: Server): number {
  const { inter, fastinter } = server.checkEvery;
  const every = inter?.value ?? USUAL_INTER;
  return every + (checksOf(server).fall - 1) * (fastinter?.value ?? every);
}

function checksOf({ fall }: Server): { readonly fall: number } {
  return { fall: fall?.value ?? USUAL_FALL };
}

/** HAProxy's defaults. */
const USUAL_INTER = 2000;
const USUAL_FALL = 3;

const MINUTE = 60_000;
const LONGEST = 10 * MINUTE;
