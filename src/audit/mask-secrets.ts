/**
 * Replaces what looks like a secret by `***`, so that no excerpt and no message carries one.
 *
 * Names are judged, not values: a reader must still see which option it was. Hostile text cannot slow it down:
 * each pattern consumes at least one character a step and has no nested repetition.
 */
export function maskSecrets(text: string): string {
  if (!MAY_HOLD_ONE.test(text)) return text;
  return text
    .replaceAll(URL_CREDENTIALS, "$1***$2")
    .replaceAll(NAMED_SECRET, "$1***")
    .replaceAll(SECRET_FLAG, "$1***")
    .replaceAll(HAPROXY_AUTH, "$1***")
    .replaceAll(ZOPE_USER, "$1***")
    .replaceAll(PRIVATE_KEY, "$1***");
}

/** A word that each of the patterns below needs; most texts have none, and every excerpt of a report passes here. */
const MAY_HOLD_ONE = /pass|secret|token|key|credentials|auth|user|:\/\//i;

/** `https://bob:secret@pypi.example` keeps the scheme, the user and the host. */
const URL_CREDENTIALS = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"]{0,200}:)[^\s/@'"]{1,400}(@)/gi;

/** `password = secret`, `DB_PASSWORD="secret"`, `"api_key": "secret"`, `dsn ... password='secret'`. References such as `${...}` and `%(ENV_X)s` are kept. */
const NAMED_SECRET =
  /((?<![a-z0-9_.{(-])[a-z0-9_.-]{0,200}(?:passwd|password|passphrase|secret|token|api[_-]?key|private[_-]?key|credentials)[a-z0-9_.-]{0,100}["']?\s{0,20}[=:]\s{0,20}["']?)(?![\s$%{<"'*]|$)[^\s"',;]{1,1000}/gi;

/** `--password secret`, `-password=secret`. */
const SECRET_FLAG = /(--?(?:password|passwd|secret|token|api-?key)[ =])(?![$%{<*-])[^\s"']{1,400}/gi;

/** HAProxy's `stats auth user:secret` and `password secret` / `insecure-password secret` in a userlist. */
const HAPROXY_AUTH = /(\bauth\s{1,20}[^\s:]{1,200}:|\b(?:insecure-)?password\s{1,20})(?![$%{<*=])[^\s"']{1,400}/gi;

/** Zope's `user = admin:secret` and superlance-like `user=name:secret`. */
const ZOPE_USER = /(\buser\s{0,20}=\s{0,20}[^\s:=]{1,200}:)(?![$%{<*])[^\s]{1,400}/gi;

/** The body of a private key that stands on the line. */
const PRIVATE_KEY = /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)[^-]{1,4000}/g;
