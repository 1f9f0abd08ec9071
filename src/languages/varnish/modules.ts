/** What a function or a method gives. */
export type ReturnType = string;

/**
 * The functions and objects of the modules that come with Varnish 6.0 to 7.1, from what their libraries say of themselves: type, then
 * names; of an object its methods in parentheses.
 */
const TABLE: Readonly<Record<string, string>> = {
  std: `REAL: random round real time2real
    VOID: collect log syslog timestamp late_100_continue set_ip_tos rollback
    STRING: querysort toupper tolower strstr fileread strftime getenv ban_error
    BOOL: fnmatch file_exists healthy syntax cache_req_body ban
    BLOB: blobread
    INT: port integer real2integer time2integer
    DURATION: duration
    BYTES: bytes
    IP: ip
    TIME: time real2time`,
  directors: `object: round_robin(add_backend,remove_backend,backend) fallback(add_backend,remove_backend,backend)
    random(add_backend,remove_backend,backend) hash(add_backend,remove_backend,backend)
    shard(set_warmup,set_rampup,associate,add_backend,remove_backend,clear,reconfigure,key,backend,debug)
    shard_param(clear,set,get_by,get_key,get_alt,get_warmup,get_rampup,get_healthy,use)
    BACKEND: lookup`,
  blob: `BLOB: decode sub
    STRING: encode transcode
    BOOL: same equal
    INT: length
    object: blob(get,encode)`,
  cookie: `VOID: clean delete filter filter_re keep keep_re parse set
    STRING: format_date get get_re get_string
    BOOL: isset`,
  proxy: `STRING: alpn authority ssl_version client_cert_cn ssl_cipher cert_sign cert_key
    BOOL: is_ssl client_has_cert_sess client_has_cert_conn
    INT: ssl_verify_result`,
  purge: `INT: hard soft`,
  unix: `STRING: user group
    INT: uid gid`,
  vtc: `VOID: barrier_sync panic sleep workspace_alloc workspace_snapshot workspace_reset workspace_overflow workspace_dump vsl vsl_replay
    BACKEND: no_backend
    STEVEDORE: no_stevedore
    IP: no_ip
    INT: workspace_reserve workspace_free typesize
    BOOL: workspace_overflowed
    BLOB: proxy_header`,
};

/** A module's functions with their types, and its objects with their methods. */
export interface Module {
  readonly functions: ReadonlyMap<string, ReturnType>;
  readonly objects: ReadonlyMap<string, readonly string[]>;
}

/** A module that comes with Varnish; undefined for others, of which nothing is known. */
export function moduleNamed(name: string): Module | undefined {
  const known = modules.get(name);
  const rows = Object.hasOwn(TABLE, name) ? TABLE[name] : undefined;
  if (known || rows === undefined) return known;
  const read = readModule(rows);
  modules.set(name, read);
  return read;
}

const modules = new Map<string, Module>();

function readModule(rows: string): Module {
  const functions = new Map<string, ReturnType>();
  const objects = new Map<string, readonly string[]>();
  for (const [, type = "", names = ""] of rows.matchAll(/(\w+): ((?:[^:\n]|\n)+?)(?=\n\s+\w+:|$)/g))
    for (const entry of names.split(/\s+/)) {
      const [name = "", methods = ""] = entry.split(/[()]/);
      if (type === "object") objects.set(name, methods.split(","));
      else functions.set(name, type);
    }
  return { functions, objects };
}
