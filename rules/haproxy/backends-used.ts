import { causedBy, defineRule, looking, type Environment } from "#rule";

/**
 * Remove backends that nothing leads to.
 *
 * What was left behind is checked every few seconds, shows red in the
 * statistics until nobody looks any more, and is edited by mistake in the
 * place of the one that counts.
 *
 * A backend that another line names counts as used: in a condition, by `track`,
 * or for its table. Where names are computed (`use_backend %[…]`, a map),
 * misspelt or left to Lua, nothing is judged.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-use_backend
 */
export default defineRule({
  title: "Each backend of HAProxy is led to",
  fault: "Backends are left that nothing leads to",
  harm: "toil",
  severity: "info",
  item: "T10",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    unused: {
      one: "No line leads to backend {name}; remove it, or add the use_backend that was forgotten.",
      many: "No line leads to {subjects} backends ({name}); remove them, or add the use_backend that was forgotten.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy
      .filter((document) => !document.doubt && document.listens.value && !mayLeadAnywhere(document))
      .flatMap((document) => {
        const backends = document.proxies.filter(({ kind, isExample }) => kind === "backend" && !isExample.value);
        const named = namedIn(document, new Set(backends.map(({ name }) => name.value)));
        return backends.map(({ address, span, name, unset }) => ({
          address: `${address}/used`,
          span,
          name,
          unset,
          word: named.get(name.value),
        }));
      }),

  judge({ name, unset, word }, { pass, fail }) {
    return word ? pass({ span: word.span }) : fail(unset, "unused", { name }, causedBy("unused backends"));
  },
});

type Document = Environment["haproxy"][number];
type Line = Document["proxies"][number]["lines"][number];
type Word = Line["words"][number];

function routesOf(proxies: Document["proxies"]): readonly Line[] {
  return proxies.flatMap(({ lines }) =>
    lines.filter(({ keyword }) => keyword === "use_backend" || keyword === "default_backend"),
  );
}

/** A name that is filled in may be any, a misspelt one is that of a backend that is left over, and Lua connects to any. */
function mayLeadAnywhere({ proxies, global }: Document): boolean {
  if (global.lines.some(({ keyword }) => keyword.startsWith("lua-load"))) return true;
  const names = new Set(proxies.filter(({ kind }) => kind !== "frontend").map(({ name }) => name.value));
  return routesOf(proxies).some(
    ({ words: [, name], doubt }) => doubt !== undefined || !name || name.doubt !== undefined || !names.has(name.value),
  );
}

/** Where names stand in any line below a section's own, by the pieces of its words: `nbsrv(search)`, `search/node1`. */
function namedIn({ sections }: Document, names: ReadonlySet<string>): ReadonlyMap<string, Word> {
  const found = new Map<string, Word>();
  for (const { lines } of sections)
    for (const { keyword, words } of lines)
      for (const word of words.slice(keyword === "server" ? 2 : 1))
        for (const name of piecesOf(word)) if (names.has(name) && !found.has(name)) found.set(name, word);
  return found;
}

function piecesOf(word: Word): readonly string[] {
  const text = textOf(word);
  return /[\s(),/]/.test(text) ? text.split(/[\s(),]+|\/.*$/) : [text];
}

/** A placeholder elsewhere in the file says nothing about a backend. */
function textOf(word: Word): string {
  return word.doubt ? looking(() => word.value).result : word.value;
}
