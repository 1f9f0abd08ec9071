import { defineRule, isLoopback, lookAt, type Environment } from "#rule";

/**
 * Fetch nothing for strangers.
 *
 * `ProxyRequests On` makes a forward proxy: whoever asks has Apache fetch any address,
 * the machines of the inner network among them, and sends mail and attacks in its
 * name. A reverse proxy needs none of it: ProxyPass works with ProxyRequests Off,
 * which is the default.
 *
 * Leave it off for a proxy that people of the house use; `<Proxy "*">` with Require
 * keeps the others out, and is seen.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxyrequests
 */
export default defineRule({
  title: "Apache is no open proxy",
  fault: "Everybody can have Apache fetch from hosts of his choice",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["apache"],
  onlySeen: true,
  messages: {
    open: "ProxyRequests is on and no Require keeps strangers out of the proxy, so they fetch through it what they like; write ProxyRequests Off.",
  },

  subjects: ({ apache }) =>
    apache.flatMap(({ named, sections, listens }) =>
      named("ProxyRequests").map((line) => ({
        address: `${line.within.address}/proxyrequests`,
        span: line.span,
        line,
        guards: sections.filter(isForAll),
        listens,
      })),
    ),

  judge({ line, guards, listens }, { pass, fail }) {
    const [state] = line.args;
    if (!state || !/^on$/i.test(state.value)) return pass(state ?? line);
    const guard = guards.flatMap(({ directives }) => directives).find(keepsOut);
    if (guard) return pass(guard, state);
    const [first] = listens.items;
    if (first && listens.items.every(({ at }) => isLoopback(at.value.host))) return pass(first.at, state);
    for (const { hidden } of guards) for (const { problem } of hidden) lookAt(problem);
    return fail(state, "open");
  },
});

type Document = Environment["apache"][number];

/** `<Proxy "*">`, which all that is fetched goes through. */
function isForAll({ kind, opener }: Document["sections"][number]): boolean {
  return /^proxy(?:match)?$/.test(kind) && /^(?:\*|\.\*|\^?\.\*\$?)$/.test(opener?.args[0]?.value ?? "");
}

/** `Require` of anything but all, or the words of 2.2. */
function keepsOut({ name, args }: ReturnType<Document["named"]>[number]): boolean {
  const words = args.map(({ value }) => value.toLowerCase()).join(" ");
  if (/^require$/i.test(name)) return words !== "all granted";
  return /^deny$/i.test(name) && words === "from all";
}
