import { causedBy, defineRule, replace, spanText } from "#rule";

/**
 * Send an order to one server only.
 *
 * Where a server does not answer in time, nginx asks the next one, but not with a POST:
 * the first may have worked on it. `non_idempotent` lifts that, and then an order is
 * placed twice, a mail sent twice, a job started twice, on the day when the servers
 * are slow.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_next_upstream
 */
export default defineRule({
  title: "nginx sends what changes something to one server only",
  fault: "Orders may be carried out twice",
  harm: "data loss",
  severity: "warning",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    twice:
      "{line} has non_idempotent, so a POST that a slow server works on is sent to the next one as well; remove the word.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named, passes }) =>
      passes.length === 0
        ? []
        : ["proxy_next_upstream", "fastcgi_next_upstream", "uwsgi_next_upstream"]
            .flatMap(named)
            .map((line) => ({ address: `${line.within.address}/${line.name}`, span: line.span, line })),
    ),

  judge({ line }, { pass, fail }) {
    const word = line.args.find(({ value }) => value === "non_idempotent");
    if (!word) return pass(line);
    const rest = spanText(line.span).replace(/\s+non_idempotent\b/, "");
    const edits = line.args.length > 1 ? [replace(line, rest)] : [];
    return fail(word, "twice", { line: line.name }, ...edits, causedBy(line));
  },
});
