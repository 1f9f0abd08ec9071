import { linkEnvironment, type Readers } from "../environment/link.ts";
import type { Report } from "../model/index.ts";
import { answer } from "./answer.ts";
import type { Checklist } from "../model/index.ts";
import type { Claimed } from "./claim.ts";
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

/** What there is to judge, with the readers of its formats. */
export interface Found {
  readonly discovery: Discovery;
  readonly claimed: Claimed;
  readonly readers: Readers;
}

/** The whole line from files to answers. Everything here is a function of its arguments; `today` is one of them. */
export function audit(
  { discovery, claimed, readers }: Found,
  rules: readonly ActiveRule[],
  checklist: Checklist,
  setting: AuditSetting,
): Audit {
  const environment = linkEnvironment(claimed, discovery.files, setting, readers);
  const { judged, crashed } = judge(rules, environment);
  const found = findings(judged, setting);
  const answers = answer(checklist, found, setting.signOffs, setting.today);
  return { report: report({ discovery, claimed, environment, checklist, findings: found, answers, setting }), crashed };
}
