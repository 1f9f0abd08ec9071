import type { ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What is wrong with a regular expression that repeats nothing, as `*.php`, which httpd cannot compile; a `!` before it turns its meaning round. */
export function patternFault(at: Word): ValueFault {
  const [, pattern = ""] = /^!?([*+?].*)$/s.exec(at.value) ?? [];
  if (pattern === "") return undefined;
  return {
    at,
    says: `has a pattern that begins with ${pattern.charAt(0)}; write .${shown(pattern)} if that is meant.`,
  };
}

function shown(pattern: string): string {
  return pattern.length > 40 ? `${pattern.slice(0, 40)}…` : pattern;
}
