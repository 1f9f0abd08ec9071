import { globMatcher } from "./glob.ts";

/** The rules that a pattern names: one by its id, or all that match a glob such as `haproxy/*`. */
export function rulesMatching(pattern: string, ids: readonly string[]): readonly string[] {
  return isRuleGlob(pattern) ? ids.filter(globMatcher([pattern])) : ids.filter((id) => id === pattern);
}

/** Whether a pattern names rules by a glob. */
export function isRuleGlob(pattern: string): boolean {
  return pattern.includes("*");
}
