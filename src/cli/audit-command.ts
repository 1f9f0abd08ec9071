import process from "node:process";
import { plone } from "../../rules/checklists/index.ts";
import { audit, type Audit } from "../audit/audit.ts";
import { discover, type Discovery } from "../audit/discover.ts";
import type { Report } from "../model/index.ts";
import { exitCodeOf, type ExitCode, type FailOn } from "./exit-code.ts";
import { parseFormats, writeReport, type Output } from "./outputs.ts";
import { activeRules, loadSetting } from "./setting.ts";
import { plainText } from "../report/terminal-text.ts";

/** The options of `punchlist audit` as the command line gives them. */
export interface AuditOptions {
  readonly env?: string;
  /** A path, false for `--no-config`, true or absent for the file in the audited folder. */
  readonly config?: string | boolean;
  readonly format: readonly string[];
  readonly failOn: FailOn;
  readonly today?: string;
  readonly verbose: boolean;
  readonly listFiles: boolean;
  readonly color?: boolean;
}

/** Judges what stands at the paths and prints the report in every format that was asked for. */
export async function auditCommand(paths: readonly string[], options: AuditOptions): Promise<ExitCode> {
  const outputs = parseFormats(options.format);
  const discovery = discover(paths);
  const { setting, levels } = await loadSetting(discovery, options, options.today ?? localDate(new Date()));
  const result = audit(discovery, activeRules(levels), plone, setting);
  if (options.listFiles) return listFiles(result.report, discovery);
  if (result.report.environment.files.length === 0) return nothingKnown(discovery);
  for (const output of outputs) await writeReport(output, result.report, options);
  complain(result);
  return result.crashed.length > 0 ? 2 : exitCodeOf(result.report, options.failOn);
}
