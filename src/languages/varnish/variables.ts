import { isTaken, parseRelease, type Release } from "./version.ts";

/** Where a variable may be looked at and changed, as letters of methods. */
export interface Variable {
  readonly type: string;
  readonly read: string;
  readonly written: string;
  readonly unset: string;
  readonly since: readonly Release[];
  /** The syntax that has it so; undefined: all. */
  readonly syntax: "4.0" | "4.1" | undefined;
}

/** Varnish's own subroutines, each with its letter in the tables here. */
export const METHODS: ReadonlyMap<string, string> = new Map([
  ["vcl_recv", "r"],
  ["vcl_hash", "a"],
  ["vcl_hit", "h"],
  ["vcl_miss", "m"],
  ["vcl_pass", "p"],
  ["vcl_pipe", "i"],
  ["vcl_purge", "u"],
  ["vcl_deliver", "d"],
  ["vcl_synth", "s"],
  ["vcl_backend_fetch", "F"],
  ["vcl_backend_response", "R"],
  ["vcl_backend_error", "E"],
  ["vcl_backend_refresh", "X"],
  ["vcl_init", "n"],
  ["vcl_fini", "f"],
]);

/** The parts of Varnish's built-in VCL, which anybody may write before them, by the subroutine that calls them. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["vcl_recv", ["vcl_req_host", "vcl_req_method", "vcl_req_authorization", "vcl_req_cookie"]],
  [
    "vcl_backend_response",
    [
      "vcl_beresp_stale",
      "vcl_beresp_cookie",
      "vcl_beresp_control",
      "vcl_beresp_vary",
      "vcl_beresp_range",
      "vcl_beresp_hitmiss",
    ],
  ],
  ["vcl_backend_refresh", ["vcl_refresh_valid", "vcl_refresh_conditions", "vcl_refresh_status"]],
]);

/** The subroutines that Varnish runs for one of its steps: its own name first. */
export function partsOf(method: string): readonly string[] {
  return [method, method.replace("vcl_", "vcl_builtin_"), ...(PARTS.get(method) ?? [])];
}

/** Whether Varnish of a release runs a subroutine by itself. */
export function isRunByVarnish(name: string, release: Release | undefined): boolean {
  const [method] = [...METHODS.keys()].filter((each) => partsOf(each).includes(name));
  if (method === undefined) return false;
  return isTaken(
    method === "vcl_backend_refresh" ? [8_000_000] : name === "vcl_beresp_range" ? [7_002_000] : [],
    release,
  );
}

/** What a client's request and what a backend's goes through. */
const CLIENT = "rahmpiuds";
const BACKEND = "FREX";
const EVERYWHERE = `${CLIENT}${BACKEND}nf`;

/**
 * The variables of Varnish 6.0 to 8.0, from the tables of its compiler: type, where it is read, written and unset, then names.
 * `*` is everywhere, `C` each method of a client's request, `B` each of a backend's; @7.5.0 is the first release that has it, @4.1 the
 * syntax.
 */
const TABLE = `
  HTTP       B B -: bereq
  HTTP       C - -: req req_top
  HTTP       REX - -: beresp
  HTTP       ds - -: resp
  HTTP       hd - -: obj
  BACKEND    iB iB -: bereq.backend
  DURATION   B B -: bereq.between_bytes_timeout bereq.first_byte_timeout
  BODY       - - F: bereq.body
  DURATION   iB iB -: bereq.connect_timeout
  STRING     F F - @7.7.3: bereq.filters
  BLOB       iB iB -: bereq.hash
  BOOL       B - -: bereq.is_bgfetch bereq.uncacheable
  BOOL       B - - @6.6.2: bereq.is_hitmiss bereq.is_hitpass
  STRING     iB iB -: bereq.method bereq.url
  STRING     iB iB - 4.0: bereq.proto
  STRING     iB - - 4.1: bereq.proto
  INT        B - -: bereq.retries
  DURATION   i i - @7.5.0: bereq.task_deadline
  TIME       iB - - @7.1.1: bereq.time
  BOOL       B B - @7.4.3: bereq.trace
  INT        iB - -: bereq.xid
  DURATION   REX - -: beresp.age
  BACKEND    REX - -: beresp.backend
  IP         R - - 4.0: beresp.backend.ip
  STRING     REX - -: beresp.backend.name
  BODY       - E -: beresp.body
  BOOL       REX REX -: beresp.do_esi beresp.do_gunzip beresp.do_gzip beresp.do_stream beresp.uncacheable
  STRING     R R - @6.2.3: beresp.filters
  DURATION   REX REX -: beresp.grace beresp.keep beresp.ttl
  STRING     REX REX - 4.0: beresp.proto beresp.storage_hint
  STRING     REX - - 4.1: beresp.proto
  STRING     REX REX -: beresp.reason
  INT        REX REX -: beresp.status
  STEVEDORE  REX REX -: beresp.storage
  TIME       REX - - @7.1.1: beresp.time
  BYTES      R R - @7.3.2: beresp.transit_buffer
  BOOL       REX - -: beresp.was_304
  STRING     CB C -: client.identity
  IP         CB - -: client.ip local.ip remote.ip server.ip
  STRING     CB - - 4.1: local.endpoint local.socket
  TIME       * - -: now
  DURATION   hd - -: obj.age obj.grace obj.keep obj.ttl
  BOOL       hd - - @6.6.2: obj.can_esi
  INT        hd - -: obj.hits
  STRING     h - -: obj.proto obj.reason
  INT        h - -: obj.status
  STEVEDORE  hd - -: obj.storage
  TIME       hd - - @7.1.1: obj.time
  BOOL       d - -: obj.uncacheable
  DURATION   X - - @8.0.0: obj_stale.age obj_stale.grace obj_stale.keep obj_stale.ttl
  BOOL       X - - @8.0.0: obj_stale.can_esi obj_stale.is_valid obj_stale.uncacheable
  INT        X - - @8.0.0: obj_stale.hits obj_stale.status
  STRING     X - - @8.0.0: obj_stale.proto obj_stale.reason
  STEVEDORE  X - - @8.0.0: obj_stale.storage
  TIME       X - - @8.0.0: obj_stale.time
  DURATION   * - - @8.0.0: param.backend_idle_timeout param.backend_wait_timeout param.between_bytes_timeout param.connect_timeout
    param.default_grace param.default_keep param.default_ttl param.first_byte_timeout param.idle_send_timeout param.pipe_task_deadline
    param.pipe_timeout param.send_timeout param.shortlived param.timeout_idle param.uncacheable_ttl
  INT        * - - @8.0.0: param.backend_wait_limit param.max_esi_depth param.max_restarts param.max_retries
  BYTES      * - - @8.0.0: param.transit_buffer
  BACKEND    C C -: req.backend_hint
  BOOL       C - -: req.can_gzip
  BOOL       C C - 4.0: req.esi
  INT        C - -: req.esi_level req.restarts req.xid
  STRING     r r - @7.7.3: req.filters
  DURATION   C C - @6.2.3 @6.0.16: req.grace
  BLOB       hmpudsi - -: req.hash
  BOOL       C C -: req.hash_always_miss req.hash_ignore_busy
  BOOL       C C - @7.0.3: req.hash_ignore_vary
  BOOL       mdps - - @6.2.3 @6.0.16: req.is_hitmiss
  BOOL       pds - - @6.2.3 @6.0.16: req.is_hitpass
  STRING     C C -: req.method req.url
  STRING     C C - 4.0: req.proto
  STRING     C - - 4.1: req.proto
  STEVEDORE  C C -: req.storage
  TIME       C - - @7.1.1: req.time req_top.time
  BOOL       C C - @7.4.3: req.trace
  STRING     C - - @7.1.1: req.transport
  DURATION   C C -: req.ttl
  STRING     C - -: req_top.method req_top.proto req_top.url
  BODY       - s -: resp.body
  BOOL       ds ds - 4.1: resp.do_esi
  STRING     ds ds - @6.2.3: resp.filters
  BOOL       ds - -: resp.is_streaming
  STRING     ds ds - 4.0: resp.proto
  STRING     ds - - 4.1: resp.proto
  STRING     ds ds -: resp.reason
  INT        ds ds -: resp.status
  TIME       ds - - @7.1.1: resp.time
  STRING     * - -: server.hostname server.identity
  DURATION   C C - @6.4.0: sess.idle_send_timeout sess.send_timeout sess.timeout_linger
  DURATION   C C - @6.4.0 @6.0.16: sess.timeout_idle
  INT        CB - - 4.1: sess.xid`;

/** The headers of a request or response: `req.http.Cookie`. */
const HEADERS: ReadonlyMap<string, Variable> = new Map(
  [
    ["req", "C", "C"],
    ["req_top", "C", ""],
    ["bereq", "iB", "iB"],
    ["beresp", "REX", "REX"],
    ["obj", "hd", ""],
    ["resp", "ds", "ds"],
    ["obj_stale", "X", ""],
  ].map(([owner = "", read = "", written = ""]) => [
    owner,
    {
      type: "STRING",
      read: spread(read),
      written: spread(written),
      unset: spread(written),
      since: [],
      syntax: undefined,
    },
  ]),
);

/** A storage that `-s NAME=…` gives varnishd, which no VCL shows, and what it tells of itself: `storage.s0.free_space`. */
const STORAGE = /^storage\.[^.]{1,80}(\.(?:free_space|used_space|happy))?$/;

/** The readings of a name, of which the syntax chooses one; undefined where Varnish has no such variable. */
export function variablesOf(name: string): readonly Variable[] | undefined {
  const header = /^([a-z_]{3,9})\.http\./.exec(name)?.[1];
  const known = header === undefined ? undefined : HEADERS.get(header);
  if (known) return [known];
  const storage = STORAGE.exec(name);
  if (storage) {
    const type = storage[1] ? "BYTES" : "STEVEDORE";
    return [{ type, read: EVERYWHERE, written: "", unset: "", since: [], syntax: undefined }];
  }
  return (table ??= readTable()).get(name);
}

/** All names, for whoever looks for one that was meant. */
export function variableNames(): Iterable<string> {
  return (table ??= readTable()).keys();
}

let table: ReadonlyMap<string, readonly Variable[]> | undefined;

function readTable(): ReadonlyMap<string, readonly Variable[]> {
  const found = new Map<string, Variable[]>();
  for (const [, head = "", names = ""] of TABLE.replaceAll("\n    ", " ").matchAll(/^ {2}(\S[^:]*): (.*)$/gm)) {
    const [type = "", read = "", written = "", unset = "", ...marks] = head.split(/\s+/);
    const variable: Variable = {
      type,
      read: spread(read),
      written: spread(written),
      unset: spread(unset),
      since: marks.flatMap((mark) => (mark.startsWith("@") ? (parseRelease(mark.slice(1)) ?? []) : [])),
      syntax: marks.find((mark): mark is "4.0" | "4.1" => mark === "4.0" || mark === "4.1"),
    };
    for (const name of names.split(" ")) found.set(name, [...(found.get(name) ?? []), variable]);
  }
  return found;
}

function spread(places: string): string {
  if (places === "-") return "";
  if (places === "*") return EVERYWHERE;
  return places.replace("C", CLIENT).replace("B", BACKEND);
}
