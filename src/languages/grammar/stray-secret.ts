import type { Range } from "./ranges.ts";
import { isPublic, namesSecret } from "./secret-name.ts";

/** What follows a secret's name on a line that is none of what its format has: a forgotten `=`, a misspelt keyword. */
export function straySecret(text: string, { start, end }: Range): readonly Range[] {
  const [, before = "", name = "", rest = ""] = LINE.exec(text.slice(start, end)) ?? [];
  return namesSecret(name) && !isPublic(rest)
    ? [{ start: start + before.length, end: start + before.length + rest.length }]
    : [];
}

const LINE = /^(\s*["']?([\w.-]{1,100})["']?[ \t:=]{1,20})(\S[^\n]*)/;
