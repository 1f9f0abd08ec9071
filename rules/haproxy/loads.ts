import { defineRule, loading, refusalIn, type Environment } from "#rule";

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
 * A configuration without a listener loads as little: `haproxy -c` says so and ends
 * with status 2. Where the frontends may stand in another file, that is asked.
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
    unbound:
      "No section of {file} has a bind line, so HAProxy finds no listener and serves nothing; write bind and an address in a frontend.",
    partly:
      "{file} holds no frontend, so HAProxy serves nothing by it alone; list the files that it is started with under roots.haproxy in punchlist.yaml.",
    open: "{what}; {remedy}, or declare versions.haproxy where a later release takes it.",
  },

  subjects: ({ haproxy, loading }) =>
    loading.of("haproxy", haproxy).map((loaded) => ({
      ...loaded,
      silent: loaded.doubt ? undefined : haproxy.find((each) => each.address === loaded.address && isSilent(each)),
    })),

  judge({ span, problem, doubt, silent }, { pass, fail, unknown }) {
    if (silent) {
      const file = span.file.path;
      const first = silent.proxies.find(({ kind }) => kind !== "backend");
      return first ? fail(first, "unbound", { file }) : unknown({ span }, "partly", { file });
    }
    if (!problem) return { ...pass({ span, doubt }), restsOn: "absence" };
    const [at, ...also] = [problem.span, ...(problem.also ?? [])].map((place) => ({ span: place }));
    const places = [at ?? { span }, ...also] as const;
    const { note, ...refusal } = refusalIn(problem);
    if (problem.kind !== "refused") return unknown(places, "open", refusal);
    return note === "" ? fail(places, "refused", refusal) : fail(places, "assumed", { ...refusal, note });
  },
});

/** Whether nothing in a configuration takes connections, logs of others included. */
function isSilent({ proxies, sections, doubt }: Environment["haproxy"][number]): boolean {
  if (doubt || proxies.some(({ binds }) => binds.length > 0)) return false;
  return !sections.some(({ lines }) =>
    lines.some(({ keyword, words: [first] }) => LISTENS.has(keyword) || first?.doubt),
  );
}

const LISTENS: ReadonlySet<string> = new Set(["bind", "dgram-bind"]);
