import { located, type Located, type SourceFile } from "../../model/index.ts";
import { namesSecret } from "../grammar/secret-name.ts";
import { readLines, type Line } from "./lines.ts";
import { readWords, type Word } from "./words.ts";

/** What directives say that nobody else may know: passwords of directories and databases, keys of sessions, headers and variables with a secret's name. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (const file of files)
    for (const line of readLines(file.text))
      if (mayHold(line)) for (const each of secretsOf(file, line)) found.push(each);
  return found;
}

function secretsOf(file: SourceFile, line: Line): readonly Located<string>[] {
  const [name, ...args] = readWords(line, line.from, line.to);
  if (!name) return [];
  return args.flatMap((word, index) => {
    const secret = secretIn(name.value.toLowerCase(), args, index);
    const from = secret === "" ? -1 : file.text.slice(word.start, word.end).indexOf(secret);
    return from === -1
      ? []
      : [located(secret, { file, start: word.start + from, end: word.start + from + secret.length })];
  });
}

function mayHold({ text, from, to }: Line): boolean {
  return text.charAt(from) !== "#" && MAY_HOLD.test(text.slice(from, to));
}

/** What a line has that holds any of them; most have nothing of it and need not be read into words. */
const MAY_HOLD =
  /authldapbind|sessioncrypto|oidc|authnzfcgi|proxyscgi|(?:secret|password|pass|pwd)=|basic|bearer|token|header|setenv|define|_value|wsgienv|perlset|:\/\/[^/\s:@]{1,200}:[^/\s@$]{1,200}@/i;

/** The part of an argument that is a secret; empty where none of it is. */
function secretIn(name: string, args: readonly Word[], index: number): string {
  const text = args[index]?.value ?? "";
  if (ALL.has(name)) return index === 0 && !/^(?:exec|file):/i.test(text) ? text : "";
  const bearer = /^(?:Basic|Bearer|Token)\s+([^\s"$%]{6,})$/i.exec(text)?.[1];
  if (bearer !== undefined) return bearer;
  const parameter =
    /^(?:secret|password|pass|pwd)=(\S{4,})$/i.exec(text) ?? /\b(?:password|pass|pwd)=([^\s"',;]{3,})/i.exec(text);
  if (parameter?.[1] !== undefined) return parameter[1];
  if (PAIRS.test(name)) return ofPair(name, args, index);
  return /^[a-z]{1,12}:\/\/[^/\s:@]{1,200}:([^/\s@$]{1,200})@/i.exec(text)?.[1] ?? "";
}

const ALL: ReadonlySet<string> = new Set([
  "authldapbindpassword",
  "sessioncryptopassphrase",
  "oidcclientsecret",
  "oidccryptopassphrase",
  "authnzfcgisecret",
  "proxyscgisecret",
]);

const PAIRS = /^(?:setenv|define|requestheader|header|php_(?:admin_)?value|wsgienv|perlsetvar|perlsetenv)$/;

/** `SetEnv DB_PASSWORD value`, `RequestHeader set X-Api-Key value`. */
function ofPair(name: string, args: readonly Word[], index: number): string {
  const key = name.endsWith("header") ? 1 : 0;
  const text = args[index]?.value ?? "";
  const isAction = name.endsWith("header") && !/^(?:set|add|append|merge|setifempty)$/i.test(args[0]?.value ?? "");
  if (isAction || index !== key + 1 || /[$%]/.test(text) || text.length < 4) return "";
  return namesSecret(args[key]?.value ?? "") ? text : "";
}
