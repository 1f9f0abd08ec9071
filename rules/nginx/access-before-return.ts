import { defineRule } from "#rule";

/**
 * Keep `allow` and `deny` apart from `return`.
 *
 * nginx answers `return` before it looks at addresses, so in a location with both the
 * answer goes to everybody. Put the answer into a file or a location of its own
 * behind `try_files`, and the check is made first.
 *
 * Errors and redirects give nothing away and are not judged.
 *
 * @see https://nginx.org/en/docs/dev/development_guide.html#http_phases
 */
export default defineRule({
  title: "Addresses are checked before an answer is given",
  fault: "A list of denied addresses is never looked at",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    before:
      "location {path} denies {address} and returns {code} before it looks at addresses, so everybody gets the answer; move one of the two.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ locations }) =>
      locations.flatMap(({ address, span, path, block }) => {
        const denied = block.own("deny").items[0]?.args[0];
        return denied ? [{ address: `${address}/deny`, span, path, block, denied }] : [];
      }),
    ),

  judge({ path, block, denied }, { pass, fail }) {
    const code = block.own("return").items[0]?.args[0];
    if (!code || !/^2\d\d$/.test(code.value)) return pass(denied);
    return fail([code, denied], "before", { path, address: denied, code });
  },
});
