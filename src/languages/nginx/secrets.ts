import { located, type Located, type SourceFile } from "../../model/index.ts";
import { namesSecret } from "../grammar/secret-name.ts";
import { readPhrase } from "./words.ts";

/** What directives say that nobody else may know: keys of links, headers and parameters with a password, a user's in an address. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  return files.flatMap(secretsOf);
}

function secretsOf(file: SourceFile): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (let at = 0; at < file.text.length; ) {
    const phrase = readPhrase(file.text, at);
    // Behind a fault nothing tells words from one another; the next line may begin one.
    if ("fault" in phrase) {
      const next = file.text.indexOf("\n", Math.max(phrase.fault.at, at));
      if (next === -1) return found;
      at = next + 1;
      continue;
    }
    at = phrase.at;
    const [name, ...args] = phrase.words;
    if (name === undefined && phrase.end === "end") return found;
    const texts = args.map(({ text }) => text);
    for (const [index, word] of args.entries()) {
      const secret = secretIn(name?.text ?? "", texts, index);
      const from = secret === "" ? -1 : file.text.slice(word.start, word.end).indexOf(secret);
      if (from !== -1)
        found.push(located(secret, { file, start: word.start + from, end: word.start + from + secret.length }));
    }
  }
  return found;
}

/** The part of an argument that is a secret; empty where none of it is. */
function secretIn(name: string, args: readonly string[], index: number): string {
  const text = args[index] ?? "";
  if (name === "secure_link_secret" || name === "auth_jwt_key_request") return index === 0 ? text : "";
  if (name === "secure_link_md5" || name === "secure_link_hmac_secret")
    return /(?:^|[^$\w{])(\w{6,})$/.exec(text)?.[1] ?? "";
  const bearer = /^(?:Basic|Bearer|Token)\s+([^\s"$]{6,})$/i.exec(text)?.[1];
  if (bearer !== undefined) return bearer;
  if (
    /^(?:proxy_set_header|fastcgi_param|uwsgi_param|scgi_param|grpc_set_header|set|env|more_set_input_headers)$/.test(
      name,
    )
  )
    return ofPair(name, args, index);
  return /^[a-z]{1,12}:\/\/[^/\s:@]{1,200}:([^/\s@$]{1,200})@/.exec(text)?.[1] ?? "";
}

/** `proxy_set_header X-Api-Key value`, `fastcgi_param DB_PASSWORD value`, `env TOKEN=value`. */
function ofPair(name: string, args: readonly string[], index: number): string {
  const text = args[index] ?? "";
  if (name === "env") {
    const [key = "", value = ""] = text.split("=", 2);
    return namesSecret(key) ? value : "";
  }
  if (index !== 1 || text.includes("$") || text.length < 4) return "";
  return namesSecret((args[0] ?? "").replace(/^\$/, "")) ? text : "";
}
