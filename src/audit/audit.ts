import { linkEnvironment } from "../environment/link.ts";
import type { Report } from "../model/index.ts";
import { answer } from "./answer.ts";
import type { Checklist } from "../model/index.ts";
import { claimFiles } from "./claim.ts";
import type { AuditSetting } from "./setting.ts";
import type { Discovery } from "./discover.ts";
import { findings } from "./findings.ts";
import { judge, type ActiveRule, type CrashedRule } from "./judge.ts";
import { report } from "./report.ts";

/** What an audit gives: the report, and what makes it untrustworthy. */
export interface Audit {
  readonly report: Report;
  readonly crashed: readonly CrashedRule[];
}

/** The whole line from files to answers. Everything here is a function of its arguments; `today` is one of them. */
export function audit(discovery: Discovery, rules: readonly ActiveRule[], checklist: Checklist, setting: AuditSetting): Audit {
  const claimed = claimFiles(discovery, setting.belongs);
  const environment = linkEnvironment(claimed, discovery.files, setting);
  const { judged, crashed } = judge(rules, environment);
  const found = findings(judged, setting);
  const answers = answer(checklist, found, setting.signOffs, setting.today);
  return { report: report({ discovery, claimed, environment, checklist, findings: found, answers, setting }), crashed };
}
