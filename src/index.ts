/**
 * Punchlist for other programs: the audit as one function, and its report.
 *
 * @example
 * const report = auditPaths(["deploy"], "2026-11-23");
 * console.log(report.summary.failures, jsonReport(report));
 */
import { plone } from "../rules/checklists/index.ts";
import { rules } from "../rules/index.ts";
import { audit } from "./audit/audit.ts";
import { claimFiles } from "./audit/claim.ts";
import { discover } from "./audit/discover.ts";
import { supervisorsOfRecipes } from "./environment/supervisor-recipes.ts";
import { allReaders } from "./languages/all.ts";
import { undeclared } from "./audit/setting.ts";
import type { Report } from "./model/index.ts";

export { DiscoveryError } from "./audit/discover.ts";
export type * from "./model/index.ts";
export { jsonReport } from "./report/json.ts";

/**
 * Judges what stands at the paths as one production environment, without a declaration.
 *
 * @param today `YYYY-MM-DD`
 * @throws DiscoveryError for paths that do not exist or hold nothing; Error for a rule that failed on the input, which is a fault of ours.
 */
export function auditPaths(paths: readonly string[], today: string): Report {
  const active = [...rules].map(([id, rule]) => ({ id, rule, severity: rule.severity }));
  const discovery = discover(paths);
  const setting = undeclared(today);
  const { report, crashed } = audit(
    {
      discovery,
      claimed: claimFiles(discovery, setting.belongs),
      readers: { byName: allReaders, recipes: supervisorsOfRecipes },
    },
    active,
    plone,
    setting,
  );
  const [first] = crashed;
  if (first) throw new Error(`Rule ${first.id} failed on this input: ${first.error.message}`, { cause: first.error });
  return report;
}
