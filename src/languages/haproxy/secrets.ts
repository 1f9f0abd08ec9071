import { lineSpan, located, type Located, type SourceFile, type Span } from "../../model/index.ts";
import { valueSecrets } from "../grammar/environment-secrets.ts";
import { namesSecret } from "../grammar/secret-name.ts";
import { splitWords, type Word } from "./words.ts";

/** Passwords of users and of the statistics page, headers and strings that checks send, cookies that lead to a server. */
export function secrets(files: readonly SourceFile[]): readonly Located<string>[] {
  return files.flatMap(secretsOf);
}

function secretsOf(file: SourceFile): readonly Located<string>[] {
  let known: ReadonlySet<string> | undefined;
  const names = (): ReadonlySet<string> => (known ??= namesIn(file));
  return linesOf(file)
    .filter(({ start, end }) => MAY_HOLD_ONE.test(file.text.slice(start, end)))
    .map((line) => wordsOf(file, line))
    .flatMap((words) => words.flatMap((word, at) => ofWord(file, words, word, at, names)));
}

/** What each secret needs on its line; most lines have none of it. Quotes and escapes may hide a name. */
const MAY_HOLD_ONE = /["'\\]|pas|pw|psw|sec|cred|key|tok|pat|sig|auth|bear|jwt|otp|salt|hmac|cookie|setenv|agent-send/i;

function linesOf(file: SourceFile): readonly Span[] {
  return Array.from({ length: file.lineCount }, (_, index) => lineSpan(file, index + 1));
}

/** Everything that the file says but cookies. */
function namesIn(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of linesOf(file))
    wordsOf(file, line).forEach(({ text }, at, words) => {
      if (!isCookie(words, at)) names.add(text);
    });
  return names;
}

/** The words of a line; what stands behind a fault, such as an open quote, is one more. */
function wordsOf(file: SourceFile, line: Span): readonly Word[] {
  const { words, fault } = splitWords(file.text, line, new Map());
  if (!fault) return words;
  const start = words.at(-1)?.end ?? line.start;
  const rest = file.text.slice(start, line.end);
  const text = rest.trim().replace(/^["']/, "");
  const from = start + rest.indexOf(text);
  return [...words, { text, start: from, end: from + text.length, variable: undefined }];
}

function ofWord(
  file: SourceFile,
  words: readonly Word[],
  word: Word,
  at: number,
  names: () => ReadonlySet<string>,
): readonly Located<string>[] {
  const secret = secretIn(words, word.text, at, names);
  // Where a variable stands in for the secret, nothing of it is here.
  if (secret === "" || (word.variable !== undefined && /^"?\$\{?\w+\}?"?$/.test(raw(file, word)))) return [];
  return pieces(file, word, secret);
}

/** The end of a word that is a secret; empty where none of it is. */
function secretIn(words: readonly Word[], text: string, at: number, names: () => ReadonlySet<string>): string {
  const before = words[at - 1]?.text ?? "";
  const first = words[0]?.text ?? "";
  if (before === "auth" && first === "stats") return text.slice(text.indexOf(":") + 1);
  if (before === "agent-send") return text;
  if (isCookie(words, at)) return text.length < SHORTEST_COOKIE || names().has(text) ? "" : text;
  if (/^(?:pre)?setenv$/.test(first) && at === 2)
    return valueSecrets(before, text).length > 0 && !text.includes("://") ? text : "";
  if (/^[\w.-]+$/.test(before) && namesSecret(before) && !NO_VALUE.test(text)) return text;
  if (isComparedWithSecret(words, at)) return text;
  return HEADER.exec(text)?.[1] ?? "";
}

/** A cookie that leads to a server is a label mostly; a longer one may be what keeps others out. */
const SHORTEST_COOKIE = 6;

/** Conditions, switches and what HAProxy computes. */
const NO_VALUE = /^(?:if|unless|on|off|[{}|!].*|-.*|%\[.*)$/;

/** What a check or a script sends to be let in. */
const HEADER =
  /(?:(?:authorization|cookie|[\w-]*(?:token|secret|api-?key))[ \t]*:[ \t]*(?:[a-z]{3,12}[ \t]+)?|^AUTH[ \t]+)([^\r\n]+)/i;

/** `hdr(x-token) -m str x`: what a header must be to be let in. */
function isComparedWithSecret(words: readonly Word[], at: number): boolean {
  const compared = words.findLastIndex(
    ({ text }, index) => index < at && !/^(?:-.*|str|beg|end|sub|reg|dir|dom)$/.test(text),
  );
  const header = /^[\w.]*hdr\w*\(([\w-]+)/.exec(words[compared]?.text ?? "")?.[1] ?? "";
  return (
    (namesSecret(header) || /authorization/i.test(header)) &&
    !/^(?:[{}|!-].*|str|beg|end|sub|reg|dir|dom)$/.test(words[at]?.text ?? "")
  );
}

function isCookie(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.text === "cookie" && /^(?:server|default-server|server-template)$/.test(words[0]?.text ?? "");
}

/** The secret as HAProxy sees it and as it is written; its place is the end of the word. */
function pieces(file: SourceFile, word: Word, secret: string): readonly Located<string>[] {
  const written = raw(file, word);
  const exact = written.lastIndexOf(secret);
  const from = exact === -1 ? afterSign(written, word.text.length > secret.length) : exact;
  const to = exact === -1 ? written.length : exact + secret.length;
  const span = { file, start: word.start + from, end: word.start + to };
  // A bare dollar stands for itself here, and for a variable to whoever reads it as one.
  const readings = [secret, written.slice(from, to), secret.replace(/^\$/, "")];
  return [...new Set(readings)].map((reading) => located(reading, span));
}

/** Where quotes and escapes hide where the secret begins: behind the first colon, or at the start. */
function afterSign(written: string, partly: boolean): number {
  return partly ? written.indexOf(":") + 1 : 0;
}

function raw({ text }: SourceFile, { start, end }: Word): string {
  return text.slice(start, end);
}
