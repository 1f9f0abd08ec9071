import { formats } from "../languages/index.ts";
import { SEVERITIES } from "../model/index.ts";
import type { Rule } from "../rule/index.ts";
import { anyOf, quoted } from "../declaration/words.ts";

/** The rule that a module exports, or what is wrong with it as the end of a sentence: who writes JavaScript has no compiler to say it. */
export function ruleIn(module: unknown): Rule | string {
  const rule = isRecord(module) ? module.default : undefined;
  if (!isRecord(rule)) return "exports none; write export default defineRule({ … }) with defineRule of punchlist/rule.";
  if (typeof rule.verdicts !== "function")
    return "exports what defineRule did not make; write export default defineRule({ … }).";
  const wrong = CHECKS.map((check) => check(rule)).find((each) => each !== undefined);
  // All that the engine reads of a rule is checked above.
  return wrong ?? (rule as unknown as Rule);
}

type Fields = Readonly<Record<string, unknown>>;

const CHECKS: readonly ((rule: Fields) => string | undefined)[] = [
  aText("title", "a sentence that is true when the rule passes"),
  aText("fault", "the headline that is true when it fails"),
  aText("item", "the item of a checklist that it answers"),
  oneOf("harm", ["outage", "data loss", "exposure", "money", "toil"]),
  oneOf("severity", SEVERITIES),
  ({ messages }) =>
    isRecord(messages) ? undefined : "has no messages; write what fail and unknown say, by an id for each.",
  ({ needs }) => {
    const names = [...formats.map(({ name }) => name), "declaration"];
    const strange = lists(needs)
      .flat()
      .find((name) => typeof name === "string" && !names.includes(name));
    return typeof strange === "string" ? `needs ${quoted(strange)}; write ${anyOf(names)}.` : undefined;
  },
];

function aText(field: string, what: string): (rule: Fields) => string | undefined {
  return ({ [field]: value }) =>
    typeof value === "string" && value.trim() !== "" ? undefined : `has no ${field}; write ${what}.`;
}

function oneOf(field: string, words: readonly string[]): (rule: Fields) => string | undefined {
  return ({ [field]: value }) =>
    typeof value === "string" && words.includes(value)
      ? undefined
      : `has ${field} ${typeof value === "string" ? quoted(value) : "missing"}; write ${anyOf(words)}.`;
}

function lists(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
