import { causedBy, defineRule, shortList, type Environment } from "#rule";

/**
 * Include files by their ending.
 *
 * `include sites-enabled/*` also reads what editors and package managers leave there:
 * `shop.conf~`, `shop.bak`, `shop.dpkg-old`. Their servers come back to life, the second
 * of one name is passed over, and which one that is the alphabet decides.
 *
 * Judged are files of the checkout that are read.
 *
 * @see https://nginx.org/en/docs/ngx_core_module.html#include
 */
export default defineRule({
  title: "nginx reads no copy that somebody left behind",
  fault: "A copy of a file is read, too",
  harm: "outage",
  severity: "warning",
  item: "T22",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    copies: "{include} also reads {files}, which somebody left behind; remove it, and include *.conf.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap((document) =>
      document
        .named("include")
        .filter(({ args: [glob] }) => glob?.value.includes("*"))
        .flatMap((line) => {
          const [glob] = line.args;
          return glob
            ? [{ address: `${line.within.address}/include:${glob.value}`, span: line.span, line, glob, document }]
            : [];
        }),
    ),

  judge({ line, glob, document }, { pass, fail }) {
    const copies = document.files.map(({ path }) => path).filter((path) => COPY.test(path) && isMeant(path, line));
    if (copies.length === 0) return pass(glob);
    const files = shortList(
      copies.map((path) => path.slice(path.lastIndexOf("/") + 1)),
      3,
    );
    return fail(glob, "copies", { include: glob, files }, causedBy(glob));
  },
});

const COPY = /(?:~|\.(?:bak|orig|save|old|swp|rpmnew|rpmsave|dpkg-\w{1,10}|ucf-\w{1,10}))$/;

type Line = ReturnType<Environment["nginx"][number]["named"]>[number];

/** The folder that the glob stands in. */
function isMeant(path: string, { args: [glob] }: Line): boolean {
  const folder = glob?.value.split("/").slice(0, -1).at(-1);
  return path.split("/").at(-2) === folder;
}
