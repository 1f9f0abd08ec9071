import type { Version } from "./version.ts";

const STATUSES = "200 400 401 403 404 405 407 408 410 413 414 421 422 425 429 431 500 501 502 503 504";
const REDIRECTS = "301 302 303 307 308";
const LOG_LEVELS = "emerg alert crit err warning notice info debug silent";

/** Which words may stand at places whose words HAProxy lists, by the words before them; the union of all versions. */
export interface ClosedPlace {
  /** The first words of the line. */
  readonly after: readonly string[];
  readonly words: ReadonlySet<string>;
  /** The first series that refuses others; earlier ones only warn. */
  readonly since?: Version;
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
  ...["errorfile", "errorloc", "errorloc302", "errorloc303"].map((keyword) => ({
    ...closed(keyword, STATUSES),
    since: 202,
  })),
  closed("http-request set-log-level", LOG_LEVELS),
  closed("http-response set-log-level", LOG_LEVELS),
  closed("tcp-request content set-log-level", LOG_LEVELS),
];

/** Values behind a word that stands anywhere in a line, by the beginning of the line. */
export const CLOSED_BEHIND: readonly (ClosedPlace & { readonly word: string })[] = [
  { ...closed("redirect", REDIRECTS), word: "code" },
  { ...closed("http-request redirect", REDIRECTS), word: "code" },
  { ...closed("http-response redirect", REDIRECTS), word: "code" },
  { ...closed("http-request deny", STATUSES), word: "deny_status", since: 202 },
  { ...closed("http-request tarpit", STATUSES), word: "deny_status", since: 202 },
  { ...closed("http-response deny", STATUSES), word: "deny_status", since: 202 },
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
  ["resolve-prefer", setOf("ipv4 ipv6")],
  ["ssl-min-ver", setOf("SSLv3 TLSv1.0 TLSv1.1 TLSv1.2 TLSv1.3")],
  ["ssl-max-ver", setOf("SSLv3 TLSv1.0 TLSv1.1 TLSv1.2 TLSv1.3")],
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
