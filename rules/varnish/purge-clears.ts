import { defineRule, lookAt, spanText, type Environment } from "#rule";

/**
 * Let requests that clear the cache come to the line that does it.
 *
 * Since Varnish 4 `return (purge)` takes a page out of the cache, and nothing else does. VCL
 * that was carried over from Varnish 3 still says `return (hash)` for PURGE and answers "purged" in
 * vcl_hit: the page is found, and stays. In other files a line above sends every method but GET and HEAD
 * on, and PURGE with them: the application answers what it never was to see. Either way an
 * editor's change shows when the page has expired, and nothing says why.
 *
 * Judged are lines that ask for the method PURGE, BAN or REFRESH by its name. What `ban(…)`, the modules purge and
 * xkey, or hash_always_miss do counts as clearing.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/purging.html
 */
export default defineRule({
  title: "Requests that clear Varnish's cache come to the line that does it",
  fault: "Changed pages stay in the cache although they are purged",
  harm: "toil",
  severity: "warning",
  item: "T18",
  needs: ["varnish"],
  onlySeen: true,
  messages: {
    looked: "return (hash) looks the page of a {method} up and leaves it in the cache; {remedy}.",
    sent: "No {method} comes here, because {earlier} above it takes all methods but {methods}; put this block above that.",
  },

  subjects: ({ varnish }) =>
    varnish
      .filter(({ context }) => context !== "former")
      .flatMap(({ address, steps }) => {
        const recv = steps("vcl_recv").items;
        for (const { doubt } of recv) lookAt(doubt);
        const later = ["vcl_hit", "vcl_miss"].flatMap((name) => steps(name).items);
        const seen = new Map<string, number>();
        return recv.flatMap((step, index) => {
          const method = methodOf(step);
          const clears = isClearing(step);
          if (method === undefined || !(clears || isLookup(step))) return [];
          const count = (seen.get(method) ?? 0) + 1;
          seen.set(method, count);
          const before = recv.slice(0, index);
          const isCleared =
            clears || [...before.filter((other) => methodOf(other) === method), ...later].some(isClearing);
          const name = `${address}/${method}${count > 1 ? `#${count}` : ""}`;
          return [{ address: name, span: step.statement, method, before, isCleared }];
        });
      }),

  judge({ span, method, before, isCleared }, { pass, fail }) {
    if (!isCleared) return fail({ span }, "looked", { method, remedy: remedyOf(method) });
    const earlier = before.find((other) => takes(other, method));
    for (const { doubt } of before) lookAt(doubt);
    if (!earlier) return pass({ span });
    return fail([{ span }, { span: earlier.statement }], "sent", {
      method,
      earlier: `return (${spanText(earlier.statement)})`,
      methods: kept(earlier).join(", "),
    });
  },
});

function remedyOf(method: string): string {
  if (method === "REFRESH") return "write set req.hash_always_miss = true; before it";
  return method === "BAN" ? "call ban(…) in its place" : "write return (purge)";
}

type Step = ReturnType<Environment["varnish"][number]["steps"]>["items"][number];

/** The method by whose name a step is asked for. */
function methodOf({ conditions }: Step): string | undefined {
  return conditions
    .filter(({ holds, isNegated }) => holds && !isNegated)
    .map((condition) => /^req\.method\s*(?:==|~)\s*"\^?(PURGE|BAN|REFRESH)\$?"/.exec(spanText(condition))?.[1])
    .find((method) => method !== undefined);
}

function isLookup({ statement }: Step): boolean {
  return statement.kind === "return" && statement.action === "hash";
}

function isClearing({ statement, names, changes }: Step): boolean {
  if (statement.kind === "return") return statement.action === "purge";
  return changes === "req.hash_always_miss" || [...names].some((name) => CLEARING.test(name));
}

const CLEARING = /^(?:std\.)?ban$|^\w+\.(?:hard|soft|purge|softpurge)$/;

/** Whether a step sends on every request whose method is none of some, and this method with them. */
function takes(step: Step, method: string): boolean {
  const methods = kept(step);
  return methods.length > 0 && !methods.includes(method);
}

/** The methods that a step leaves alone: `req.method != "GET" && req.method != "HEAD"`. */
function kept({ statement, conditions: [condition, ...others] }: Step): readonly string[] {
  const isSent = statement.kind === "return" && /^(?:pass|pipe|synth)$/.test(statement.action ?? "");
  if (!isSent || !condition?.holds || others.length > 0) return [];
  const text = spanText(condition);
  if (!/^req\.method\s*!=\s*"\w+"(?:\s*&&\s*req\.method\s*!=\s*"\w+")*$/.test(text)) return [];
  return [...text.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name);
}
