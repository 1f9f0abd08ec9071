import type { Environment } from "../environment/index.ts";
import { formats } from "../languages/index.ts";
import type { Checklist, Report } from "../model/index.ts";
import { answer } from "./answer.ts";
import { findings } from "./findings.ts";
import { judge, type ActiveRule, type CrashedRule } from "./judge.ts";
import { maskOf, type Mask } from "./mask.ts";
import { environmentOf, type Found } from "./read-environment.ts";
import { report } from "./report.ts";
import { inScope } from "./scope.ts";
import type { AuditSetting } from "./setting.ts";

/** What an audit gives: the report, and what makes it untrustworthy. */
export interface Audit {
  readonly report: Report;
  readonly crashed: readonly CrashedRule[];
  /** Hides what is secret in the files, for whoever shows more of them. */
  readonly mask: Mask;
}

/** The whole line from files to answers. Everything here is a function of its arguments; `today` is one of them. */
export function audit(found: Found, rules: readonly ActiveRule[], checklist: Checklist, setting: AuditSetting): Audit {
  const environment = environmentOf(found, setting);
  const mask = maskOf(environment.secrets);
  const crashed: CrashedRule[] = [];
  const judged = judge(rules, environment, crashed);
  const judgedFindings = findings(judged, { ...setting, concerns: inScope(found.discovery, setting.changes) }, mask);
  const answers = answer(checklist, judgedFindings, setting.signOffs, {
    today: setting.today,
    present: formatsIn(environment),
  });
  return {
    report: report({ ...found, environment, checklist, rules, findings: judgedFindings, answers, setting, mask }),
    crashed: crashed.map(({ id, error }) => ({ id, error: maskError(error, mask) })),
    mask,
  };
}

function formatsIn(environment: Environment): ReadonlySet<string> {
  return new Set(formats.map(({ name }) => name).filter((name) => environment[name].length > 0));
}

/** An error may quote what it stumbled over. */
function maskError({ message, stack }: Error, { text }: Mask): Error {
  return Object.assign(new Error(text(message)), stack !== undefined && { stack: text(stack) });
}
