import { causedBy, defineRule, loading, refusalIn } from "#rule";

/**
 * Keep a configuration that Apache loads.
 *
 * Apache reads its files as a whole: one section that is never closed, one
 * directive where it is not taken, one word that the series 2.4 dropped, and it
 * does not start. A running Apache goes on with what it has, so the fault shows at
 * the next restart or reboot, when nobody looks for it. `apachectl configtest`
 * says so on the host; here it shows before that.
 *
 * Where no version is declared, the one that the checkout runs as an image or
 * compiles counts; else the series 2.4. Of 2.2, which ended in 2017, the words that
 * 2.4 dropped are known, and not those that came with it: `Require all granted`,
 * `IncludeOptional`, and virtual hosts by name without NameVirtualHost. So whether a
 * configuration for it loads is asked. What the host has to bring (certificates,
 * users, folders) is not judged, and neither is a directive whose module another
 * file may load. A directive that no module of Apache's own has may be one of
 * another module, and is asked about; so is what stands in a condition that
 * nothing here decides.
 *
 * Leave it off for files that something else makes into configurations.
 *
 * @see https://httpd.apache.org/docs/2.4/configuring.html
 */
export default defineRule({
  title: "Apache loads its configuration",
  fault: "Apache does not start with this configuration",
  harm: "outage",
  severity: "error",
  item: "T22",
  needs: ["apache", loading],
  messages: {
    refused: "{what}, so Apache does not start; {remedy}.",
    assumed: "{what}, so Apache does not start; {remedy}. {note}.",
    piece: {
      one: "The main file that includes this piece is not in the checkout, so whether Apache loads it is not known; add its apache2.conf or httpd.conf.",
      many: "The main files that include these {subjects} pieces are not in the checkout, so whether Apache loads them is not known; add their apache2.conf or httpd.conf.",
    },
    former:
      "Apache {release} ended in 2017, and its words are read as those of 2.4 here, so whether it loads is not known; its own configtest settles it.",
    open: "{what}, and whether Apache starts with it depends on modules and conditions that are not known; {remedy}.",
  },

  subjects: ({ apache, loading }) => {
    const documents = new Map(apache.map((document) => [document.address, document]));
    return loading.of("apache", apache).map((loaded) => ({ ...loaded, document: documents.get(loaded.address) }));
  },

  judge({ span, problem, doubt, document }, { pass, fail, unknown }) {
    const release = document?.release;
    if (!problem && release !== undefined && release < FIRST_OF_2_4)
      return unknown({ span }, "former", { release: `2.${Math.floor(release / 1000) % 1000}` });
    if (!problem && document?.context === "pieces") return unknown({ span }, "piece", {}, causedBy("no main file"));
    if (!problem) return { ...pass({ span, doubt }), restsOn: "absence" };
    const [at, ...also] = [problem.span, ...(problem.also ?? [])].map((place) => ({ span: place }));
    const places = [at ?? { span }, ...also] as const;
    const { note, ...refusal } = refusalIn(problem);
    if (problem.kind !== "refused") return unknown(places, "open", refusal);
    return note === "" ? fail(places, "refused", refusal) : fail(places, "assumed", { ...refusal, note });
  },
});

/** 2.4.0; before it stands nothing that is maintained. */
const FIRST_OF_2_4 = 2_004_000;
