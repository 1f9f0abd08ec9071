import { pathToFileURL } from "node:url";
import { errorAt } from "../declaration/declaration-error.ts";
import { insteadOf, quoted } from "../declaration/words.ts";
import { offerRuleModule } from "./rule-module.ts";
import { refused } from "./declaration-layers.ts";
import { ruleIn } from "./rule-shape.ts";
import type { RuleFile } from "./rule-files.ts";
import type { Rule } from "../rule/index.ts";
import { terminalText } from "../report/terminal-text.ts";
import { UsageError } from "./usage-error.ts";

/** What a team's own rules are loaded with. */
export interface OwnRuleOptions {
  /** Whether files that a found declaration names may run. */
  readonly allowed: boolean;
  /** Ids of the items that are asked. */
  readonly items: readonly string[];
}

/**
 * Loads the rules of a team, which runs their files.
 *
 * @throws UsageError where nobody allowed that, and for a file that cannot be loaded or holds no rule
 */
export async function loadOwnRules(
  files: readonly RuleFile[],
  { allowed, items }: OwnRuleOptions,
): Promise<ReadonlyMap<string, Rule>> {
  const stranger = files.find(({ trusted }) => !trusted && !allowed);
  if (stranger) throw refused([errorAt(stranger.span, NOT_ALLOWED)]);
  offerRuleModule();
  const rules = new Map<string, Rule>();
  for (const file of files) rules.set(file.id, await loadRule(file, items));
  return rules;
}

const NOT_ALLOWED =
  "ruleFiles are programs, which run with your rights; give --allow-own-rules, or name this file by --config.";

async function loadRule({ id, place, shown }: RuleFile, items: readonly string[]): Promise<Rule> {
  const rule = ruleIn(await loaded(place, shown));
  if (typeof rule === "string") throw new UsageError(`${shown}:1:1 Rule ${id} ${rule}`);
  if (!items.includes(rule.item))
    throw new UsageError(
      `${shown}:1:1 Rule ${id} answers item ${quoted(rule.item)}, which no checklist asks; ${insteadOf(rule.item, items)}`,
    );
  return rule;
}

async function loaded(place: string, shown: string): Promise<unknown> {
  try {
    const module: unknown = await import(pathToFileURL(place).href);
    return module;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${shown}:${lineIn(error, place)} It cannot be loaded: ${terminalText(message.split("\n")[0] ?? "")}; mend it, or take it out of ruleFiles.`,
    );
  }
}

/** Where an error says that it arose in a file; its first line where it does not say. */
function lineIn(error: unknown, place: string): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const at = stack.indexOf(pathToFileURL(place).href);
  const found = at === -1 ? undefined : /^[^\n:]*:\/\/[^\n:]*:(\d+)(?::(\d+))?/.exec(stack.slice(at));
  return found ? `${found[1] ?? "1"}:${found[2] ?? "1"}` : "1:1";
}
