import { Option, type Command } from "commander";
import { auditFormats, diffFormats } from "../report/reporters/index.ts";
import { DIFF_FAIL_ON, FAIL_ON, type ExitCode } from "./exit-code.ts";
import { examples } from "./examples.ts";
import { formatOption } from "./format-option.ts";
import type { DiffOptions } from "./diff-command.ts";
import type { MergeOptions } from "./merge-command.ts";

/** `punchlist merge` and `punchlist diff` on the command line. */
export function defineComparisons(program: Command, done: (code: ExitCode) => void): void {
  defineMerge(program, done);
  defineDiff(program, done);
}

const PATH_PREFIX = "what stands before each path in formats for CI";

function defineMerge(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("merge")
    .description("make one report of several that audit wrote as JSON: of jobs, of hosts, of folders")
    .argument("<report...>", "reports as JSON; NAME=FILE calls the environment of one by that name")
    .addOption(formatOption(auditFormats))
    .addOption(new Option("--path-prefix <path>", PATH_PREFIX))
    .addOption(new Option("--fail-on <level>", "what ends with exit code 1").choices(FAIL_ON).default("error"))
    .addOption(new Option("--quiet", "print nothing where the exit code is 0").default(false, "no"))
    .addOption(new Option("--verbose", "show everything in full, passes too").default(false, "no"))
    .addOption(new Option("--all", "show notes, and items that nobody can answer here").default(false, "no"))
    .addHelpText(
      "after",
      examples(
        "punchlist merge haproxy.json supervisor.json --format markdown",
        "punchlist merge web1=web1.json web2=web2.json --format html=report.html",
      ),
    )
    .action(async (words: readonly string[], options: MergeOptions) => {
      const { mergeCommand } = await import("./merge-command.ts");
      done(await mergeCommand(words, { ...options, ...program.opts<{ color?: boolean }>() }));
    });
}

function defineDiff(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("diff")
    .description("tell what is new, fixed and changed between two reports that audit wrote as JSON")
    .argument("<old>", "the report of the audit before")
    .argument("<new>", "the report of the audit now")
    .addOption(formatOption(diffFormats))
    .addOption(new Option("--path-prefix <path>", PATH_PREFIX))
    .addOption(
      new Option("--fail-on <level>", "which new failures end with exit code 1").choices(DIFF_FAIL_ON).default("error"),
    )
    .addOption(new Option("--verbose", "name every subject").default(false, "no"))
    .addHelpText(
      "after",
      examples("punchlist diff october.json november.json", "punchlist diff main.json branch.json --format markdown"),
    )
    .action(async (before: string, now: string, options: DiffOptions) => {
      const { diffCommand } = await import("./diff-command.ts");
      done(await diffCommand(before, now, { ...options, ...program.opts<{ color?: boolean }>() }));
    });
}
