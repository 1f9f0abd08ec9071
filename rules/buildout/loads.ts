import { causedBy, defineRule, loading, refusalIn, type Environment } from "#rule";

/**
 * Keep a configuration that buildout loads.
 *
 * A file that it cannot find, a reference that leads nowhere or a line that it
 * cannot read stops buildout before it has built anything. The next release, or
 * the rebuild of a lost host, then waits for somebody who understands the file.
 *
 * Leave it off for fragments that are never built by themselves.
 *
 * @see https://www.buildout.org/en/latest/reference.html
 */
export default defineRule({
  title: "Buildout loads its configuration",
  fault: "Buildout stops at this configuration",
  harm: "outage",
  severity: "error",
  item: "T16",
  needs: ["buildout", loading],
  messages: {
    refused: "{what}; {remedy}.",
  },

  subjects: ({ buildout, loading }) =>
    loading.of("buildout", buildout.map(loadable)).filter(({ problem }) => problem?.kind !== "skipped"),

  judge({ span, problem, doubt }, { pass, fail }) {
    if (!problem) return { ...pass({ span, doubt }), restsOn: "absence" };
    const { what, remedy } = refusalIn(problem);
    return fail(problem, "refused", { what, remedy }, ...lackOf(problem));
  },
});

/** A layer that is missing is missing once, whichever files extend it. */
function lackOf({ message }: Environment["problems"][number]) {
  return message.includes(" is not in the checkout, and buildout stops") ? [causedBy(message)] : [];
}

function loadable({ address, span, layers }: Environment["buildout"][number]) {
  return { address, span, files: layers.flatMap(({ file }) => file ?? []) };
}
