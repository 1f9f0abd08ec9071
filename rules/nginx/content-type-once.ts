import { causedBy, defineRule } from "#rule";

/**
 * Set the type of an answer by `default_type`, not by `add_header`.
 *
 * `add_header Content-Type` adds a second line to the one that nginx or the application sends. Browsers
 * take the first or the last, proxies drop one, and a page shows as text, or a
 * download as a page. Where nginx answers itself write `default_type` (with `types {}` where the file's
 * ending would say otherwise); where it hands on, hide the application's first.
 *
 * Judged are blocks that answer with a body: 204, the answer to a browser's question before
 * a request, has no type of its own.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#default_type
 */
export default defineRule({
  title: "nginx sends one Content-Type",
  fault: "Answers have two types, and browsers choose",
  harm: "outage",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    own: {
      one: "add_header Content-Type {type} adds a second one to the answer, and browsers choose; write default_type {type}.",
      many: "{subjects} lines add a second Content-Type ({type}) to the answer, and browsers choose; write default_type instead.",
    },
    handed:
      "add_header Content-Type {type} adds a second one to what {pass} brings, and browsers choose; write {hide} Content-Type beside it.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) =>
      named("add_header")
        .filter(({ args: [header] }) => header?.value.toLowerCase() === "content-type")
        .flatMap(({ args: [, type], span, within }) =>
          type ? [{ address: `${within.address}/add_header:Content-Type`, span, type, within }] : [],
        ),
    ),

  judge({ type, within }, { pass, fail }) {
    const code = within.own("return").items[0]?.args[0];
    if (code?.value === "204") return pass(type, code);
    // The line that hands on may stand in a block further in.
    const hidden = HANDING.flatMap(([, hide]) => within.effective(hide).items).find(({ args: [header] }) =>
      /^content-type$/i.test(header?.value ?? ""),
    );
    if (hidden) return pass(type, hidden);
    const handed = HANDING.find(([hands]) => within.own(hands).items.length > 0);
    if (!handed) return fail(type, "own", { type }, causedBy("add_header for a type"));
    const [name, hide] = handed;
    return fail(type, "handed", { type, pass: name, hide });
  },
});

/** What hands on, and what hides a header of its answer. */
const HANDING = [
  ["proxy_pass", "proxy_hide_header"],
  ["fastcgi_pass", "fastcgi_hide_header"],
  ["uwsgi_pass", "uwsgi_hide_header"],
  ["scgi_pass", "scgi_hide_header"],
] as const;
