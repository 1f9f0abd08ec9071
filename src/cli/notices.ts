import process from "node:process";
import { maskSecrets } from "../audit/mask-secrets.ts";
import type { Run } from "../audit/run-audit.ts";
import type { AuditSetting } from "../audit/setting.ts";
import { idleSuppressions, type Suppression } from "../audit/suppressions.ts";
import { endsSoon, idleWaivers, waiverNotices } from "../audit/waive.ts";
import { daysBetween } from "../model/day.ts";
import type { Report } from "../model/index.ts";
import { ISSUES, TOOL } from "../model/tool.ts";
import { terminalText } from "../report/terminal-text.ts";

/** An audit with the setting that it was made in. */
export interface Audited extends Run {
  readonly setting: AuditSetting;
}

/** Whether a waiver, or a comment in the files, waives nothing. */
export function hasIdle({ setting, report, suppressions }: Audited): boolean {
  return (
    idleWaivers(setting.waivers, report.findings).length +
      idleSuppressions(asked(suppressions, report), report.findings).length >
    0
  );
}

/** What a team should know beside the report, on standard error: about its waivers, and about rules that crashed. */
export function notices({ setting, report, crashed, suppressions }: Audited, today: string): void {
  for (const notice of [
    ...waiverNotices(setting.waivers, report.findings, today),
    ...suppressionNotices(suppressions, report, today),
  ])
    process.stderr.write(`punchlist: ${terminalText(maskSecrets(notice))}\n`);
  for (const { id, error } of crashed)
    process.stderr.write(
      `punchlist: rule ${id} of ${TOOL.name} ${TOOL.version} failed on this input (${terminalText(error.message)}); please report it at ${ISSUES}.\n`,
    );
}

function suppressionNotices(suppressions: readonly Suppression[], report: Report, today: string): readonly string[] {
  const idle = idleSuppressions(asked(suppressions, report), report.findings);
  const ending = suppressions.filter(
    (each) => !idle.includes(each) && each.until !== undefined && endsSoon(daysBetween(today, each.until)),
  );
  return [
    ...idle.map(
      ({ path, line, rule }) => `${path}:${line} allows ${rule}, which says nothing there; take the comment out.`,
    ),
    ...ending.map(
      ({ path, line, rule, until = "" }) => `${path}:${line} allows ${rule} until ${until}, and no longer.`,
    ),
  ];
}

/** Comments about rules that were asked in this run. */
function asked(suppressions: readonly Suppression[], { rules }: Report): readonly Suppression[] {
  const ids = new Set(rules.map(({ id }) => id));
  return suppressions.filter(({ rule }) => ids.has(rule));
}
