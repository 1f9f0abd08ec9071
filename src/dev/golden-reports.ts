import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Checklist, Report } from "../model/index.ts";
import { audit } from "../audit/audit.ts";
import { discover } from "../audit/discover.ts";
import type { ActiveRule } from "../audit/judge.ts";
import { undeclared } from "../audit/setting.ts";
import { jsonReport } from "../report/json.ts";
import { tableReport } from "../report/table.ts";

/** The day on which the golden reports are made. */
export const GOLDEN_DAY = "2026-11-23";

/** `reports/<environment>/`: what the audit of each environment of ours prints. Environments with a declaration are audited by the command's own tests. */
export function goldenReports(root: string, rules: readonly ActiveRule[], checklist: Checklist): readonly (readonly [string, string])[] {
  return environments(root).flatMap((name) => {
    const report = auditFixture(root, name, rules, checklist);
    return [
      [`reports/${name}/table.txt`, tableReport(report, { width: 100, colour: false, verbose: false, unicode: true })],
      [`reports/${name}/report.json`, jsonReport(report)],
    ] as const;
  });
}

/** The report of one of our environments, as if it had been audited from the repository's folder. */
export function auditFixture(root: string, name: string, rules: readonly ActiveRule[], checklist: Checklist): Report {
  const path = `fixtures/environments/${name}`;
  const { report, crashed } = audit(discover([join(root, path)]), rules, checklist, undeclared(GOLDEN_DAY));
  if (crashed[0]) throw crashed[0].error;
  return { ...report, environment: { ...report.environment, root: path } };
}

function environments(root: string): readonly string[] {
  const folder = join(root, "fixtures/environments");
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, "production.cfg"))).sort();
}
