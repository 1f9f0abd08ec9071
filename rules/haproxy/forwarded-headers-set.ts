import { defineRule, replace, type Environment } from "#rule";

/**
 * Set the headers that tell the application who asks, and how.
 *
 * `add-header` leaves what the client sent and adds a second line. Many
 * applications take the first: whoever writes `X-Forwarded-Proto: https` into a
 * plain request is then believed, and so are a host and an address of the
 * client's own choice. `set-header` replaces what came.
 *
 * A colon after the name becomes part of it: `X-Forwarded-Proto:: https` is sent, which
 * nobody reads, and the client's own line stays.
 *
 * Passes where a `del-header` of the same name stands above.
 *
 * Leave it off behind a proxy that replaces these headers itself.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-http-request%20set-header
 */
export default defineRule({
  title: "HAProxy replaces the forwarded headers that clients send",
  fault: "Clients can forge X-Forwarded headers",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    added:
      "{kind} {name} adds {header} to what the client sent, so a client can forge it; write http-request set-header {header}.",
    colon:
      "{kind} {name} names a header {header} with its colon, which HAProxy sends as {header}:, so nobody reads it and the client's own stays; write {plain}.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .map((proxy) => ({ proxy, given: proxy.ownLines.filter(gives) }))
      .filter(({ given }) => given.length > 0)
      .map(({ proxy, given }) => ({ ...proxy, address: `${proxy.address}/forwarded`, given })),

  judge({ kind, name, lines, given }, { pass, fail }) {
    const deleted = new Set<string>();
    for (const line of lines.filter(({ keyword }) => keyword === "http-request")) {
      const [, action, header] = line.words;
      if (action?.value === "del-header" && header) deleted.add(header.value.toLowerCase());
      if (!header || !isForwarded(header.value)) continue;
      if (gives(line) && header.value.endsWith(":")) {
        const plain = header.value.slice(0, -1);
        return fail(header, "colon", { kind, name, header, plain }, replace(header, plain));
      }
      if (action?.value !== "add-header") continue;
      if (!deleted.has(header.value.toLowerCase()))
        return fail([action, header], "added", { kind, name, header }, replace(action, "set-header"));
    }
    const [first, ...more] = given;
    return pass(first ?? name, ...more);
  },
});

type Line = Environment["haproxy"][number]["proxies"][number]["lines"][number];

function gives(line: Line): boolean {
  if (line.keyword !== "http-request") return false;
  const [, action, header] = line.words;
  return /^(?:add|set)-header$/.test(action?.value ?? "") && isForwarded(header?.value ?? "");
}

function isForwarded(header: string): boolean {
  return /^X-(?:Forwarded-(?:Proto|Protocol|Host|Port|Ssl|Scheme)|Scheme|Real-IP):?$/i.test(header);
}
