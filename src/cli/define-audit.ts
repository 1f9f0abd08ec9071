import { Option, type Command } from "commander";
import type { AuditOptions } from "./audit-command.ts";
import { auditFormats } from "../report/reporters/index.ts";
import { examples } from "./examples.ts";
import { FAIL_ON, type ExitCode } from "./exit-code.ts";
import { extendsOption } from "./extends-option.ts";
import { formatOption } from "./format-option.ts";
import { collect, parseDate } from "./option-values.ts";
import { ownRulesOption } from "./own-rules-option.ts";

/** `punchlist audit` on the command line. */
export function defineAudit(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("audit")
    .description("judge the environment that the files describe")
    .argument("[path...]", "folders or files to read, or - for standard input (default: the current folder)")
    .addOption(new Option("--env <name>", "environment of punchlist.yaml to judge, or all of them: --env all"))
    .addOption(new Option("--config <file>", "punchlist.yaml to use (default: the closest at or above the path)"))
    .addOption(extendsOption())
    .addOption(ownRulesOption())
    .addOption(new Option("--no-config", "use no punchlist.yaml"))
    .addOption(new Option("--as <format>", "what the files that are named are taken for, as in --as haproxy"))
    .addOption(
      new Option(
        "--target <program=version>",
        "judge for this version, as in --target haproxy=3.2, whatever punchlist.yaml says; may be given for several programs",
      )
        .argParser(collect)
        .default([], "none"),
    )
    .addOption(
      new Option(
        "--stdin-filename <path>",
        "the file whose text standard input holds; judged among the files around it",
      ),
    )
    .addOption(formatOption(auditFormats))
    .addOption(
      new Option(
        "--since <revision>",
        "tell only what changed since this branch or commit of git, and what fails by it",
      ),
    )
    .addOption(new Option("--baseline <file>", "file of known failures: only others count"))
    .addOption(
      new Option("--update-baseline", "take out of that file what fails no more; write it where there is none").default(
        false,
        "no",
      ),
    )
    .addOption(new Option("--accept-new", "with --update-baseline: take in what is new, too").default(false, "no"))
    .addOption(
      new Option(
        "--path-prefix <path>",
        "what stands before each path in formats for CI (default: the way from the repository's root)",
      ),
    )
    .addOption(
      new Option(
        "--rule <id>",
        "judge by this rule alone, or by all of a glob such as haproxy/*; may be given several times",
      )
        .argParser(collect)
        .default([], "all"),
    )
    .addOption(
      new Option("--ignore <id>", "leave out this rule, or all of a glob; may be given several times")
        .argParser(collect)
        .default([], "none"),
    )
    .addOption(
      new Option("--fix", "write what failures say is to be written instead, and judge again").default(false, "no"),
    )
    .addOption(new Option("--fix-dry-run", "only show what --fix would write, as a diff").default(false, "no"))
    .addOption(new Option("--fail-on <level>", "what ends with exit code 1").choices(FAIL_ON).default("error"))
    .addOption(
      new Option(
        "--fail-on-idle",
        "end with exit code 1 where a waiver, or a comment that allows a rule, waives nothing",
      ).default(false, "no"),
    )
    .addOption(
      new Option("--today <date>", "judge expiries as of this date, YYYY-MM-DD (default: today)").argParser(parseDate),
    )
    .addOption(new Option("--quiet", "print nothing where the exit code is 0").default(false, "no"))
    .addOption(new Option("--verbose", "show everything in full, passes and what leads where too").default(false, "no"))
    .addOption(new Option("--all", "show notes, and items that nobody can answer here").default(false, "no"))
    .addOption(new Option("--list-files", "only list what was found, and what it was taken for").default(false, "no"))
    .addHelpText(
      "after",
      examples(
        "punchlist audit .",
        "punchlist audit --format github --format sarif=report.sarif --fail-on warning deploy/",
      ),
    )
    .action(async (paths: readonly string[], options: AuditOptions) => {
      const { auditCommand } = await import("./audit-command.ts");
      done(
        await auditCommand(paths.length > 0 ? paths : ["."], { ...options, ...program.opts<{ color?: boolean }>() }),
      );
    });
}
