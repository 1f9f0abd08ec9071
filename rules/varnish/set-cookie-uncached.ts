import { defineRule, lookAt, type Environment } from "#rule";

/**
 * Store no response that sets a cookie.
 *
 * Varnish's own VCL does not store a response with `Set-Cookie`. `return (deliver)` in
 * vcl_backend_response skips that: the response is stored with the cookie, and everybody
 * who gets it from the cache has the session of the one for whom it was made.
 *
 * Judged is the first `return (deliver)` under no condition. It passes where vcl_backend_response
 * looks at Set-Cookie or at uncacheable, or vcl_deliver takes the cookie off.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/increasing-your-hitrate.html#cookies-from-the-backend
 */
export default defineRule({
  title: "Varnish stores no response that sets a cookie",
  fault: "Visitors may get the session of another one",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["varnish"],
  messages: {
    stored:
      "{action} skips Varnish's check for Set-Cookie, so a response that sets one is stored and its session goes to every visitor; set beresp.uncacheable where there is a Set-Cookie.",
  },

  subjects: ({ varnish }) =>
    varnish
      .filter(({ context }) => context === "whole")
      .map(({ address, span, steps }) => {
        const response = steps("vcl_backend_response");
        const leaving = response.items.find(isDelivery);
        return {
          address: `${address}/set-cookie`,
          span,
          leaving,
          seen: [...response.items, ...steps("vcl_deliver").items],
          doubt: response.doubt,
        };
      }),

  judge({ span, leaving, seen, doubt }, { pass, fail }) {
    const looked = seen.find(looksAtCookie);
    if (leaving && looked) return pass({ span: looked.statement });
    lookAt(doubt);
    if (!leaving) return { ...pass({ span }), restsOn: "absence" };
    return fail({ span: leaving.statement }, "stored", { action: "return (deliver)" });
  },
});

type Step = ReturnType<Environment["varnish"][number]["steps"]>["items"][number];

function isDelivery({ statement, conditions }: Step): boolean {
  return statement.kind === "return" && statement.action === "deliver" && conditions.every(({ holds }) => !holds);
}

const COOKIE = /^(?:be)?resp\.http\.set-cookie$|^be(?:resp|req)\.uncacheable$|^header\./;

function looksAtCookie({ names, changes = "", conditions }: Step): boolean {
  return [names, [changes], ...conditions.map((condition) => condition.names)].some((each) =>
    [...each].some((name) => COOKIE.test(name)),
  );
}
