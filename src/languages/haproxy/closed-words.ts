import { byKeyword } from "./by-keyword.ts";
import type { Version } from "./version.ts";
import { vocabulary, type Vocabulary } from "./vocabulary.ts";

/**
 * The words that HAProxy takes at places where it takes a few: what 2.0 to 3.4 answered to each of them. Written as the other words
 * are (`keyword-tables.ts`): `word@2.8` came with 2.8, `word+` takes a value. A word that an odd series may have brought is dated by it.
 */
export interface ClosedPlace {
  /** The first words of the line. */
  readonly after: readonly string[];
  readonly words: Vocabulary;
  /** The kind of section that the line stands in, where the same words mean something else in others. */
  readonly section?: string;
  /** The first series that refuses others; earlier ones only warn. */
  readonly since?: Version;
  /** Whether all words up to a condition are of the list, not the next one alone. */
  readonly all?: true;
}

const STATUSES = "200 400 401 403 404 405 407 408 410 413 414@3.1 421 422@2.5 425 429 431@3.1 500 501@2.3 502 503 504";
const REDIRECTS = "301 302 303 307 308";
const LOG_LEVELS = "emerg alert crit err warning notice info debug silent";
const ALGORITHMS = "identity gzip deflate raw-deflate";
const TLS_VERSIONS = "SSLv3 TLSv1.0 TLSv1.1 TLSv1.2 TLSv1.3";
const TLS_OPTIONS = `
  no-sslv3 no-tlsv10 no-tlsv11 no-tlsv12 no-tlsv13 no-tls-tickets force-sslv3 force-tlsv10 force-tlsv11 force-tlsv12 force-tlsv13
  ssl-min-ver+ ssl-max-ver+`;
const REDIRECT = `
  location+ prefix+ scheme+ code+ drop-query keep-query@3.1 append-slash ignore-empty@2.5 set-cookie+ set-cookie-fmt+@3.1
  clear-cookie+`;
const ANSWER = `
  status+ content-type+ default-errorfiles errorfile+ errorfiles+ file+ lf-file+ string+ lf-string+ hdr+`;
const FUNCTIONS = "sdbm djb2 wt6 crc32 none@2.9";
const CONNECT = `
  default port+ addr+ send-proxy via-socks4 ssl sni+ alpn+ proto+ linger comment+`;

const PLACES: readonly ClosedPlace[] = [
  closed("http-reuse", "never safe aggressive always"),
  closed("hash-type", "map-based consistent"),
  closed("stick", "on match store store-request store-response"),
  closed("hash-type map-based", FUNCTIONS),
  closed("hash-type consistent", FUNCTIONS),
  closed("capture", "cookie request response"),
  closed("persist", "rdp-cookie*"),
  closed("monitor", "fail"),
  closed("monitor fail", "if unless"),
  closed("stats admin", "if unless"),
  closed("email-alert", "from level mailers myhostname to"),
  closed("email-alert level", LOG_LEVELS.replace(" silent", "")),
  closed("load-server-state-from-file", "none global local"),
  { ...closed("redirect", REDIRECT), all: true },
  { ...closed("http-request redirect", REDIRECT), all: true },
  { ...closed("http-response redirect", REDIRECT), all: true },
  { ...closed("http-request return", ANSWER), all: true },
  { ...closed("http-response return", ANSWER), all: true },
  { ...closed("option forwardfor", "except+ header+ if-none"), all: true },
  { ...closed("option originalto", "except+ header+"), all: true },
  closed("option httplog", "clf"),
  closed("option tcplog", "clf@3.1"),
  closed("option mysql-check", "user"),
  closed("option pgsql-check", "user"),
  closed("option http-restrict-req-hdr-names", "preserve delete reject"),
  { ...closed("compression algo", ALGORITHMS), all: true },
  { ...closed("compression algo-req", ALGORITHMS), all: true },
  { ...closed("compression algo-res", ALGORITHMS), all: true },
  closed("compression direction", "request response both"),
  {
    ...closed(
      "retry-on",
      `none conn-failure empty-response junk-response response-timeout 0rtt-rejected all-retryable-errors 401@2.3 403@2.3 404 408
      421@3.1 425 429@2.9 500 501 502 503 504`,
    ),
    all: true,
  },
  {
    ...closed(
      "stick-table",
      "type+ len+ size+ expire+ nopurge peers+ store+ srvkey+@2.3 write-to+ recv-only@3.1 brates-factor+@3.1",
    ),
    all: true,
  },
  ...["errorfile", "errorloc", "errorloc302", "errorloc303"].map((keyword) => ({
    ...closed(keyword, STATUSES),
    since: 202,
  })),
  closed("http-error status", STATUSES),
  closed("http-request set-log-level", LOG_LEVELS),
  closed("http-response set-log-level", LOG_LEVELS),
  closed("tcp-request content set-log-level", LOG_LEVELS),
  closed(
    "http-request normalize-uri",
    `fragment-encode fragment-strip path-merge-slashes path-strip-dot path-strip-dotdot percent-decode-unreserved
    percent-to-uppercase query-sort-by-name`,
  ),
  { ...closed("http-check send", "comment+ meth+ uri+ uri-lf+ ver+ hdr+ body+ body-lf+"), all: true },
  { ...closed("http-check connect", CONNECT), all: true },
  { ...closed("tcp-check connect", CONNECT), all: true },
  inSection("global", "ssl-server-verify", "none required"),
  {
    ...inSection(
      "global",
      "ssl-default-bind-options",
      `${TLS_OPTIONS} prefer-client-ciphers strict-sni@3.1 tls-tickets@3.1`,
    ),
    all: true,
  },
  {
    ...inSection(
      "global",
      "ssl-default-server-options",
      `${TLS_OPTIONS} tls-tickets@3.1 renegotiate@3.3 no-renegotiate@3.3`,
    ),
    all: true,
  },
  { ...inSection("global", "ssl-load-extra-files", "none all bundle sctl ocsp issuer key"), all: true },
  { ...inSection("global", "unix-bind", "prefix+ mode+ user+ uid+ group+ gid+"), all: true },
  inSection("global", "profiling.tasks", "on auto off lock@3.4 no-lock@3.4 memory@3.4"),
  inSection("global", "tune.idle-pool.shared", "on off auto"),
  inSection("global", "tune.listener.multi-queue", "on off fair@2.9"),
  inSection("global", "tune.listener.default-shards", "by-process by-thread by-group"),
  inSection("global", "tune.sched.low-latency", "on off"),
  inSection("global", "tune.ssl.keylog", "on off"),
  inSection(
    "global",
    "cpu-policy",
    `none first-usable-node performance efficiency resource group-by-cluster group-by-2-clusters group-by-3-clusters
    group-by-4-clusters group-by-ccx group-by-2-ccx group-by-3-ccx group-by-4-ccx`,
  ),
  inSection("resolvers", "hold", "nx obsolete other refused timeout valid"),
  inSection("resolvers", "timeout", "resolve retry"),
  inSection("cache", "process-vary", "on off"),
  inSection("ring", "format", "iso local@2.3 raw rfc3164 rfc5424 short priority@2.3 timed"),
];

/** The places whose lines begin with a keyword. */
export const CLOSED_PLACES: ReadonlyMap<string, readonly ClosedPlace[]> = ofLines(PLACES);

/** A place behind a word that stands anywhere in a line. */
export interface ClosedBehind extends ClosedPlace {
  readonly word: string;
}

/** Values behind a word that stands anywhere in a line, by the line's keyword. */
export const CLOSED_BEHIND: ReadonlyMap<string, readonly ClosedBehind[]> = ofLines([
  { ...closed("redirect", REDIRECTS), word: "code" },
  { ...closed("http-request redirect", REDIRECTS), word: "code" },
  { ...closed("http-response redirect", REDIRECTS), word: "code" },
  { ...closed("http-request deny", STATUSES), word: "deny_status", since: 202 },
  { ...closed("http-request tarpit", STATUSES), word: "deny_status", since: 202 },
  { ...closed("http-response deny", STATUSES), word: "deny_status", since: 202 },
  { ...closed("stick-table", "ip ipv4@3.1 ipv6 integer string binary"), word: "type" },
  { ...closed("stick-table", "name addr"), word: "srvkey" },
]);

/** Values of parameters that `bind` and `server` lines share, by parameter; those of one of them behind its keyword. */
export const CLOSED_VALUES: ReadonlyMap<string, Vocabulary> = new Map([
  ["observe", vocabulary("none layer4 layer7")],
  ["on-marked-down", vocabulary("shutdown-sessions")],
  ["on-marked-up", vocabulary("shutdown-backup-sessions")],
  ["on-error", vocabulary("fastinter fail-check sudden-death mark-down")],
  ["init-state", vocabulary("up down fully-up fully-down none")],
  ["verify", vocabulary("none optional required")],
  ["server verify", vocabulary("none required")],
  ["proto", vocabulary("h1@2.3 h2 h3 fcgi@2.1 none@2.3 quic qmux spop@3.1 rhttp")],
  ["check-proto", vocabulary("h1@2.3 h2 fcgi none@2.3 spop@3.1")],
  ["ws", vocabulary("auto h1 h2")],
  ["log-proto", vocabulary("octet-count legacy")],
  ["level", vocabulary("user operator admin")],
  ["expose-fd", vocabulary("listeners")],
  ["severity-output", vocabulary("none number string")],
  ["resolve-prefer", vocabulary("ipv4 ipv6")],
  ["ssl-min-ver", vocabulary(TLS_VERSIONS)],
  ["ssl-max-ver", vocabulary(TLS_VERSIONS)],
]);

/** Values that are lists with commas between the words. */
export const CLOSED_LISTS: ReadonlyMap<string, Vocabulary> = new Map([
  ["init-addr", vocabulary("last libc none")],
  ["resolve-opts", vocabulary("allow-dup-ip prevent-dup-ip ignore-weight@2.1")],
  ["proxy-v2-options", vocabulary("ssl cert-cn ssl-cipher cert-sig cert-key authority crc32c unique-id@2.1")],
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
  return { after: after.split(" "), words: vocabulary(words) };
}

function inSection(section: string, after: string, words: string): ClosedPlace {
  return { ...closed(after, words), section };
}

function ofLines<T extends ClosedPlace>(places: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return byKeyword(places.map((place) => [place.after.slice(0, 1), place]));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
