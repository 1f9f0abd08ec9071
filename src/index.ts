/**
 * Punchlist for other programs: the audit as one function, and its report.
 *
 * @example
 * const report = await auditPaths(["deploy"], "2026-11-23");
 * console.log(report.summary.failures, jsonReport(report));
 */
import { catalogue } from "../rules/catalogue.ts";
import { discover } from "./audit/discover.ts";
import { runAudit } from "./audit/run-audit.ts";
import { undeclared } from "./audit/setting.ts";
import type { Report } from "./model/report.ts";

export { DiscoveryError } from "./audit/discovery-error.ts";
export type * from "./model/report.ts";
export { jsonReport } from "./report/json.ts";

/**
 * Judges what stands at the paths as one production environment, without a declaration.
 *
 * @param today `YYYY-MM-DD`
 * @throws DiscoveryError for paths that do not exist or hold nothing; Error for a rule that failed on the input, which is a fault of ours.
 */
export async function auditPaths(paths: readonly string[], today: string): Promise<Report> {
  const levels = new Map([...catalogue.rules].map(([id, { severity }]) => [id, severity]));
  const { report, crashed } = await runAudit(discover(paths), { setting: undeclared(today), levels }, catalogue);
  const [first] = crashed;
  if (first) throw new Error(`Rule ${first.id} failed on this input: ${first.error.message}`, { cause: first.error });
  return report;
}
