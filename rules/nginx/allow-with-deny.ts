import { defineRule, lookAt, replace, spanText } from "#rule";

/**
 * Turn the others away where some are let in.
 *
 * `allow` alone lets in everybody: what no line matches is allowed. It takes `deny
 * all` as the last line of the same block, because one `allow` drops the lines of
 * the blocks around it.
 *
 * With `satisfy any` the password keeps the others out, and nothing is judged.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_access_module.html
 */
export default defineRule({
  title: "Where some addresses are allowed, the others are denied",
  fault: "A list of allowed addresses keeps nobody out",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    open: "{where} allows {address} and denies nobody, so everybody is let in; write deny all; below it.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const [line] = block.own("allow").items;
        const allowed = line?.args[0];
        if (!line || !allowed || allowed.value === "all" || !IN.test(block.place)) return [];
        const [first, second] = block.opener?.args ?? [];
        const path = (second ?? first)?.value;
        const where = block.place === "location" && path !== undefined ? `location ${path}` : `This ${block.place}`;
        return [{ address: `${block.address}/allow`, span: line.span, line, allowed, block, where }];
      }),
    ),

  judge({ line, allowed, block, where }, { pass, fail }) {
    const [deny] = block.own("deny").items;
    if (deny) return pass(deny, line);
    const satisfy = block.single("satisfy")?.args[0];
    if (satisfy?.value === "any") return pass(satisfy, line);
    lookAt(block.own("deny").doubt);
    const last = block.own("allow").items.at(-1) ?? line;
    const indent =
      /[ \t]*$/.exec(last.span.file.text.slice(Math.max(0, last.span.start - 200), last.span.start))?.[0] ?? "";
    return fail(
      allowed,
      "open",
      { where, address: allowed },
      replace(
        last,
        `${spanText(last.span)};
${indent}deny all`,
      ),
    );
  },
});

const IN = /^(?:http|server|location|limit_except)$/;
