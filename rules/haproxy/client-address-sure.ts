import { causedBy, defineRule, isWebEdge, type Environment } from "#rule";

/**
 * Let no visitor say who asks.
 *
 * With `option forwardfor if-none` HAProxy adds the visitor's address only where a
 * request brings none. Whoever sends an `X-Forwarded-For` of his own is then logged,
 * counted and let in under the address in it. `if-none` is for a HAProxy behind
 * another proxy; at the edge leave it out, or delete the header first.
 *
 * Judged are frontends on port 80, 443 or with TLS that other hosts reach.
 *
 * Leave it off where a proxy or a CDN in front sets the header.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-option%20forwardfor
 */
export default defineRule({
  title: "HAProxy itself says who asks",
  fault: "Visitors choose the address that is logged of them",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    kept: {
      one: "{kind} {name} keeps the X-Forwarded-For that a visitor sends, so anybody chooses the address in logs and limits; drop if-none, or del-header X-Forwarded-For above it.",
      many: "{subjects} sections ({name}) keep the X-Forwarded-For that a visitor sends, so anybody chooses the address in logs and limits; drop if-none, or del-header X-Forwarded-For above it.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(({ mode, binds }) => mode.value === "http" && binds.some(isWebEdge))
      .flatMap((proxy) => {
        const line = proxy.lines.findLast(isForwardFor);
        return line ? [{ ...proxy, address: `${proxy.address}/if-none`, line }] : [];
      }),

  judge({ kind, name, lines, line }, { pass, fail }) {
    const word = line.words.find(({ value }) => value === "if-none");
    if (!word) return pass(line);
    const deleted = lines.find(removes);
    return deleted ? pass(deleted, word) : fail(word, "kept", { kind, name }, causedBy(word));
  },
});

type Line = Environment["haproxy"][number]["proxies"][number]["lines"][number];

function isForwardFor({ keyword, prefix, words }: Line): boolean {
  return keyword === "option" && !prefix && words[1]?.value === "forwardfor";
}

function removes({ keyword, words }: Line): boolean {
  const [, action, header] = words.map(({ value }) => value);
  if (keyword !== "http-request" || !/^(?:del|set)-header$/.test(action ?? "")) return false;
  return /^X-Forwarded-For$/i.test(header ?? "");
}
