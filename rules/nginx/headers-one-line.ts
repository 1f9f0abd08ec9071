import { defineRule } from "#rule";

/**
 * Write a header in one line.
 *
 * A quoted value may go on over several lines in the file, and nginx sends them as
 * they are. Line ends in a header went out of use with RFC 7230: HTTP/2 refuses the
 * answer, and a browser that reads it takes the policy in it for cut off.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-5.2
 */
export default defineRule({
  title: "Each header that nginx adds is one line",
  fault: "A header holds line ends",
  harm: "outage",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    folded:
      "The value of {header} goes on over {lines} lines, which HTTP/2 refuses; write it in one, or put it together by set.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) =>
      ["add_header", "proxy_set_header"]
        .flatMap(named)
        .flatMap(({ args: [header, value], span, name, within }) =>
          header && value ? [{ address: `${within.address}/${name}:${header.value}`, span, header, value }] : [],
        ),
    ),

  judge({ header, value }, { pass, fail }) {
    const lines = value.value.split("\n").length;
    return lines > 1 ? fail(value, "folded", { header, lines }) : pass(value);
  },
});
