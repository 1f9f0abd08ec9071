import { byDefault, causedBy, defineRule, lookAt, type Environment } from "#rule";

/**
 * Speak TLS 1.2 or newer.
 *
 * Browsers gave up TLS 1.0 and 1.1 in 2020, and audits for cards and health data fail
 * on them. The lines of one block count together; a server's own replace those of
 * `http`. Without a line nginx spoke the old ones up to 1.27.2. Debian's own
 * nginx.conf asked for them for years.
 *
 * Leave it off for devices that speak nothing newer.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_protocols
 */
export default defineRule({
  title: "nginx speaks TLS 1.2 or newer",
  fault: "Old TLS versions are spoken",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    asked: {
      one: "Server {server} speaks {old}, because ssl_protocols asks for it; write ssl_protocols TLSv1.2 TLSv1.3.",
      many: "{subjects} servers ({server}) speak {old}, because ssl_protocols asks for it; write ssl_protocols TLSv1.2 TLSv1.3.",
    },
    default: {
      one: "Server {server} has no ssl_protocols, and nginx {release} speaks TLS 1.0 and 1.1 by default; write ssl_protocols TLSv1.2 TLSv1.3.",
      many: "{subjects} servers ({server}) have no ssl_protocols, and nginx {release} speaks TLS 1.0 and 1.1 by default; write ssl_protocols TLSv1.2 TLSv1.3.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ servers, release, span, context }) =>
      servers.items
        .filter((server) => server.kind === "http" && speaksTls(server))
        // What the main file of a piece says is asked by nginx/loads.
        .filter(({ block }) => context === "whole" || block.effective("ssl_protocols").items.length > 0)
        .map((server) => ({ ...server, address: `${server.address}/tls`, release, document: { span } })),
    ),

  judge({ name: server, block, listens, unset, release, document }, { pass, fail }) {
    const listen = listens.items[0]?.address ?? unset;
    const { items, doubt } = block.effective("ssl_protocols");
    const words = items.flatMap(({ args }) => args);
    const old = words.find(({ value }) => /^(?:SSLv[23]|TLSv1(?:\.1)?)$/i.test(value));
    if (items.length === 0 || items[0]?.within !== block) lookAt(doubt);
    if (old) return fail([old, listen], "asked", { server, old }, causedBy("old versions are asked for"));
    const [first] = items;
    if (first) return pass(first);
    if (release !== undefined && release < ONLY_NEW)
      return fail(listen, "default", { server, release: written(release) }, causedBy(document));
    return pass(byDefault("TLSv1.2 TLSv1.3", "nginx's default since 1.27.3", unset));
  },
});

type Server = Environment["nginx"][number]["servers"]["items"][number];

/** 1.27.3 is the first release whose default leaves out TLS 1.0 and 1.1. */
const ONLY_NEW = 1_027_003;

function speaksTls({ listens, block }: Server): boolean {
  return (
    listens.items.some(({ parameters }) => parameters.some(({ value }) => value === "ssl")) ||
    block.effective("ssl").items.some(({ args }) => args[0]?.value === "on")
  );
}

function written(release: number): string {
  return [Math.floor(release / 1_000_000), Math.floor(release / 1000) % 1000, release % 1000].join(".");
}
