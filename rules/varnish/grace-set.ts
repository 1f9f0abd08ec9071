import { allOf, defaultGrace, defineRule, lookAt, type Environment } from "#rule";

/**
 * Keep pages for longer than they are fresh.
 *
 * While its backend is down, Varnish shows a page that has expired for as long as its
 * grace says, and 10 s is the default: a restart of the application is an outage that every
 * visitor sees. With hours of grace nobody notices it, and nobody waits for a page that
 * is fetched anew either, because the old one is shown meanwhile.
 *
 * A minute passes, as a line of VCL or as varnishd's parameter default_grace. What is
 * private may well have none: other lines count. Who writes less than the default alone wants
 * none, and is left alone. So is VCL that leaves it all to Varnish: judged is who cares for what is
 * kept or for a backend that is down, with a probe, a director of several, or a `beresp.ttl` of more than the usual
 * 2 minutes. What is kept for a day or longer are images and styles, which no outage of an hour takes away.
 *
 * Leave it off where an old page does harm, and where the application says how long itself, with
 * `stale-while-revalidate`.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/vcl-grace.html
 */
export default defineRule({
  title: "Varnish bridges an outage of its backend with pages that it has",
  fault: "A dead backend shows after 10 s",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["varnish", defaultGrace],
  messages: {
    unset:
      "No line sets beresp.grace, so a page is kept for 10 s after it expired, and then a dead backend shows; set beresp.grace to 6h in vcl_backend_response.",
    short:
      "beresp.grace is {grace} at the most, so a dead backend shows after that; set it to hours in vcl_backend_response.",
  },

  subjects: ({ varnish, defaultGrace }) =>
    varnish
      .filter(({ context }) => context === "whole")
      .flatMap(({ address, span, steps, backends, directors }) => {
        const response = steps("vcl_backend_response");
        const lines = response.items.flatMap(graceIn);
        const keeps = response.items.some(isKept);
        const expectsOutages =
          directors.items.some(({ members }) => members.length > 1) || backends.items.some(({ probe }) => probe);
        if (lines.length === 0 && !keeps && !expectsOutages) return [];
        const isWanted = lines.length > 0 && lines.every(({ milliseconds }) => milliseconds < DEFAULT);
        if (isWanted) return [];
        return [{ address: `${address}/grace`, span, lines, doubt: response.doubt, parameters: defaultGrace }];
      }),

  judge({ span, lines, doubt, parameters }, { pass, fail }) {
    const long = lines.find(({ milliseconds }) => milliseconds >= LEAST);
    if (long) return pass(long);
    const parameter = parameters.items.find(({ value }) => Number(value) * 1000 >= LEAST);
    if (parameter) return pass(parameter);
    lookAt(doubt);
    allOf(parameters);
    const [first] = lines;
    return first ? fail(first, "short", { grace: first.text }) : fail({ span }, "unset");
  },
});

/** In milliseconds. */
const LEAST = 60_000;
const DEFAULT = 10_000;

type Step = ReturnType<Environment["varnish"][number]["steps"]>["items"][number];

/** Whether a line keeps pages for longer than Varnish does of itself, and than responses that it is to pass, and for less than files that never change. */
function isKept({ statement }: Step): boolean {
  if (statement.kind !== "set" || statement.target !== "beresp.ttl" || statement.value.kind !== "number") return false;
  const { milliseconds = 0 } = statement.value;
  return milliseconds > OWN_TTL && milliseconds < DAY;
}

const OWN_TTL = 120_000;
const DAY = 86_400_000;

/** What a line sets it to; what is computed may be anything, and counts as long. */
function graceIn({ statement, doubt }: Step) {
  if (statement.kind !== "set" || statement.target !== "beresp.grace") return [];
  const { value } = statement;
  return value.kind === "number"
    ? [{ span: value, doubt, text: value.text, milliseconds: value.milliseconds ?? 0 }]
    : [{ span: value, doubt, text: "", milliseconds: LEAST }];
}
