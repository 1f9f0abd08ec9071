import { isRuleGlob, rulesMatching } from "../declaration/rule-pattern.ts";
import type { Severity } from "../model/index.ts";
import { nearest } from "../model/nearest.ts";
import { meantRule } from "./meant-rule.ts";
import { UsageError } from "./usage-error.ts";

/** The rules that a command line asks for and leaves out, by id or by a glob. */
export interface RuleChoice {
  readonly rule: readonly string[];
  readonly ignore: readonly string[];
}

/** The severities that a declaration gives to rules: an id says more than a glob, and a later glob more than an earlier one. */
export function levelsOf(
  declared: readonly (readonly [pattern: string, level: Severity | "off"])[],
  ids: Iterable<string>,
): ReadonlyMap<string, Severity | "off"> {
  const all = [...ids];
  const globs = declared.filter(([pattern]) => isRuleGlob(pattern));
  const single = declared.filter(([pattern]) => !isRuleGlob(pattern));
  const levels = new Map<string, Severity | "off">();
  for (const [pattern, level] of [...globs, ...single])
    for (const id of rulesMatching(pattern, all)) levels.set(id, level);
  return levels;
}

/**
 * The rules that are on, as far as a command line asks for them.
 *
 * @throws UsageError for a name that no rule has, and for a locked rule that is to be ignored
 */
export function chosenLevels(
  levels: ReadonlyMap<string, Severity>,
  { rule, ignore }: RuleChoice,
  { ids, locked }: { readonly ids: Iterable<string>; readonly locked: readonly string[] },
): ReadonlyMap<string, Severity> {
  if (rule.length + ignore.length === 0) return levels;
  const all = [...ids];
  const asked = named("--rule", rule, all);
  const ignored = named("--ignore", ignore, all);
  const fixed = locked.find((id) => ignored.has(id));
  if (fixed !== undefined)
    throw new UsageError(`--ignore ${fixed}: punchlist.yaml locks this rule, so nobody may leave it out.`);
  return new Map([...levels].filter(([id]) => (rule.length === 0 || asked.has(id)) && !ignored.has(id)));
}

function named(option: string, patterns: readonly string[], ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const those = rulesMatching(pattern, ids);
    if (those.length === 0)
      throw new UsageError(`${option} ${pattern}: there is no such rule.${didYouMean(pattern, ids)}`);
    for (const id of those) found.add(id);
  }
  return found;
}

/** Letters of a folder that may be wrong. */
const MOST_SLIPS = 3;

function didYouMean(pattern: string, ids: readonly string[]): string {
  const folders = new Set(ids.map((id) => `${id.slice(0, id.indexOf("/"))}/*`));
  const near = isRuleGlob(pattern) ? nearest(pattern, folders, MOST_SLIPS)?.word : meantRule(pattern);
  return near === undefined ? ' "punchlist rules" lists them.' : ` Did you mean ${near}?`;
}
