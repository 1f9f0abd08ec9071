import { regexFault } from "../grammar/regex-fault.ts";
import type { ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What is wrong with a regular expression that httpd cannot compile, as `*.php` or `^/(shop`; a `!` before it turns its meaning round. */
export function patternFault(at: Word): ValueFault {
  const pattern = at.value.replace(/^!/, "");
  if (/^[*+?]/.test(pattern))
    return {
      at,
      says: `has a pattern that begins with ${pattern.charAt(0)}; write .${shown(pattern)} if that is meant.`,
    };
  const fault = regexFault(pattern);
  return fault === undefined ? undefined : { at, says: `has the pattern ${shown(pattern)}, which ${fault}.` };
}

function shown(pattern: string): string {
  return pattern.length > 40 ? `${pattern.slice(0, 40)}…` : pattern;
}
