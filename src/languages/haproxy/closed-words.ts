/** Which words may stand at places whose words HAProxy lists, by the words before them; the union of all versions. */
export interface ClosedPlace {
  /** The first words of the line. */
  readonly after: readonly string[];
  readonly words: ReadonlySet<string>;
  /** Whether all words to the end of the line are of the list, not the next one alone. */
  readonly all?: true;
}

/** The places, the longest beginnings first. */
export const CLOSED_PLACES: readonly ClosedPlace[] = [
  closed("http-reuse", "never safe aggressive always"),
  closed("hash-type", "map-based consistent"),
  closed("capture", "cookie request response"),
  closed("redirect", "location prefix scheme"),
  closed("load-server-state-from-file", "none global local"),
  closed("option forwardfor", "except header if-none"),
  { ...closed("compression algo", "identity gzip deflate raw-deflate"), all: true },
  { ...closed("compression algo-req", "identity gzip deflate raw-deflate"), all: true },
  { ...closed("compression algo-res", "identity gzip deflate raw-deflate"), all: true },
  {
    ...closed(
      "retry-on",
      "none conn-failure empty-response junk-response response-timeout 0rtt-rejected all-retryable-errors 401 403 404 408 421 425 429 500 501 502 503 504",
    ),
    all: true,
  },
  closed("stick-table type", "ip ipv4 ipv6 addr integer int string str binary bin bool"),
  ...["errorfile", "errorloc", "errorloc302", "errorloc303"].map((keyword) =>
    closed(keyword, "200 400 401 403 404 405 407 408 410 413 414 421 422 425 429 431 500 501 502 503 504"),
  ),
];

/** Values of parameters of `bind` and `server` lines, by parameter. */
export const CLOSED_VALUES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["observe", setOf("none layer4 layer7")],
  ["on-marked-down", setOf("shutdown-sessions")],
  ["on-marked-up", setOf("shutdown-backup-sessions")],
  ["on-error", setOf("fastinter fail-check sudden-death mark-down")],
  ["init-state", setOf("up down fully-up fully-down none")],
  ["verify", setOf("none optional required")],
  ["proto", setOf("h1 h2 h3 fcgi none quic qmux spop rhttp")],
  ["level", setOf("user operator admin")],
]);

/** What small sections take, by kind. */
export const SECTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["peers", setOf("bind default-bind default-server disabled enabled log peer server shards table")],
  ["resolvers", setOf("accepted_payload_size hold nameserver parse-resolv-conf resolve_retries timeout")],
  ["userlist", setOf("group user")],
  ["mailers", setOf("mailer timeout")],
  ["ring", setOf("backing-file description format maxlen server size timeout")],
]);

function closed(after: string, words: string): ClosedPlace {
  return { after: after.split(" "), words: setOf(words) };
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
