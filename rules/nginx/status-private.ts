import { defineRule, isLoopback, lookAt, type Environment } from "#rule";

/**
 * Keep the status page to yourselves.
 *
 * It tells everybody how many connections there are and how fast they come: whether
 * an attack works, and when the site is busy. Let it listen at 127.0.0.1, or allow
 * the addresses of the monitoring and deny the others.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_stub_status_module.html
 */
export default defineRule({
  title: "nginx's status page is protected",
  fault: "Everybody can read nginx's status page",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    open: "stub_status answers everybody who reaches {server}; write allow and deny all; beside it, or let it listen at 127.0.0.1.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ servers, named, blocks }) => {
      // What a template fills in may be the page.
      for (const { hidden } of blocks)
        for (const { problem } of hidden.filter(({ isFilledIn }) => isFilledIn)) lookAt(problem);
      return named("stub_status").map((line) => ({
        address: `${line.within.address}/stub_status`,
        span: line.span,
        line,
        server: servers.items.find(({ block, locations }) =>
          [block, ...locations.map((each) => each.block)].includes(line.within),
        ),
      }));
    }),

  judge({ line, server }, { pass, fail }) {
    const { within } = line;
    const listens = server?.listens.items ?? [];
    const outside = listens.find(({ host, port }) => port !== undefined && !isLoopback(host));
    const [listen] = listens;
    if (listen && !outside) return pass(listen.address, line);
    for (const name of GUARDS) {
      const guard = within.effective(name).items.find(keepsOut);
      if (guard) return pass(guard, line);
    }
    for (const name of GUARDS) lookAt(within.effective(name).doubt);
    return fail(outside ? [line, outside.address] : line, "open", { server: server?.name ?? "it" });
  },
});

const GUARDS = ["deny", "auth_basic", "auth_request", "internal"] as const;

type Line = ReturnType<Environment["nginx"][number]["named"]>[number];

function keepsOut({ name, args }: Line): boolean {
  return name !== "auth_basic" || args[0]?.value !== "off";
}
