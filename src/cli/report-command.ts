import process from "node:process";
import { terminalText } from "../report/terminal-text.ts";
import { auditCommand } from "./audit-command.ts";
import type { ExitCode, FailOn } from "./exit-code.ts";

/** The options of `punchlist report` as the command line gives them. */
export interface ReportOptions {
  /** Where the page is written; `-` for stdout. */
  readonly output: string;
  readonly failOn: FailOn;
  readonly env?: string;
  readonly config?: string | boolean;
  readonly extends?: readonly string[];
  readonly allowOwnRules?: boolean;
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
}

/** Audits what stands at the paths and writes the report for people to hold in their hands. */
export async function reportCommand(
  paths: readonly string[],
  { output, env = "all", ...options }: ReportOptions,
): Promise<ExitCode> {
  const code = await auditCommand(paths, {
    ...options,
    env,
    format: [output === "-" ? "html" : `html=${output}`],
    verbose: false,
    all: false,
    listFiles: false,
    updateBaseline: false,
    acceptNew: false,
    failOnIdle: false,
    quiet: false,
    fix: false,
    fixDryRun: false,
  });
  if (output !== "-")
    process.stderr.write(`punchlist: ${terminalText(output)} holds the report; open it in a browser.\n`);
  return code;
}
