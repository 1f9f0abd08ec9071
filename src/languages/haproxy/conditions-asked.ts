import type { Located } from "../../model/index.ts";
import type { Line } from "./document.ts";

/** The words of each acl that a line defines, or writes between braces: the keyword, flags and patterns. */
export function alternativesIn(line: Line): readonly (readonly Located<string>[])[] {
  return line.keyword === "acl" ? [line.words.slice(2)] : CONDITIONAL.has(line.keyword) ? bracedIn(line) : [];
}

/** Keywords that take `if` or `unless`. */
export const CONDITIONAL: ReadonlySet<string> = new Set([
  "use_backend",
  "use-server",
  "redirect",
  "http-request",
  "http-response",
  "tcp-request",
]);

/** The words behind `if` or `unless`. */
export function conditionOf({ words }: Line): readonly Located<string>[] {
  const at = words.findLastIndex(({ value }) => value === "if" || value === "unless");
  return at === -1 ? [] : words.slice(at + 1);
}

function bracedIn(line: Line): readonly (readonly Located<string>[])[] {
  const braced: Located<string>[][] = [];
  let open: Located<string>[] | undefined;
  for (const word of conditionOf(line)) {
    if (word.value === "{" || word.value === "!{") braced.push((open = []));
    else if (word.value === "}") open = undefined;
    else open?.push(word);
  }
  return braced;
}
