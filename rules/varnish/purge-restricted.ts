import { causedBy, defineRule, lookAt, type Environment } from "#rule";

/**
 * Let only known addresses clear the cache.
 *
 * `return (purge)` takes a page out of the cache and `ban(…)` as many as it names. Where
 * nothing compares the address of whoever asks, anybody can do it, again and again, and
 * the application gets every request that the cache was there to keep from it.
 *
 * A comparison of an address with an ACL passes, in a condition around the line or in one
 * before it that turns others away; so does a header that holds a secret, or a path
 * with a word of 32 letters and digits. What turns others away for
 * one method alone guards no other line: a browser that is told to load anew sends `Cache-Control:
 * no-cache`, and a purge for that is open to everybody. Behind another proxy `client.ip` is that
 * proxy's address.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/purging.html
 */
export default defineRule({
  title: "Only known addresses clear Varnish's cache",
  fault: "Anybody can clear the cache",
  harm: "outage",
  severity: "error",
  item: "T18",
  needs: ["varnish"],
  messages: {
    open: {
      one: "{action} takes pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have it, with an acl purgers.",
      many: "{subjects} lines ({action}) take pages out of the cache for whoever asks, because nothing compares his address; let only client.ip ~ purgers have them, with an acl purgers.",
    },
  },

  subjects: ({ varnish }) =>
    varnish
      .filter(({ context }) => context !== "former")
      .flatMap(({ address, acls, steps }) => {
        const names = new Set(acls.items.map(({ name }) => name.toLowerCase()));
        const recv = steps("vcl_recv");
        for (const step of recv.items) lookAt(step.doubt);
        const seen = new Map<string, number>();
        return recv.items.flatMap((step, index) => {
          const action = clearing(step);
          if (action === undefined) return [];
          const count = (seen.get(action) ?? 0) + 1;
          seen.set(action, count);
          return [
            {
              address: `${address}/${action}${count > 1 ? `#${count}` : ""}`,
              span: step.statement,
              step,
              action,
              before: recv.items.slice(0, index),
              names,
              doubt: recv.doubt,
            },
          ];
        });
      }),

  judge({ span, step, action, before, names, doubt }, { pass, fail }) {
    const own = conditionsOf(step, before);
    const looked = namesIn(own);
    const guard = [...own, ...before.flatMap((other) => turnedAway(other, looked, names))].find((condition) =>
      isGuard(condition, names),
    );
    if (guard) return pass({ span: guard }, { span });
    // The path is not quoted: it is a password.
    if (own.some(isSecretPath)) return pass({ span });
    return fail({ span, doubt }, "open", { action }, causedBy("open to everybody"));
  },
});

type Step = ReturnType<Environment["varnish"][number]["steps"]>["items"][number];
type Condition = Step["conditions"][number];

/** How a step clears the cache, as it is written; undefined where it does not. */
function clearing({ statement, names }: Step): string | undefined {
  if (statement.kind === "return" && statement.action === "purge") return "return (purge)";
  const called =
    statement.kind === "do" || statement.kind === "set" ? [...names].find((name) => CLEARING.test(name)) : undefined;
  return called === undefined ? undefined : `${called}(…)`;
}

const CLEARING = /^(?:std\.)?ban$|^purge\.(?:hard|soft)$|^xkey\.(?:soft)?purge$/;

/** Under what a step is done: its own conditions, and those of the lines that set a header which it asks for. */
function conditionsOf({ conditions }: Step, before: readonly Step[]): readonly Condition[] {
  const looked = namesIn(conditions);
  const setters = before.filter(({ statement, changes = "" }) => statement.kind === "set" && looked.has(changes));
  return [...conditions, ...setters.flatMap((setter) => setter.conditions)];
}

function namesIn(conditions: readonly Condition[]): ReadonlySet<string> {
  return new Set(conditions.flatMap(({ names }) => [...names]));
}

/** The conditions under which a step before it answers, where they look at nothing but what the later one looks at, too, and at who asks. */
function turnedAway({ statement, conditions }: Step, looked: ReadonlySet<string>, acls: ReadonlySet<string>) {
  if (statement.kind !== "return") return [];
  const others = [...namesIn(conditions.filter(({ holds }) => holds))].filter((name) => !isOfAsker(name, acls));
  return others.every((name) => looked.has(name) || name === "req.restarts") ? conditions : [];
}

/** An address, an ACL, or a header that holds what only some know. */
function isGuard({ names }: Condition, acls: ReadonlySet<string>): boolean {
  return [...names].some((name) => isOfAsker(name, acls));
}

/** A path that only those know who were told: it holds a word that nobody guesses, and nothing else will do in its place. */
function isSecretPath({ names, holds, isNegated, file, start, end }: Condition): boolean {
  const text = file.text.slice(start, end);
  return holds && !isNegated && names.has("req.url") && /\w{32}/.test(text) && !text.includes("||");
}

function isOfAsker(name: string, acls: ReadonlySet<string>): boolean {
  return acls.has(name) || GUARD.test(name);
}

const GUARD = /^(?:client|remote|local|server)\.ip$|^std\.ip$|^req\.http\..*(?:key|token|secret|pass|auth|ip|for)/;
