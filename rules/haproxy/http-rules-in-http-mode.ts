import { defineRule, isWritten, type Environment } from "#rule";

/**
 * Write rules about requests where HAProxy reads requests.
 *
 * In `mode tcp`, which counts where no line names another, HAProxy passes bytes on
 * and never sees a request. `http-request`, `redirect` and their like are then
 * ignored with a warning at start: a `deny` lets everybody in, a redirect to HTTPS
 * never happens, and `option forwardfor` adds no address.
 *
 * Judged are sections with such lines of their own. One that `tcp-request content
 * switch-mode http` turns to HTTP is left out.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-mode
 */
export default defineRule({
  title: "Rules about requests stand in sections that read requests",
  fault: "HAProxy ignores rules about requests",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    ignored: "{kind} {name} is in mode {mode}, in which HAProxy sees no requests and ignores {rules}; write mode http.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(({ ownLines }) => !ownLines.some(switchesMode))
      .map((proxy) => ({
        ...proxy,
        address: `${proxy.address}/http-rules`,
        about: proxy.ownLines.filter(asksRequests),
      }))
      .filter(({ about }) => about.length > 0),

  judge({ kind, name, mode, unset, about }, { pass, fail }) {
    if (mode.value === "http") return pass(mode);
    const rules = [...new Set(about.map(textOf))];
    const [first = name] = about.map(({ words: [keyword, what] }) => what ?? keyword);
    return fail([first, isWritten(mode) ? mode : unset], "ignored", {
      kind,
      name,
      mode,
      rules: rules.slice(0, NAMED).join(", "),
    });
  },
});

const NAMED = 3;

type Line = Environment["haproxy"][number]["proxies"][number]["ownLines"][number];

function asksRequests({ keyword, prefix, words }: Line): boolean {
  if (prefix) return false;
  const [, what] = words;
  return (
    ABOUT_REQUESTS.has(keyword) || (keyword === "option" && (what?.value === "forwardfor" || what?.doubt !== undefined))
  );
}

const ABOUT_REQUESTS: ReadonlySet<string> = new Set([
  "http-request",
  "http-response",
  "http-after-response",
  "redirect",
]);

function switchesMode({ keyword, words }: Line): boolean {
  return keyword === "tcp-request" && words.some(({ value }) => value === "switch-mode");
}

function textOf({ words }: Line): string {
  return words
    .slice(0, 2)
    .map(({ value }) => value)
    .join(" ");
}
