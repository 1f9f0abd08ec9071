import { defineRule, regexGroups, replace, spanText, type Environment } from "#rule";

/**
 * Put the path into headers and requests as it came, not decoded.
 *
 * `$uri` and `$document_uri` are decoded: `%0d%0a` in a link has become a line end.
 * In a redirect or a header it ends the line, and what follows it is a header, or
 * a page, of the attacker's choice: cookies are set, caches poisoned, and behind
 * the proxy requests are smuggled in. `$request_uri` is what the client sent.
 *
 * Behind the host of `proxy_pass` it stands in the line of the request, where a blank in a
 * name breaks it, too. Without any path there nginx hands on the one that it has, encoded.
 *
 * A capture of a location is decoded as well. One of `.` or of named characters
 * holds no line end; one that leaves out some characters (`[^/]`) may.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#var_uri
 */
export default defineRule({
  title: "nginx writes no decoded path into headers and requests",
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
    handed:
      "proxy_pass hands {variable} on decoded, so %0d%0a in a link begins a header or a request of somebody else's; leave it out, and nginx encodes the path.",
    request:
      "proxy_pass hands {variable} on decoded, so %0d%0a in a link begins a header or a request of somebody else's; write $request_uri.",
    passed:
      "proxy_pass hands {variable} on decoded, and {regex} lets it hold a line end, so a link begins a request of somebody else's; write [^/\\s] or a class like it.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) =>
      WRITERS.flatMap(named)
        .filter(writesHeader)
        .map((line) => ({
          address: addressOf(line),
          span: line.span,
          line,
        })),
    ),

  judge({ line }, { pass, fail }) {
    const what = line.name;
    const passes = what === "proxy_pass";
    const target = line.args.find(({ value }) => DECODED.test(value));
    if (target) {
      const variable = DECODED.exec(target.value)?.[0] ?? "";
      const end = /\$(?:document_)?uri(?:\$is_args\$args)?$/.exec(target.value);
      const before = end ? target.value.slice(0, end.index) : "";
      if (passes) return fail(target, ONLY_HOST.test(before) ? "handed" : "request", { variable });
      const mended = end && target.span.file.text.startsWith(target.value, target.span.start);
      return fail(target, "uri", { what, variable }, ...(mended ? [replace(target, `${before}$request_uri`)] : []));
    }
    const found = openCapture(line);
    if (!found) return pass(line);
    const { capture, regex, variable } = found;
    return passes
      ? fail([capture, regex], "passed", { variable, regex })
      : fail([capture, regex], "capture", { what, variable, regex });
  },
});

type Line = ReturnType<Environment["nginx"][number]["named"]>[number];

function addressOf({ name, args: [first], within }: Line): string {
  return name === "proxy_pass" ? `${within.address}/${name}` : `${within.address}/${name}:${first?.value ?? ""}`;
}

const WRITERS = ["return", "rewrite", "add_header", "proxy_set_header", "proxy_pass"] as const;

const DECODED = /\$(?:\{(?:document_)?uri\}|(?:document_)?uri(?!\w))/;

const ONLY_HOST = /^(?:https?|\$scheme):\/\/[^/]+$/;

/** The body of an answer is no header, and a path that nginx goes on with itself is none; of what a template fills in nothing shows. */
function writesHeader({ name, args, span, within }: Line): boolean {
  if (name === "return") return args.length === 1 || /^30[1278]$/.test(args[0]?.value ?? "");
  if (name === "proxy_pass") return !within.place.startsWith("stream") && holdsPath(spanText(span), within);
  if (name !== "rewrite") return true;
  return (
    /^(?:redirect|permanent)$/.test(args[2]?.value ?? "") || /^(?:https?:\/\/|\$scheme)/.test(args[1]?.value ?? "")
  );
}

/** Whether a variable of the path, or a group of the location's own expression, stands in a text. */
function holdsPath(text: string, within: Line["within"]): boolean {
  return DECODED.test(text) || groupsUsed(text, within).length > 0;
}

/** The groups of the location's own expression that a text names, as it names them: by number or by name. */
function groupsUsed(
  text: string,
  { opener }: Line["within"],
): readonly { readonly variable: string; readonly group: string }[] {
  const location = opener ? spanText(opener.span) : "";
  return [...text.matchAll(/\$(\{?)(\w{1,80})\}?/g)]
    .map(([variable, , group = ""]) => ({ variable, group }))
    .filter(({ group }) => /^[1-9]$/.test(group) || location.includes(`<${group}>`));
}

/** A group of the location's own expression that may hold a line end; rewrite encodes what its own takes, and an if may take one of its own. */
function openCapture({ name, args, within }: Line) {
  if (name === "rewrite" || within.place !== "location") return undefined;
  const used = args.flatMap((capture) => groupsUsed(capture.value, within).map((each) => ({ capture, ...each })));
  const [modifier, regex] = used.length > 0 ? (within.opener?.args ?? []) : [];
  if (!modifier?.value.startsWith("~") || !regex) return undefined;
  if (["if", "rewrite"].some((other) => within.own(other).items.length > 0)) return undefined;
  const groups = regexGroups(regex.value);
  const open = used.find(({ group }) => OPEN.test(groups.get(group) ?? ""));
  return open && { ...open, regex };
}

/** Classes that take a line end: those that leave out other characters, and those of all that is no word or no digit. */
const OPEN = /\[\^(?![^\]]{0,200}\\[nrsRvW])|\\[WDs]/;
