import { parseVersion, type Version } from "./version.ts";

/** The numbers that HAProxy takes, both ends included, in the series from `since` to `until`. */
export interface NumberRange {
  readonly least: number;
  /** Infinity where HAProxy names none. */
  readonly most: number;
  readonly since: Version | undefined;
  readonly until: Version | undefined;
}

/** By keyword, or parameter; the newest series last. */
export type NumberRanges = ReadonlyMap<string, readonly NumberRange[]>;

/**
 * What 2.0 to 3.4 answered to numbers at both ends, and 2.6 for the rest of `tune.*`. `1..64@-2.6` is taken up to 2.6, `0..` has no
 * end; text counts as 0, as HAProxy reads it.
 */
export const GLOBAL_NUMBERS = ranges(`
  nbthread 1..64@-2.6 1..256@2.7-3.0 1..1024@3.1
  nbproc 1..64
  thread-groups 1..1@-2.6 1..16@2.7-3.0 1..32@3.1
  spread-checks 0..50
  tune.bufsize 1..2147483646
  tune.comp.maxlevel 1..9
  tune.fail-alloc 0..100
  tune.h2.header-table-size 4096..65536
  tune.h2.initial-window-size 0..2147483647
  tune.h2.max-concurrent-streams 0..2147483647
  tune.h2.max-frame-size 16384..16777215
  tune.http.maxhdr 1..32767
  tune.maxaccept -1..2147483647
  tune.maxrewrite 0..2147483647
  tune.pattern.cache-size 0..2147483647
  tune.peers.max-updates-at-once 1..2147483647
  tune.pool-high-fd-ratio 0..100
  tune.pool-low-fd-ratio 0..100
  tune.ssl.cachesize 0..2147483647
  tune.ssl.capture-buffer-size 0..2147483647
  tune.ssl.capture-cipherlist-size 0..2147483647
  tune.ssl.default-dh-param 1024..
  tune.ssl.hard-maxrecord 0..2147483647
  tune.ssl.maxrecord 0..2147483647
  tune.ssl.ssl-ctx-cache-size 0..2147483647`);

/** Those of proxies and of small sections, by section and keyword. */
export const SECTION_NUMBERS = ranges(`
  cache/total-max-size 0..4095
  resolvers/accepted_payload_size 1..8192@-2.2 1..65535@2.3`);

/** Characters of a line that `log … len` sends. */
export const LOG_LENGTH = ranges("len 80..65535");

/** What an answer that HAProxy makes up itself may say. */
export const ANSWER_STATUS = ranges("status 200..599");

/** Those of parameters. */
export const NUMBERS_OF: Readonly<Record<"bind" | "server", NumberRanges>> = {
  bind: ranges("nice -1024..1024 maxconn 0.."),
  server: ranges("weight 0..256 fall 1.. rise 1.. error-limit 1.. id 1.. pool-max-conn -1.."),
};

/** The range of a version; where none is declared, of the newest. */
export function rangeOf(all: readonly NumberRange[], version: Version | undefined): NumberRange | undefined {
  if (version === undefined) return all.at(-1);
  return all.find(({ since = 0, until = Infinity }) => version >= since && version <= until);
}

function ranges(table: string): NumberRanges {
  const found = new Map<string, NumberRange[]>();
  let current: NumberRange[] = [];
  for (const word of table.trim().split(/\s+/)) {
    const [, least, most, versions = ""] = /^(-?\d+)\.\.(-?\d*)(?:@(.*))?$/.exec(word) ?? [];
    if (least === undefined) found.set(word, (current = []));
    else {
      const [since, until] = versions.split("-");
      const end = most === undefined || most === "" ? Infinity : Number(most);
      current.push({ least: Number(least), most: end, since: parseVersion(since), until: parseVersion(until) });
    }
  }
  return found;
}
