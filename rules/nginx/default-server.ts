import { causedBy, defineRule, shortList, type Environment } from "#rule";

/**
 * Say which server answers for names that are not yours.
 *
 * A request for an address, for a name that somebody else points at you, or for no name
 * at all gets the first server in the order of the files: which one that is changes
 * with a new file, and the application behind it builds links with the strange name.
 * Give such requests a server of their own (`listen 80 default_server; return 444;`).
 *
 * Judged are addresses with several servers. A server named `_` or with no name at all is
 * one for the rest where it comes first.
 *
 * @see https://nginx.org/en/docs/http/request_processing.html
 */
export default defineRule({
  title: "Each address of nginx has a server for names that are not yours",
  fault: "Chance decides which site answers for strange names",
  harm: "toil",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    chance: {
      one: "Address {address} has {count} servers and no default_server, so {first} answers for every strange name, because it comes first; add a server with default_server and return 444.",
      many: "{subjects} addresses ({address}) have several servers each and no default_server, so the first of each answers for every strange name; add a server with default_server and return 444.",
    },
  },

  subjects: ({ nginx }) =>
    nginx
      .filter(({ context, doubt }) => context === "whole" && !doubt)
      .flatMap(({ servers }) => {
        const byAddress = new Map<string, Listening[]>();
        for (const server of servers.items)
          for (const listen of server.kind === "http" ? server.listens.items : []) {
            // An address that something fills in may be this one.
            const key = listen.address.value === "" ? "" : `${listen.host}:${listen.port ?? ""}`;
            const known = byAddress.get(key);
            if (known) known.push({ server, listen });
            else byAddress.set(key, [{ server, listen }]);
          }
        return [...byAddress].flatMap(([address, all]) => {
          const [first] = all;
          // One server listens on all addresses of both families by two lines.
          const count = new Set(all.map(({ server }) => server)).size;
          return first && count > 1
            ? [{ address: `listen:${address}/default`, span: first.server.span, first, all, count }]
            : [];
        });
      }),

  judge({ first, all, count }, { pass, fail }) {
    const marked = all.find(({ listen }) => listen.parameters.some(({ value }) => /^default(?:_server)?$/.test(value)));
    if (marked) return pass(marked.listen.line ?? marked.server);
    const { names, name } = first.server;
    if (names.every(({ value }) => value === "_" || value === "")) return pass(names[0] ?? first.server);
    const data = { address: first.listen.address, count, first: shortList([name], 1) };
    return fail(first.listen.address, "chance", data, causedBy("no default_server"));
  },
});

type Server = Environment["nginx"][number]["servers"]["items"][number];

interface Listening {
  readonly server: Server;
  readonly listen: Server["listens"]["items"][number];
}
