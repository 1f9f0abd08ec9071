import { defineRule, lookAt, spanText, type Environment } from "#rule";

/**
 * Look at the visitor's cookies before a page comes out of the cache.
 *
 * Varnish's own VCL passes requests with a cookie on, because the answer may be made for
 * one visitor. `return (hash)` in vcl_recv skips that: what is then stored for the first
 * visitor is shown to all others, with his name, his basket or his account on it, unless
 * the application forbids it in every single response.
 *
 * Judged is the first `return (hash)` that stands under no condition on the path. It passes where
 * anything before it, vcl_hash or vcl_backend_response looks at the cookies. A return
 * for some paths alone (static files) was thought about, and is left alone.
 *
 * Leave it off for a site that knows no visitors.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/increasing-your-hitrate.html#cookies
 */
export default defineRule({
  title: "Varnish shows no visitor the page of another one",
  fault: "A visitor may get the page of another one",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["varnish"],
  messages: {
    shared:
      "{action} skips Varnish's check for cookies, and nothing looks at them before, so a page made for one visitor is stored for all; pass requests with req.http.Cookie on before it, or unset the cookies.",
  },

  subjects: ({ varnish }) =>
    varnish
      .filter(({ context }) => context === "whole")
      .flatMap(({ address, span, steps }) => {
        const recv = steps("vcl_recv");
        // What Varnish 3 called it keeps the file from loading, and is no way to go on.
        if (recv.items.some(({ statement }) => statement.kind === "return" && statement.action === "lookup")) return [];
        const at = recv.items.findIndex(isLookup);
        const before = recv.items.slice(0, at === -1 ? undefined : at + 1);
        if (at !== -1 && before.some(isNarrowing)) return [];
        const elsewhere = [...steps("vcl_hash").items, ...steps("vcl_backend_response").items];
        return [
          {
            address: `${address}/cookies`,
            span,
            lookup: recv.items[at],
            seen: [...before, ...elsewhere],
            doubt: recv.doubt,
          },
        ];
      }),

  judge({ span, lookup, seen, doubt }, { pass, fail }) {
    const looked = seen.find(looksAtCookies);
    if (lookup && looked) return pass({ span: looked.statement });
    lookAt(doubt);
    if (!lookup) return { ...pass({ span }), restsOn: "absence" };
    return fail({ span: lookup.statement }, "shared", { action: "return (hash)" });
  },
});

type Step = ReturnType<Environment["varnish"][number]["steps"]>["items"][number];

/** What each request has: conditions on these choose no pages. */
const OF_ALL = /^(?:req\.method|req\.restarts|req\.http\.host|req\.esi_level|req\.proto)$/;

function isLookup({ statement, conditions }: Step): boolean {
  const isIt = statement.kind === "return" && statement.action === "hash";
  return isIt && conditions.every((condition) => !condition.holds || isOfAll(condition));
}

/** Whether pages are asked for under a condition; a PURGE that is looked up is shown to nobody. */
function isOfAll(condition: Step["conditions"][number]): boolean {
  if (/^req\.method\s*(?:==|~)\s*"(?!\^?\(?(?:GET|HEAD))/.test(spanText(condition))) return false;
  return [...condition.names].every((name) => OF_ALL.test(name));
}

/** Whether all requests leave here but some: what comes behind is for those alone. */
function isNarrowing({ statement, conditions }: Step): boolean {
  const leaves = statement.kind === "return" && statement.action !== undefined && statement.action !== "hash";
  return leaves && conditions.some(({ isNegated, names }) => isNegated && names.has("req.url"));
}

const COOKIES = /^(?:be)?req\.http\.cookie$|^cookie(?:plus)?\.|^header\./;

function looksAtCookies({ names, changes = "", conditions }: Step): boolean {
  return [names, [changes], ...conditions.map((condition) => condition.names)].some((each) =>
    [...each].some((name) => COOKIES.test(name)),
  );
}
