import { defineRule, lookAt, type Environment } from "#rule";

/**
 * Compare an origin from its beginning to its end.
 *
 * `$http_origin ~ example.org` is also true of `https://example.org.attacker.net` and
 * of `https://exampleXorg.net`: their pages then read what only yours may. Write
 * `^https://www\.example\.org$`, with a backslash before each dot.
 *
 * Judged are comparisons of `$http_origin` and `$http_referer` with a regular
 * expression, in `if` and in `map`; that a referer is none of yours (`!~`) keeps pictures at home,
 * and is left alone. Of a referer the path may follow, so a `/` or a
 * `:` behind the name is an end, too.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS
 */
export default defineRule({
  title: "Origins are compared from beginning to end",
  fault: "Other people's sites count as your own",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    begin:
      "{variable} is compared with {regex}, which does not begin with ^, so an address with that anywhere in it counts; write ^https://.",
    end: "{variable} is compared with {regex}, which has no end behind the name, so {regex}.attacker.net counts; write $ behind it.",
    dot: "{variable} is compared with {regex}, in which a dot stands for any character, so another name counts; write \\. for each dot.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) => [
      ...named("if").flatMap(({ args: [first, operator, ...rest], span, within }) => {
        const variable = /\$http_(?:origin|referer)\b/.exec(first?.value ?? "")?.[0];
        const regex = rest[0];
        const compares = variable === "$http_origin" ? /^!?~\*?$/ : /^~\*?$/;
        return variable !== undefined && regex && compares.test(operator?.value ?? "")
          ? [
              {
                address: `${within.address}/if:${variable}:${bare(regex.value)}`,
                span,
                variable,
                regex,
                text: bare(regex.value),
              },
            ]
          : [];
      }),
      ...named("map").flatMap((map) => {
        const variable = /^\$http_(?:origin|referer)$/.exec(map.args[0]?.value ?? "")?.[0];
        return variable === undefined ? [] : entriesOf(map, variable);
      }),
    ]),

  judge({ variable, regex, text }, { pass, fail }) {
    const data = { variable, regex: text };
    if (!/^\(?\^/.test(text)) return fail(regex, "begin", data);
    const isReferer = variable === "$http_referer";
    if (!/\$\)?$/.test(text) && !(isReferer && /[/:]\)?$|\(\??:?[/:|$]+\)$|\[[/:]+\]$/.test(text)))
      return fail(regex, "end", data);
    return /[A-Za-z0-9)]\.[A-Za-z]{2,}/.test(text.replaceAll(/\\./g, "")) ? fail(regex, "dot", data) : pass(regex);
  },
});

type Line = ReturnType<Environment["nginx"][number]["named"]>[number];

/** The last word of a condition may hold its bracket. */
function bare(word: string): string {
  const opened = (word.match(/\(/g) ?? []).length;
  const closed = (word.match(/\)/g) ?? []).length;
  return closed > opened ? word.replace(/\)$/, "") : word;
}

function entriesOf({ block }: Line, variable: string) {
  // What a template fills in may be an entry.
  for (const { problem } of block?.hidden ?? []) lookAt(problem);
  return (block?.directives ?? [])
    .filter(({ name, args: [value] }) => name.startsWith("~") && value?.value !== "" && value?.value !== "0")
    .map(({ name, span, doubt }) => ({
      address: `map:${variable}:${name}`,
      span,
      variable,
      regex: { span, doubt },
      text: name.replace(/^~\*?/, ""),
    }));
}
