import { causedBy, defineRule, lookAt, shortList, type Environment } from "#rule";

/**
 * Say security headers again where a block adds a header of its own.
 *
 * One `add_header` in a block drops all that it would have inherited. A location
 * with `Cache-Control` alone then answers without HSTS, without
 * Content-Security-Policy and without what keeps the page out of other people's
 * frames, and nothing tells so. Keep them in a file and include it in both, or
 * write `add_header_inherit merge`, which nginx has since 1.29.3.
 *
 * Judged are headers that protect. The rest a block may drop on purpose, and one that
 * adds a header that protects chose among them. A location that answers with a text of its
 * own, as a health check does, shows no page and is left alone.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 */
export default defineRule({
  title: "A block that adds a header keeps the security headers",
  fault: "Answers of some locations lack the security headers",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    dropped: {
      one: "{where} adds {own}, so it drops {lost} of the block around; add those again there, best by an include.",
      many: "{subjects} blocks ({where}) add a header ({own}), so they drop what the block around adds ({lost}); add those again there, best by an include.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ blocks }) =>
      blocks
        .filter(({ place, outer }) => outer && /^(?:server|location|if in location)$/.test(place))
        .filter((block) => !block.directives.some(answersItself))
        .flatMap((block) => {
          const [line] = block.own("add_header").items;
          return line ? [{ address: `${block.address}/add_header`, span: line.span, line, block }] : [];
        }),
    ),

  judge({ line, block }, { pass, fail }) {
    const { items, doubt } = block.own("add_header");
    const merged = block.single("add_header_inherit")?.args[0];
    if (merged?.value === "merge") return pass(merged);
    const kept = new Set(items.map(headerOf));
    // `add_header "" ""` is how all of them are dropped on purpose.
    const chosen = items.find((each) => PROTECTING.has(headerOf(each)) || headerOf(each) === "");
    if (chosen) return pass(line, chosen);
    const around = block.outer?.effective("add_header").items ?? [];
    const [lack, ...others] = around.filter((each) => PROTECTING.has(headerOf(each)) && !kept.has(headerOf(each)));
    if (!lack) return pass(line, ...items.slice(1));
    // What is included there may say them again.
    lookAt(doubt);
    const lost = shortList(
      [lack, ...others].map(({ args: [name] }) => name?.value ?? ""),
      3,
    );
    return fail(
      [nameIn(line), nameIn(lack)],
      "dropped",
      { where: whereOf(block), own: line.args[0]?.value ?? "", lost },
      causedBy(lack),
    );
  },
});

type Block = Environment["nginx"][number]["blocks"][number];
type Line = Block["directives"][number];

const PROTECTING: ReadonlySet<string> = new Set(
  "strict-transport-security content-security-policy x-frame-options x-content-type-options".split(" "),
);

/** `return 200 "ok"`. */
function answersItself({ name, args: [code] }: Line): boolean {
  return name === "return" && /^2\d\d$/.test(code?.value ?? "");
}

/** The header's name, in the doubt of its line. */
function nameIn({ args: [name], span, doubt }: Line) {
  return name ?? { span, doubt };
}

function headerOf({ args: [name] }: Line): string {
  return name?.value.toLowerCase() ?? "";
}

/** `location /static/`, or `a server` where its names would say less than its place. */
function whereOf({ place, opener }: Block): string {
  const [first, second] = opener?.args ?? [];
  return place === "location"
    ? `location ${[first, second].flatMap((word) => word?.value ?? []).join(" ")}`
    : `This ${place}`;
}
