import type { Range } from "./ranges.ts";
import { BLOT } from "./references.ts";
import { namesSecretParameter } from "./secret-name.ts";

/** What addresses in a text give away, whose references are blotted out: passwords and tokens in front of the host, and signed or secret parameters behind it. */
export function urlSecrets(text: string): readonly Range[] {
  return [...(text.includes("@") ? userSecrets(text) : []), ...parameterSecrets(text)];
}

function userSecrets(text: string): readonly Range[] {
  const users = [...text.matchAll(ADDRESS)].flatMap((match) => {
    const from = match.index + match[0].length - (match[2] ?? "").length;
    return userSecret(match[1] ?? "", match[2] ?? "", from);
  });
  const bare = [...text.matchAll(USER_AT_HOST)].flatMap(({ index, groups }) =>
    groups?.user === undefined || groups.secret === undefined
      ? []
      : [at(index + groups.user.length + 1, groups.secret)],
  );
  return [...users, ...bare];
}

function parameterSecrets(text: string): readonly Range[] {
  return [...text.matchAll(PARAMETER)].flatMap(({ index, groups }) =>
    namesSecretParameter(groups?.name ?? "") ? [at(index + (groups?.name?.length ?? 0) + 2, groups?.secret ?? "")] : [],
  );
}

/** A scheme, or none, and all that follows up to a blank or a quote. */
const ADDRESS = /(?:(?<![\w+.-])([a-z][a-z0-9+.-]{0,20}):|(?<![\w:/]))\/\/([^\s"'<>`|]{1,2000})/gi;

/** `bob:secret@host` whose scheme is gone; the digest of an image is no host. */
const USER_AT_HOST =
  /(?<![\w./@%+[-])(?!mailto:|https?:|sha\d+:)(?<user>[\w.%+-]{1,100}):(?<secret>[^\s:/@"'=,;()[\]{}]{1,400})@(?!sha\d+:)(?=[\w[])/g;

const PARAMETER = /[?&;](?<name>[\w.-]{1,100})=(?<secret>[^\s&#"'<>;]{1,2000})/g;

/**
 * The secret part of what stands in front of the host. A password may hold `@` and `/`: where what follows the first `@` cannot be a
 * host, or what stands before the first `/` can only be a user, a later `@` ends it.
 */
function userSecret(scheme: string, rest: string, from: number): readonly Range[] {
  const end = userEnd(rest);
  if (end === undefined) return [];
  const user = rest.slice(0, end);
  const colon = user.indexOf(":");
  const password = colon === -1 ? "" : user.slice(colon + 1);
  if (password !== "" && !/^x-oauth-basic$/.test(password)) return [at(from + colon + 1, password)];
  const name = colon === -1 ? user : user.slice(0, colon);
  return isPlainName(name, scheme) ? [] : [at(from, name)];
}

function userEnd(rest: string): number | undefined {
  const slash = /[/?#]/.exec(rest)?.index ?? rest.length;
  const own = rest.lastIndexOf("@", slash - 1);
  const host = rest.slice(own + 1, slash);
  const later = laterEnd(rest, slash);
  if (own > 0) return isHost(host) || later === undefined ? own : later;
  return rest.includes(":") && !isHost(host) ? later : undefined;
}

/** The last `@` in front of something with a dot. */
function laterEnd(rest: string, from: number): number | undefined {
  const path = rest.slice(from);
  const found = [...path.matchAll(/(?<![@/])@(?=[\w-]{1,63}(?:\.[\w-]{1,63}){0,10}(?::\d{1,5})?(?:[/?#]|$))/g)].at(-1);
  return found && from + found.index;
}

function isHost(text: string): boolean {
  const name = text.replace(/:\d{0,5}$/, "");
  return (
    name === "" || name.startsWith("[") || name === "localhost" || /^[^:@]*\.[^:@]*$/.test(name) || name.includes(BLOT)
  );
}

/** Who logs in by key names himself (`git@`); on the web a name alone is a token, unless it is a plain word. */
function isPlainName(name: string, scheme: string): boolean {
  return name === "" || /ssh/i.test(scheme) || /^[a-z][a-z._-]{0,15}$/.test(name);
}

function at(start: number, text: string): Range {
  return { start, end: start + text.length };
}
