import { defineRule, replace, type Environment } from "#rule";

/**
 * Put the path into a header as it came, not decoded.
 *
 * `$uri` and `$document_uri` are decoded: `%0d%0a` in a link has become a line end.
 * In a redirect or a header it ends the line, and what follows it is a header, or
 * a page, of the attacker's choice: cookies are set, caches poisoned, and behind
 * the proxy requests are smuggled in. `$request_uri` is what the client sent.
 *
 * A capture of a location is decoded as well. One of `.` or of named characters
 * holds no line end; one that leaves out some characters (`[^/]`) may.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#var_uri
 */
export default defineRule({
  title: "nginx writes no decoded path into a header",
  fault: "A link can add headers to an answer or a request",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    uri: "{what} writes {variable} into a header, decoded, so %0d%0a in a link begins a header of somebody else's; write $request_uri.",
    capture:
      "{what} writes {variable} into a header, and {regex} lets it hold a line end, so a link begins a header of somebody else's; write [^/\\s] or a class like it.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) =>
      WRITERS.flatMap(named)
        .filter(writesHeader)
        .map((line) => ({
          address: `${line.within.address}/${line.name}:${line.args[0]?.value ?? ""}`,
          span: line.span,
          line,
        })),
    ),

  judge({ line }, { pass, fail }) {
    const what = line.name;
    const target = line.args.find(({ value }) => DECODED.test(value));
    if (target) {
      const variable = DECODED.exec(target.value)?.[0] ?? "";
      const end = /\$(?:document_)?uri(?:\$is_args\$args)?$/.exec(target.value);
      const mended = end && target.span.file.text.startsWith(target.value, target.span.start);
      const edits = mended ? [replace(target, `${target.value.slice(0, end.index)}$request_uri`)] : [];
      return fail(target, "uri", { what, variable }, ...edits);
    }
    const capture = line.args.find(({ value }) => /\$[1-9]/.test(value));
    const regex = capture && openRegex(line);
    if (capture && regex) return fail([capture, regex], "capture", { what, variable: "$1", regex });
    return pass(line);
  },
});

type Line = ReturnType<Environment["nginx"][number]["named"]>[number];

const WRITERS = ["return", "rewrite", "add_header", "proxy_set_header"] as const;

const DECODED = /\$(?:\{(?:document_)?uri\}|(?:document_)?uri(?!\w))/;

/** The body of an answer is no header, and a path that nginx goes on with itself is none. */
function writesHeader({ name, args }: Line): boolean {
  if (name === "return") return args.length === 1 || /^30[1278]$/.test(args[0]?.value ?? "");
  if (name !== "rewrite") return true;
  return (
    /^(?:redirect|permanent)$/.test(args[2]?.value ?? "") || /^(?:https?:\/\/|\$scheme)/.test(args[1]?.value ?? "")
  );
}

/** The regular expression of the location around, where a group of it takes all but some characters; rewrite encodes what its own takes. */
function openRegex({ name, within }: Line): Line["args"][number] | undefined {
  const [modifier, regex] = within.opener?.args ?? [];
  if (name === "rewrite" || within.place !== "location" || !modifier?.value.startsWith("~")) return undefined;
  const open = /\((?:\?[^)]{1,40}>|\?:)?[^()]{0,200}\[\^(?![^\]]{0,200}\\[nrsR])/;
  return regex && open.test(regex.value) ? regex : undefined;
}
