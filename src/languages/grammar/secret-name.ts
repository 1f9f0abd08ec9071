/**
 * Whether a name says that its value is a secret: `DB_PASSWORD`, `api-key`, `secretAccessKey`, `X-Auth-Token`.
 *
 * A name that says where the secret lies, or how long it lasts (`password-file`, `token-ttl`), is none.
 */
export function namesSecret(name: string): boolean {
  if (!MAY_NAME_SECRET.test(name)) return false;
  if (name.length > LONGEST_NAME) return SECRET_PART.test(name);
  const words = wordsOf(name);
  if (BESIDE.has(words.at(-1) ?? "") || PASSES_ON.test(words.join(" "))) return false;
  if (SECRET_PART.test(words.join(""))) return true;
  return words.some((word, at) => SECRET_WORD.has(word) || (isKey(word) && KEY_OF.has(words[at - 1] ?? "")));
}

/** Whether a parameter behind `?` is a secret; there a bare `key`, `sig` or `code` is one as well. */
export function namesSecretParameter(name: string): boolean {
  return SECRET_PARAMETER.has(name.toLowerCase()) || namesSecret(name);
}

/** Whether an option of a command takes a secret: `--secret-key`, `--smtp-pass`, `--auth`. */
export function namesSecretOption(name: string): boolean {
  return SECRET_OPTION.has(name.toLowerCase()) || namesSecret(name);
}

/** What stands behind a secret's name and is none: a version (a package may be called so), an address of a host, or an address as a whole, whose secret parts are known by themselves. */
export function isPublic(value: string): boolean {
  return /^v?\d+(?:\.\d+){1,5}[\w.]{0,12}(?::\d{1,5})?;?$|^["']?[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value);
}

/** What each name of a secret has; a name or a text that has none of it need not be taken apart. */
const MAY_NAME_SECRET = /pa|pw|ps|secr|cred|key|tok|sig|auth|bear|jwt|otp|salt|hmac/i;

const LONGEST_NAME = 100;

const SECRET_PART =
  /pass?w(?:or)?[dt]|passphrase|passcode|secret|credentials?$|apikey|privatekey|accesskey|authtoken|accesstoken|storepass|keypass/i;

const SECRET_WORD: ReadonlySet<string> = new Set([
  ..."pass pwd passw pw psw token pat sig signature authorization bearer jwt otp salt hmac apikey".split(" "),
]);

/** What a key belongs to where it opens something. */
const KEY_OF: ReadonlySet<string> = new Set([
  ..."api access private secret enc encryption crypt signing sign auth session master shared license licence".split(
    " ",
  ),
  ..."account aws storage cookie jwt ssh deploy service app application signature sas dynamic account".split(" "),
]);

/** The last word of a name whose value is about a secret, and none itself. */
const BESIDE: ReadonlySet<string> = new Set([
  ..."file files path dir directory folder url uri host port name type method realm policy length size".split(" "),
  ..."timeout ttl lifetime expires expiry algorithm header prompt hint required enabled".split(" "),
]);

/** `proxy_pass` names where a request goes. */
const PASSES_ON = /(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached) pass$/;

const SECRET_PARAMETER: ReadonlySet<string> = new Set([
  "key",
  "sig",
  "code",
  "auth",
  "pwd",
  "st",
  "hash",
  "credential",
]);

const SECRET_OPTION: ReadonlySet<string> = new Set(["auth", "basic-auth", "http-auth", "key", "creds"]);

function isKey(word: string): boolean {
  return word === "key" || word === "keys";
}

/** `secretAccessKey`, `SECRET_ACCESS_KEY` and `secret-access.key` are the same words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
