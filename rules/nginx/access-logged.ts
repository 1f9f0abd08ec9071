import { causedBy, defineRule } from "#rule";

/**
 * Log the requests of a site.
 *
 * The access log is the only record of who got which error, how long it took, and what an
 * attacker tried. `access_log off` for a location of static files or of a health check
 * is fine; for a whole server that hands requests on, nothing is left to look at.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_log_module.html#access_log
 */
export default defineRule({
  title: "nginx logs the requests of its sites",
  fault: "Requests leave no trace",
  harm: "toil",
  severity: "warning",
  item: "T14",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    off: {
      one: "Server {server} hands requests on and has access_log off, so nobody can tell who got which error; name a file.",
      many: "{subjects} servers ({server}) hand requests on and have access_log off, so nobody can tell who got which error; name a file.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ servers, passes }) => {
      const passing = new Set(passes.map(({ server }) => server?.block));
      return servers.items
        .filter(({ kind, block }) => kind === "http" && passing.has(block))
        .map((server) => ({ ...server, address: `${server.address}/access_log` }));
    }),

  judge({ name: server, block, unset }, { pass, fail }) {
    const { items } = block.effective("access_log");
    const off = items.flatMap(({ args: [path] }) => path ?? []).find(({ value }) => value === "off");
    if (off) return fail(off, "off", { server }, causedBy(off));
    return items[0] ? pass(items[0]) : { ...pass(unset), restsOn: "absence" };
  },
});
