/**
 * Punchlist for other programs: the audit and the calculators as functions, with the answers of the command line.
 *
 * @example
 * const report = await audit({ paths: ["deploy"], today: "2026-11-23" });
 * console.log(report.summary.failures, jsonReport(report));
 */
import { catalogue } from "../rules/catalogue.ts";
import type { ChecklistEntry, RuleEntry } from "./model/listing.ts";
import { checklistEntry, ruleList } from "./rule/listing.ts";

export { audit, type AuditInput } from "./library/audit.ts";
export { plan, type CapacityInput } from "./library/plan.ts";
export { sla, type SlaInput } from "./library/sla.ts";
export type { Input } from "./library/input.ts";
export type { PlanInput } from "./library/plan-setting.ts";
export { DiscoveryError } from "./audit/discovery-error.ts";
export { UsageError } from "./cli/usage-error.ts";
export type * from "./model/listing.ts";
export type * from "./model/report.ts";
export { jsonReport } from "./report/json.ts";

/** The rules that come along, sorted by id. */
export const rules: readonly RuleEntry[] = ruleList(catalogue).rules;

/** The checklist that comes along, with the rules that answer each of its items. */
export const checklist: ChecklistEntry = checklistEntry(catalogue);
