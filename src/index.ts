/**
 * Punchlist for other programs: the audit as a function, its report, and the arithmetic of service levels.
 *
 * @example
 * const { report } = audit(discover(["deploy"]), defaultRules, plone, undeclared("2026-11-23"));
 */
import { rules } from "../rules/index.ts";
import type { ActiveRule } from "./audit/judge.ts";

export { plone } from "../rules/checklists/index.ts";
export { audit, type Audit } from "./audit/audit.ts";
export { discover, DiscoveryError, type Discovery } from "./audit/discover.ts";
export type { ActiveRule } from "./audit/judge.ts";
export { undeclared, type AuditSetting } from "./audit/setting.ts";
export type * from "./model/index.ts";
export { jsonReport } from "./report/json.ts";

/** Every rule with its own severity. */
export const defaultRules: readonly ActiveRule[] = [...rules].map(([id, rule]) => ({ id, rule, severity: rule.severity }));
