import { causedBy, defineRule, is, none, type Environment } from "#rule";

/**
 * Build production of releases, without mr.developer.
 *
 * A checkout is whatever its branch holds when the build runs. It has no
 * version to name in a ticket, needs the code host to be up, and a build that
 * half-updates it leaves a mixture in production.
 *
 * An egg that is listed with the address of a repository (`plone.api @ git+https://…`) is a checkout as well.
 *
 * Passes when the extension is absent, or loaded with nothing in
 * `auto-checkout`. Checkouts that all name a revision or a tag build the same each
 * time, but are still no releases: whether that is meant is asked, and a waiver answers.
 *
 * Leave it off for development roots; they are not judged.
 *
 * @see https://pypi.org/project/mr.developer/
 */
export default defineRule({
  title: "Production is built of releases, without mr.developer",
  fault: "Production is built of checkouts, not of releases",
  harm: "outage",
  severity: "error",
  item: "T44",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    checkout:
      "A build of {root} checks out {source} ({moving} of {count} checkouts are at no fixed revision); release the package and pin it.",
    fixed:
      "A build of {root} checks out {source} at a fixed revision (checkouts in all: {count}), which builds the same each time and is no release; a waiver settles that it is meant.",
    unnamed:
      "A build of {root} loads mr.developer and checks out {source}, which no sources section here describes; release the package and pin it.",
    command:
      "A script runs {command} beside {root}, which checks out branches; the command that builds production would settle it.",
    direct:
      "{root} lists {egg} with the address of a repository, whose branch holds something else tomorrow; release the package and pin it.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production }) => production),

  judge(document, { pass, fail, unknown }) {
    const { root, checkouts, checkoutCommands, get, unset } = document;
    const data = { root: root.path };
    // A source of kind fs is a folder that the repository itself brings.
    const active = checkouts?.active.filter(({ kind }) => kind !== "fs") ?? [];
    const brought = new Set(checkouts?.active.filter(({ kind }) => kind === "fs").map(({ name }) => name));
    const [named] = checkouts?.autoCheckout.filter(({ value }) => !brought.has(value)) ?? [];
    const [first] = active;
    // What is checked out decides, whatever else may be listed.
    if (checkouts && named && first) {
      const { autoCheckout, extension } = checkouts;
      const moving = active.filter(({ moves }) => moves);
      const shown = moving[0] ?? first;
      const word = autoCheckout.find(({ value }) => value === shown.name || value === "*") ?? named;
      const said = { ...data, source: shown.name, count: active.length };
      return moving.length === 0
        ? unknown([word, extension, shown.line], "fixed", said, causedBy(word))
        : fail([word, extension, shown.line], "checkout", { ...said, moving: moving.length }, causedBy(word));
    }
    if (checkouts && named && named.value !== "*")
      return fail([named, checkouts.extension], "unnamed", { ...data, source: named }, causedBy(named));
    return none(listedEggs(document), ({ text, address }) => is(text, () => isRepository(address)), {
      fail: ([{ item }], at) => fail(at, "direct", { ...data, egg: item.name }, causedBy(item.text)),
      pass: (hidden) => {
        if (!checkouts) return pass(get("buildout", "extensions")?.value ?? unset("buildout", "extensions"), ...hidden);
        const [command] = checkoutCommands;
        if (!named && command) return unknown([command, checkouts.extension], "command", { ...data, command });
        const asked = named ?? get("buildout", "auto-checkout")?.value ?? unset("buildout", "auto-checkout");
        return pass(checkouts.extension, asked, ...hidden);
      },
    });
  },
});

type Root = Environment["buildout"][number];

function listedEggs({ parts, extensions }: Root) {
  const lists = parts.items.map(({ eggs }) => eggs);
  return {
    items: [...extensions, ...lists.flatMap(({ items }) => items)],
    doubt: parts.doubt ?? lists.find(({ doubt }) => doubt)?.doubt,
  };
}

/** `git+https://…`, `svn+ssh://…`; an archive is a release that never changes. */
function isRepository(address: string | undefined): boolean {
  return address !== undefined && /^(?:git|hg|svn|bzr)\+/i.test(address);
}
