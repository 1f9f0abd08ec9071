/** Words of VCL before Varnish 4.0, and what stands in their place since. */
const FORMER: ReadonlyMap<string, string> = new Map([
  ["vcl_fetch", "vcl_backend_response"],
  ["vcl_error", "vcl_synth or vcl_backend_error"],
  ["vcl_discard", "nothing: that step is gone"],
  ["vcl_timeout", "nothing: that step is gone"],
  ["vcl_prefetch", "nothing: that step is gone"],
  ["error", 'return (synth(404, "Not found"))'],
  ["remove", "unset"],
  ["esi", "set beresp.do_esi = true"],
  ["purge", "return (purge)"],
  ["purge_hash", "return (purge)"],
  ["purge_url", 'ban("req.url ~ …")'],
  ["ban_url", 'ban("req.url ~ …")'],
  ["log", "std.log(…), with import std"],
  ["synthetic", "synthetic(…), with parentheses"],
  ["director", "new name = directors.round_robin() in vcl_init"],
  ["req.request", "req.method"],
  ["bereq.request", "bereq.method"],
  ["req.backend", "req.backend_hint"],
  ["req.backend.healthy", "std.healthy(req.backend_hint)"],
  ["req.hash", "hash_data(…)"],
  ["req.grace", "beresp.grace"],
  ["beresp.cacheable", "beresp.uncacheable"],
  ["obj.cacheable", "beresp.uncacheable"],
  ["beresp.saintmode", "module saintmode"],
  ["beresp.backend.port", "nothing: it is gone"],
  ["obj.response", "resp.reason"],
  ["obj.lastuse", "nothing: it is gone"],
  ["saintmode_threshold", "module saintmode"],
]);

/** What a word of VCL before Varnish 4.0 is called now; undefined for any other word. */
export function formerWord(word: string): string | undefined {
  return FORMER.get(word);
}

/** Signs of the VCL that Fastly runs: its macros in comments, variables and tables that are declared, steps that Varnish has not. */
export function isFastly(text: string): boolean {
  return /^[ \t]*#[ \t]?FASTLY[ \t]+[a-z]|^[ \t]*declare[ \t]+local[ \t]+var\.|^[ \t]*table[ \t]+\w+(?:[ \t]+[A-Z]+)?[ \t]*\{|^[ \t]*sub[ \t]+vcl_(?:log|prehash)\b/m.test(
    text,
  );
}

/** Signs of Varnish Enterprise, whose VCL is larger: TLS to backends, and modules that it alone has. */
export function isEnterprise(text: string): boolean {
  return /^[ \t]*\.ssl(?:_\w+)?[ \t]*=|^[ \t]*import[ \t]+(?:aclplus|activedns|akamai|brotli|deviceatlas|edgestash|goto|headerplus|kvstore|mse4?|probe_proxy|rewrite|rtstatus|slicer|sqlite3|synthbackend|udo|urlplus|utils|ykey)[ \t]*[;" ]/m.test(
    text,
  );
}
