import { causedBy, defineRule, is, none, type Environment } from "#rule";

/**
 * Extend and download what stays the same.
 *
 * A configuration on a branch (`master`) or of the latest release brings other
 * pins and parts with every change that its owners make. Two builds of one
 * commit then differ, whatever else is pinned, and the owners of that branch
 * decide what runs in production.
 *
 * Judged are addresses in `extends`, archives of parts, and repositories that parts
 * check out (gitrecipe, mercurialrecipe, infrae.subversion); mr.developer has its own rule. The latest release
 * of a line of Plone that has ended stays what it is.
 *
 * Leave it off where the address is your own and nobody changes it between
 * staging and production.
 *
 * @see https://www.buildout.org/en/latest/topics/repeatability.html
 */
export default defineRule({
  title: "What a build fetches by address stays the same",
  fault: "Others change what a build fetches",
  harm: "outage",
  severity: "warning",
  item: "T41",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    layer:
      "A build of {root} extends {address}, which changes without notice, so two builds of one commit differ; extend a tag, a commit or a copy in the checkout.",
    repository:
      "A build of {root} checks out {address}, whose branch holds something else tomorrow; name a revision or a tag.",
    archive:
      "A build of {root} downloads {address}, which is another release tomorrow, so two builds of one commit differ; name a version.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production }) => production),

  judge: ({ root: { path: root }, fetched, span }, { pass, fail }) =>
    none(
      { ...fetched, items: fetched.items.filter(({ kind }) => STAYS.has(kind)) },
      ({ address, moves }) => is(address, () => moves),
      {
        fail: ([{ item, at }], places) =>
          fail(places, messageOf(item.kind), { root, address: item.address }, causedBy(at)),
        pass: (hidden, clear) => {
          const [first = { span }, ...others] = [...clear, ...hidden];
          return pass(first, ...others);
        },
      },
    ),
});

type Kind = Environment["buildout"][number]["fetched"]["items"][number]["kind"];

const STAYS: ReadonlySet<Kind> = new Set(["layer", "archive", "repository"]);

function messageOf(kind: Kind): "layer" | "archive" | "repository" {
  return kind === "layer" || kind === "repository" ? kind : "archive";
}
