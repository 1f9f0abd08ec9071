import { defineRule } from "#rule";

/**
 * End no comment with a backslash.
 *
 * Apache joins a line that ends with a backslash with the next one before it looks
 * for a `#`, so the directive below such a comment is a part of it: the access rule
 * or the redirect stands in the file and does not count. The configtest has nothing
 * to say about it. A path of Windows at the end of a comment is enough.
 *
 * Lines below that begin with no name of a directive were left out on purpose with
 * the line that they go on from, and are let be.
 *
 * @see https://httpd.apache.org/docs/2.4/configuring.html#syntax
 */
export default defineRule({
  title: "No comment of Apache's files hides a directive",
  fault: "A directive is a part of the comment above it and does not count",
  harm: "outage",
  severity: "error",
  item: "T19",
  needs: ["apache"],
  onlySeen: true,
  messages: {
    hidden:
      "The comment above {name} ends with a backslash, so Apache takes {name} for a part of it and does not heed it; end the comment without one.",
  },

  subjects: ({ apache }) =>
    apache.flatMap(({ address, span, swallowings }) => [
      ...swallowings.map((each) => ({ ...each, address: `${address}/${each.address}` })),
      ...(swallowings.length === 0
        ? [{ address: `${address}/comments`, span, swallowed: undefined, comment: span }]
        : []),
    ]),

  judge({ span, swallowed, comment }, { pass, fail }) {
    if (!swallowed) return { ...pass({ span }), restsOn: "absence" };
    return fail([swallowed, { span: comment }], "hidden", { name: swallowed });
  },
});
