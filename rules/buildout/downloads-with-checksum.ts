import { causedBy, defineRule, is, none, type Environment } from "#rule";

/**
 * Give each archive that a part downloads its checksum.
 *
 * Recipes for downloads unpack whatever the address gives them. An archive
 * that was replaced or cut short is noticed by its checksum before it is part
 * of production.
 *
 * Archives without encryption are judged by buildout/fetched-over-https, those
 * that change by buildout/fetched-stays.
 *
 * Leave it off where downloads come from a mirror of your own.
 *
 * @see https://pypi.org/project/hexagonit.recipe.download/
 */
export default defineRule({
  title: "Each archive that a part downloads has a checksum",
  fault: "A replaced archive is not noticed",
  harm: "exposure",
  severity: "info",
  item: "T45",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    unsummed:
      "A build of {root} downloads {address} without a checksum (archives without one: {count}), so a replaced file is not noticed; add its md5sum.",
  },

  subjects: ({ buildout }) =>
    buildout.filter(({ production, fetched }) => production && fetched.items.some(isJudgedHere)),

  judge: ({ root: { path: root }, fetched, span }, { pass, fail }) =>
    none({ ...fetched, items: fetched.items.filter(isJudgedHere) }, ({ address, held }) => is(address, () => !held), {
      fail: ([{ item, at }], places) =>
        fail(places, "unsummed", { root, address: item.address, count: places.length }, causedBy(at)),
      pass: (hidden, clear) => {
        const [first = { span }, ...others] = [...clear, ...hidden];
        return pass(first, ...others);
      },
    }),
});

/** One without a checksum that is fetched in the open, or changes, is another rule's. */
function isJudgedHere({
  kind,
  held,
  openHost,
  moves,
}: Environment["buildout"][number]["fetched"]["items"][number]): boolean {
  return kind === "archive" && (held || (openHost === undefined && !moves));
}
