import { causedBy, defineRule, insertAbove, slotsBehind, type Environment, type SlotsBehind } from "#rule";

/**
 * Send each request to the server with the fewest connections.
 *
 * Taking turns, nginx goes on sending requests to a server that works on slow ones while
 * another is idle. `least_conn` counts. Each worker counts for itself unless the
 * upstream has a `zone`.
 *
 * Judged are upstreams with two servers or more that a line hands requests on to. One that
 * names any method was thought about and passes. An upstream fails whose servers work on few
 * requests at a time: application servers whose workers are known or whose name is one of them (Zope,
 * Puma, Unicorn), and servers with `max_conns`. Of others it is asked whether some requests take long.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_upstream_module.html#least_conn
 */
export default defineRule({
  title: "nginx balances by fewest connections",
  fault: "Short pages wait behind long ones",
  harm: "toil",
  severity: "warning",
  item: "T49",
  needs: ["nginx", slotsBehind],
  onlySeen: true,
  messages: {
    turns: {
      one: "Upstream {upstream} lets its {count} servers take turns, so short pages wait behind long ones; write least_conn, and a zone that its workers share.",
      many: "{subjects} upstreams ({upstream}) let their {count} servers take turns, so short pages wait behind long ones; write least_conn, and a zone that its workers share.",
    },
    equal: {
      one: "Upstream {upstream} lets its {count} servers take turns, which suits servers that answer all in even time; if some requests take long, write least_conn.",
      many: "{subjects} upstreams ({upstream}) let their {count} servers take turns, which suits servers that answer all in even time; where some requests take long, write least_conn.",
    },
  },

  subjects: ({ nginx, slotsBehind }) =>
    nginx.flatMap(({ upstreams, passes }) => {
      const used = new Set(passes.flatMap(({ leadsTo }) => leadsTo.map(({ upstream }) => upstream)));
      return upstreams.items
        .filter((upstream) => upstream.name.value !== "" && used.has(upstream))
        .map((upstream) => ({
          ...upstream,
          address: `${upstream.address}/method`,
          active: upstream.servers.items.filter(({ isBackup, isDown }) => !isBackup && !isDown),
        }))
        .filter(({ active }) => active.length > 1)
        .map((upstream) => ({
          ...upstream,
          isBusy: upstream.active.some(
            (server) =>
              worksOnFew(server, slotsBehind(server.target.span)) || isNamedForOne(server, upstream.name.value),
          ),
        }));
    }),

  judge({ name, method, block, active, isBusy }, { pass, fail, unknown }) {
    const [first] = active;
    if (method) return pass(method);
    const hidden = block.hidden[0]?.problem;
    if (hidden) return pass({ span: hidden.span, doubt: hidden });
    const places = [name, ...active.map(({ target }) => target)] as const;
    const data = { upstream: name, count: active.length };
    const habit = causedBy("servers take turns");
    if (!isBusy) return unknown(places, "equal", data, habit);
    return fail(places, "turns", data, ...(first ? [insertAbove(first.line, "least_conn;")] : []), habit);
  },
});

type Server = Environment["nginx"][number]["upstreams"]["items"][number]["servers"]["items"][number];

/** Whether a limit or its workers let a server work on few requests at a time. */
function worksOnFew({ parameters }: Server, slots: ReturnType<SlotsBehind>): boolean {
  const limit = parameters.map(({ value }) => Number(/^max_conns=(\d+)$/.exec(value)?.[1] ?? 0));
  return [...limit, slots?.value ?? 0].some((few) => few > 0 && few <= FEW);
}

/** Of the order of an application's threads; higher limits guard memory. */
const FEW = 32;

/** A name of a server, or of its upstream, that says which application server it is. */
function isNamedForOne({ target }: Server, upstream: string): boolean {
  return [target.value, upstream].some((name) => BUSY.test(name) && !EVEN.test(name));
}

/** Their threads and processes have one request each. */
const BUSY = /zope|plone|puma|unicorn|mongrel|waitress/i;

const EVEN = /static|assets|cache|varnish/i;
