import { defineRule, loading, refusalIn } from "#rule";

/**
 * Keep a configuration that HAProxy loads.
 *
 * HAProxy reads its files as a whole: one word that it does not know, one name
 * that leads nowhere, and it does not start. A running HAProxy goes on with what
 * it has until the next reload, an upgrade or a reboot, and then the site is
 * down. Where no version is declared, the one that the checkout compiles or runs
 * as an image counts; else the newest release with long support, because that is
 * what the next upgrade brings.
 *
 * Leave it off for files that something else makes into configurations.
 *
 * @see https://docs.haproxy.org/3.2/management.html#3
 */
export default defineRule({
  title: "HAProxy loads its configuration",
  fault: "HAProxy does not start with this configuration",
  harm: "outage",
  severity: "error",
  item: "T22",
  needs: ["haproxy", loading],
  messages: {
    refused: "{what}, so HAProxy does not start; {remedy}.",
    assumed: "{what}, so HAProxy does not start; {remedy}. {note}.",
    open: "{what}; {remedy}, or declare versions.haproxy where a later release takes it.",
  },

  subjects: ({ haproxy, loading }) => loading.of("haproxy", haproxy),

  judge({ span, problem, doubt }, { pass, fail, unknown }) {
    if (!problem) return { ...pass({ span, doubt }), restsOn: "absence" };
    const [at, ...also] = [problem.span, ...(problem.also ?? [])].map((place) => ({ span: place }));
    const places = [at ?? { span }, ...also] as const;
    const { note, ...refusal } = refusalIn(problem);
    if (problem.kind !== "refused") return unknown(places, "open", refusal);
    return note === "" ? fail(places, "refused", refusal) : fail(places, "assumed", { ...refusal, note });
  },
});
