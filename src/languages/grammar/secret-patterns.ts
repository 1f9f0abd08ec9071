import { united, type Range } from "./ranges.ts";
import { blotReferences, literalParts } from "./references.ts";
import { isPublic, namesSecret, namesSecretOption } from "./secret-name.ts";
import { urlSecrets } from "./url-secrets.ts";

/**
 * What looks like a secret in any text, whatever its format: for messages, and for what no reader knows.
 *
 * Names are judged rather than values: a reader must still see which option it was. Hostile text cannot slow it down: each pattern begins
 * where a word begins, and each repetition is bounded.
 */
export function secretPatterns(text: string): readonly Range[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  const plain = blotReferences(text);
  const found = [
    ...PATTERNS.flatMap(([sign, pattern]) => (sign.test(plain) ? [...plain.matchAll(pattern)].flatMap(secretOf) : [])),
    ...urlSecrets(plain),
  ];
  return united(found.flatMap((range) => literalParts(plain, range)));
}

/** What each of the patterns needs; most texts have none of it, and every line of a report passes here. */
const MAY_HOLD_ONE =
  /pass|pwd|pw\b|secret|token|key|cred|auth|user|cookie|bearer|basic|sig|salt|hmac|otp|jwt|pat\b|@|\/\/|[?&;]|-u|AKIA|ASIA|AIza|gh[a-z]_|gl[a-z]+-|xox|eyJ|sk_|npm_|pypi-|hvs\.|SG\./i;

/** Each behind a sign that it needs, which is looked for faster. In each the group `secret`, `double` or `single` is what is hidden; a `name` says whether it is one. */
const PATTERNS: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  // `password = x`, `DB_PASS="x y"`, `"api_key": "x"`, `dsn … password='x'`: the value is looked ahead at, for it may hold further names.
  [
    /[=:]/,
    /(?<![\w.{(?&-])(?<name>[\w.-]{1,200})["']?[ \t]{0,20}[=:][ \t]{0,20}(?=(?:"(?<double>[^"\n]{1,1000})|'(?<single>[^'\n]{1,1000})|(?<secret>[^\s"',;]{1,1000})))/g,
  ],
  // `--secret-key x`, `-password=x`
  [
    /-/,
    /(?<![\w-])--?(?<option>[a-z][\w-]{2,60})(?:=|[ \t]{1,20})(?=(?:"(?<double>[^"\n]{1,1000})|'(?<single>[^'\n]{1,1000})|(?<secret>[^\s"'-][^\s"']{0,1000})))/gi,
  ],
  // `-u admin:x`; `-u 1000:1000` is a user and a group of a system.
  [
    /-[uU]|--(?:user|proxy-user|auth|basic-auth)/,
    /(?<![\w-])(?:-u|-U|--user|--proxy-user|--auth|--basic-auth)[ =]{0,20}(?:"[^\s:"']{1,200}:(?<double>[^"\n]{1,1000})|'[^\s:"']{1,200}:(?<single>[^'\n]{1,1000})|[^\s:"']{1,200}:(?!\d{1,6}(?:\s|$))(?<secret>[^\s"']{1,1000}))/g,
  ],
  // `Authorization: Basic x`, also with the blanks escaped.
  [
    /authorization/i,
    /\bauthorization["']?\\?[ \t:=]{0,10}["']?(?:\\?[ \t]){0,5}(?:[a-z]{3,12}(?:\\?[ \t])+)(?<secret>[^\s"',;\\]{1,2000})/gi,
  ],
  [
    /bearer|basic/i,
    /\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC)(?:\\?[ \t]){1,5}(?<secret>(?=[^\s"',;\\]{0,200}[A-Z0-9=_])[A-Za-z0-9+/=._~-]{6,2000})/g,
  ],
  [/cookie:/i, /\bcookie:(?:\\?[ \t]){0,5}(?<secret>[^\s"'\\][^"'\n]{0,2000})/gi],
  // HAProxy's `stats auth admin:x` and `insecure-password x`; a plain word behind `password` is prose.
  [/auth/, /\bauth[ \t]{1,20}["']?[^\s:"']{1,200}:(?<secret>[^\s"']{1,400})/g],
  [
    /passw/,
    /\b(?:(?:insecure-)?password|passwd)[ \t]{1,20}["']?(?<secret>(?=\S{0,100}[\dA-Z$!#%&*+?@^~_])(?![=:])[^\s"']{1,400})/g,
  ],
  // Zope's `user = admin:x`.
  [/user/, /\buser[ \t]{0,20}=[ \t]{0,20}[^\s:=]{1,200}:(?<secret>[^\s]{1,400})/g],
  [/PRIVATE KEY/, /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?<secret>[^-]{1,4000})/g],
  // Tokens that say themselves what they are.
  [
    /[_.-]|AKIA|ASIA|AIza|eyJ/,
    /(?<![A-Za-z0-9])(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{30,60}|gh[pousr]_\w{20,255}|github_pat_\w{20,255}|gl[a-z]{2,6}-[\w-]{20,255}|xox[a-z]-[\w-]{10,255}|eyJ[\w-]{8,2000}\.[\w-]{2,4000}\.?[\w-]{0,1000}|[sr]k_(?:live|test)_\w{10,255}|npm_\w{30,60}|pypi-[\w-]{30,500}|hvs\.[\w-]{20,255}|SG\.[\w-]{16,60}\.[\w-]{16,60})/g,
  ],
];

function secretOf(match: RegExpExecArray): readonly Range[] {
  const { name, option, secret, double, single } = match.groups ?? {};
  const value = double ?? single ?? secret ?? "";
  if (name !== undefined && !namesSecret(name)) return [];
  if (option !== undefined && !namesSecretOption(option)) return [];
  if ((name !== undefined || option !== undefined) && (NO_SECRET.test(value) || isPublic(value))) return [];
  // Behind a name it is looked ahead at; else it ends the match. Indices of groups would be made for each match, and few are kept.
  const end = match.index + match[0].length;
  const quote = secret === undefined ? 1 : 0;
  const start = name === undefined && option === undefined ? end - value.length : end + quote;
  return [{ start, end: start + value.length }];
}

/** A switch, a variable of the shell, a scheme whose token follows, and what an excerpt has masked already. */
const NO_SECRET =
  /^(?:true|false|yes|no|on|off|none|null|basic|bearer|digest|token|\$[A-Z_][A-Z0-9_]{0,60}|\$\$?\([^)]{0,100}\)?|[*<>{}|&]|\*{3}.{0,3})$/i;
