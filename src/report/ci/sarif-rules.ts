import type { ReportingDescriptor, Result } from "sarif";
import type { Report, RuleReport } from "../../model/index.ts";
import { HOMEPAGE } from "../../model/tool.ts";
import type { PrintOptions } from "../reporter.ts";
import { LEVELS } from "./sarif-results.ts";

/** What is said of each rule; those that found a fault bring their page along. */
export function ruleDescriptors(
  { rules }: Report,
  results: readonly Result[],
  { page }: PrintOptions,
): ReportingDescriptor[] {
  const failing = new Set(results.filter(({ kind }) => kind === "fail").map(({ ruleId }) => ruleId));
  return rules.map((rule) => descriptor(rule, failing.has(rule.id) ? page?.(rule.id) : undefined));
}

function descriptor(
  { id, title, fault, harm, severity, item }: RuleReport,
  page: string | undefined,
): ReportingDescriptor {
  const help = `${fault}. What it leads to when nobody acts: ${harm}. "punchlist explain ${id}" tells more.`;
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: `${title}. Where it fails: ${fault}.` },
    help: { text: help, ...(page !== undefined && { markdown: page }) },
    helpUri: `${HOMEPAGE}/rules/${id}.md`,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [harm, item] },
  };
}

/** `haproxy/servers-checked` as `HaproxyServersChecked`. */
function nameOf(id: string): string {
  return id
    .split(/[^a-z0-9]+/i)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}
