import { located, type Located, type SourceFile } from "../../model/index.ts";
import { namesSecret } from "../grammar/secret-name.ts";
import { readToken, type Token } from "./tokens.ts";

/** Strings that nobody else may know: what a header with a secret's name is compared with or set to, and a `Basic` authorization. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  return files.flatMap(secretsOf);
}

function secretsOf(file: SourceFile): readonly Located<string>[] {
  const found: Located<string>[] = [];
  const source = { file, text: file.text };
  let before: readonly Token[] = [];
  for (let at = 0; at < file.text.length; ) {
    const token = readToken(source, at);
    at = Math.max(token.end, at + 1);
    // Behind a fault the next sign may begin a token again.
    if (token.kind === "fault") continue;
    if (token.kind === "string" && isSecret(token.text, before)) {
      const quotes = (token.end - token.start - token.text.length) / 2;
      found.push(located(token.text, { file, start: token.start + quotes, end: token.end - quotes }));
    }
    before = [...before.slice(-1), token];
  }
  return found;
}

/** `req.http.X-Purge-Token == "…"`, `set req.http.Authorization = "Basic …"`. */
function isSecret(text: string, [name, sign]: readonly Token[]): boolean {
  if (/^(?:Basic|Bearer|Token)\s+[^\s"]{6,}$/i.test(text)) return true;
  const isCompared = sign?.kind === "sign" && /^(?:==|!=|=|~|!~)$/.test(sign.text);
  return isCompared && name?.kind === "name" && text.length >= 4 && namesSecret(name.text.replace(/^.*\.http\./, ""));
}
