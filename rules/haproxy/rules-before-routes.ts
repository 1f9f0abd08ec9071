import { defineRule, type Environment } from "#rule";

/**
 * Write rules about requests above the lines that route them.
 *
 * HAProxy runs all `http-request` and `redirect` lines of a section before its
 * first `use_backend`, wherever they stand. A redirect below the line that
 * leads `/.well-known` to the certificate client takes that path as well, and
 * the next certificate is not issued. HAProxy warns at start and goes on.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-use_backend
 */
export default defineRule({
  title: "HAProxy's rules stand in the order in which they run",
  fault: "A rule runs before the line above it",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    below:
      "{kind} {name} has {rule} below {route}, but HAProxy runs it first, so it meets what that line leads away too; move it up, with a condition that leaves those requests out.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(({ kind, ownLines }) => kind !== "backend" && ownLines.some(isRoute))
      .map((proxy) => ({ ...proxy, address: `${proxy.address}/order` })),

  judge({ kind, name, ownLines, unset }, { pass, fail }) {
    const routes: Line[] = [];
    for (const line of ownLines) {
      if (isRoute(line) && routes.length < MOST_ROUTES) routes.push(line);
      const above = answersAny(line) ? routes.find((route) => !leavesOut(line, route)) : undefined;
      if (above)
        return fail([line.words[1] ?? line, above.words[1] ?? above], "below", {
          kind,
          name,
          rule: textOf(line, 3),
          route: textOf(above, 2),
        });
    }
    const [route] = routes;
    return { ...pass(route ?? name, unset), restsOn: "absence" };
  },
});

/** Compared with each rule below; a hostile file ends here. */
const MOST_ROUTES = 200;

type Line = Environment["haproxy"][number]["proxies"][number]["ownLines"][number];

function isRoute({ keyword }: Line): boolean {
  return keyword === "use_backend";
}

/** A redirect, or an answer to whatever comes; one that sets a header does the same wherever it stands. */
function answersAny({ keyword, words }: Line): boolean {
  if (keyword === "redirect") return true;
  const action = keyword === "http-request" ? (words[1]?.value ?? "") : "";
  return (
    action === "redirect" || (ENDING.has(action) && !words.some(({ value }) => value === "if" || value === "unless"))
  );
}

const ENDING: ReadonlySet<string> = new Set(["deny", "tarpit", "return", "reject", "silent-drop", "auth"]);

/** Whether a rule's own condition says that what the route leads away is not meant. */
function leavesOut(rule: Line, route: Line): boolean {
  const names = route.words.slice(3).map(({ value }) => value);
  return rule.words.some(({ value }) => value.startsWith("!") && value !== "!{" && names.includes(value.slice(1)));
}

function textOf({ words }: Line, count: number): string {
  return words
    .slice(0, count)
    .map(({ value }) => value)
    .join(" ");
}
