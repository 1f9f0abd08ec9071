import { cacheFronts, defineRule, lookAt, type Environment } from "#rule";

/**
 * Pass the visitor's address through Varnish.
 *
 * Behind nginx or HAProxy on the same host `client.ip` is 127.0.0.1 for every visitor. A line that sets
 * X-Forwarded-For to it throws away what the proxy before Varnish wrote there: the application's log names one
 * address, and its limits and blocks meet all visitors or none. Varnish appends `client.ip` itself since 4.0,
 * so the line can go.
 *
 * Judged is Varnish whose command line is here, with a proxy before it whose file names the header. It passes
 * with `,PROXY` behind the address of `-a`, and where the line appends to the header or stands
 * under a condition on it.
 *
 * @see https://varnish-cache.org/docs/trunk/whats-new/upgrading-4.0.html
 */
export default defineRule({
  title: "Varnish passes the visitor's address on that the proxy before it knows",
  fault: "The application sees one address for all visitors",
  harm: "toil",
  severity: "warning",
  item: "T18",
  needs: ["varnish", cacheFronts],
  onlySeen: true,
  messages: {
    lost: "This line sets X-Forwarded-For to the address of {holder}, and the visitor's is lost; drop it, because Varnish appends client.ip itself.",
  },

  subjects: ({ varnish, cacheFronts }) =>
    varnish.flatMap(({ address, span, files: [main], steps }) => {
      const fronts = cacheFronts.filter(({ vcl, route }) => vcl === main?.path && NAMED.test(route.by.span.file.text));
      const recv = steps("vcl_recv");
      const line = recv.items.find(replaces)?.statement;
      return fronts.length === 0 ? [] : [{ address: `${address}/visitor`, span, line, fronts, doubt: recv.doubt }];
    }),

  judge({ span, line, fronts, doubt }, { pass, fail }) {
    const open = fronts.find(({ isProxied }) => !isProxied);
    const [front] = fronts;
    if (!open) return pass(front?.listens ?? { span });
    lookAt(doubt);
    if (!line) return { ...pass({ span }), restsOn: "absence" };
    return fail([{ span: line }, open.route.target, open.listens], "lost", { holder: open.route.holder });
  },
});

/** How nginx and HAProxy write it. */
const NAMED = /x-forwarded-for|\bforwardfor\b/i;

type Step = ReturnType<Environment["varnish"][number]["steps"]>["items"][number];

/** Whether a step puts the address of who is connected in the place of the header, whatever the header was. */
function replaces({ changes, names, conditions }: Step): boolean {
  const looked = [names, ...conditions.map((condition) => condition.names)];
  return changes === HEADER && names.has("client.ip") && !looked.some((each) => each.has(HEADER));
}

const HEADER = "req.http.x-forwarded-for";
