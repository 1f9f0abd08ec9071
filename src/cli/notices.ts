import process from "node:process";
import type { Audit } from "../audit/audit.ts";
import { maskSecrets } from "../audit/mask-secrets.ts";
import type { AuditSetting } from "../audit/setting.ts";
import { waiverNotices } from "../audit/waive.ts";
import { ISSUES, TOOL } from "../model/tool.ts";
import { terminalText } from "../report/terminal-text.ts";

/** An audit with the setting that it was made in. */
export interface Audited extends Audit {
  readonly setting: AuditSetting;
}

/** What a team should know beside the report, on standard error: about its waivers, and about rules that crashed. */
export function notices({ setting, report, crashed }: Audited, today: string): void {
  for (const notice of waiverNotices(setting.waivers, report.findings, today))
    process.stderr.write(`punchlist: ${terminalText(maskSecrets(notice))}\n`);
  for (const { id, error } of crashed)
    process.stderr.write(
      `punchlist: rule ${id} of ${TOOL.name} ${TOOL.version} failed on this input (${terminalText(error.message)}); please report it at ${ISSUES}.\n`,
    );
}
