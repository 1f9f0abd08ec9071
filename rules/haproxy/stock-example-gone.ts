import { defineRule } from "#rule";

/**
 * Remove the sections that came with the package.
 *
 * The file of Red Hat's package balances port 5000 over four servers at
 * 127.0.0.1:5001 to 5004, Debian's old one holds `appli1-rewrite` to `appli5-backup`.
 * Nothing answers there: the listener is open for nothing, the checks fill the
 * log, and whoever looks at the statistics page sees red that means nothing.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#2.6
 */
export default defineRule({
  title: "HAProxy's configuration holds no example of its package",
  fault: "The package's example is still in it",
  harm: "toil",
  severity: "warning",
  item: "T08",
  needs: ["haproxy"],
  messages: {
    left: "{file} still has the example of HAProxy's package ({sections}), whose servers do not exist; remove it.",
  },

  subjects: ({ haproxy }) => haproxy.filter(({ listens, proxies }) => listens.value && proxies.length > 0),

  judge(document, { pass, fail }) {
    const { proxies, span } = document;
    const [first, ...others] = proxies.filter(({ isExample }) => isExample.value);
    if (!first) return { ...pass({ span }), restsOn: "absence" };
    const sections = [first, ...others].map(({ kind, name }) => `${kind} ${name.value}`).join(", ");
    return fail([first, ...others], "left", { file: span.file.path, sections });
  },
});
