import { Option, type Command } from "commander";
import { examples } from "./examples.ts";
import { FAIL_ON, type ExitCode } from "./exit-code.ts";
import { extendsOption } from "./extends-option.ts";
import { parseDate } from "./option-values.ts";
import { ownRulesOption } from "./own-rules-option.ts";
import type { ReportOptions } from "./report-command.ts";

/** `punchlist report` on the command line. */
export function defineReport(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("report")
    .description("write the audit report for a meeting: one HTML file that opens offline and prints")
    .argument("[path...]", "folders or files to read (default: the current folder)")
    .addOption(new Option("--output <file>", "where to write it; - for stdout").default("punchlist-report.html"))
    .addOption(new Option("--env <name>", "environment of punchlist.yaml to report on (default: all of them)"))
    .addOption(new Option("--config <file>", "punchlist.yaml to use (default: the closest at or above the path)"))
    .addOption(extendsOption())
    .addOption(ownRulesOption())
    .addOption(new Option("--no-config", "use no punchlist.yaml"))
    .addOption(new Option("--fail-on <level>", "what ends with exit code 1").choices(FAIL_ON).default("never"))
    .addOption(
      new Option("--today <date>", "judge expiries as of this date, YYYY-MM-DD (default: today)").argParser(parseDate),
    )
    .addHelpText("after", examples("punchlist report", "punchlist report deploy/ --output readiness.html"))
    .action(async (paths: readonly string[], options: ReportOptions) => {
      const { reportCommand } = await import("./report-command.ts");
      done(await reportCommand(paths.length > 0 ? paths : ["."], options));
    });
}
