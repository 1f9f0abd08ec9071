import { Command, CommanderError } from "commander";
import process from "node:process";
import { maskSecrets } from "../audit/mask-secrets.ts";
import { ISSUES, TOOL } from "../model/tool.ts";
import { defineAudit } from "./define-audit.ts";
import { defineDocumentation } from "./define-documentation.ts";
import { defineInit } from "./define-init.ts";
import { definePlan } from "./define-plan.ts";
import { defineReport } from "./define-report.ts";
import { defineComparisons } from "./define-comparisons.ts";
import { defineSla } from "./define-sla.ts";
import { defineWaive } from "./define-waive.ts";
import type { ExitCode } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";

/** Runs one command line. Commands load when they are called; what goes wrong is one line on stderr and exit code 2. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = define((code) => {
    exitCode = code;
  });
  try {
    if (words[0] === "complete") (await import("./completion.ts")).addCompletion(program);
    await program.parseAsync(words, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // A mistake in a declaration is shown as it stands there.
    process.stderr.write(`punchlist: ${maskSecrets(describe(error))}\n`);
    return 2;
  }
}

/** Bad input speaks for itself; anything else is our fault, and says where to report it. */
function describe(error: unknown): string {
  if (error instanceof UsageError || (error instanceof Error && error.name === "DiscoveryError")) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (process.env.PUNCHLIST_DEBUG && error instanceof Error) return error.stack ?? message;
  return `internal error of ${TOOL.name} ${TOOL.version}: ${message}. Please report it at ${ISSUES}; PUNCHLIST_DEBUG=1 shows where it happened.`;
}

function define(done: (code: ExitCode) => void): Command {
  const program = new Command("punchlist")
    .description(
      "Answers a production-readiness checklist from the configuration files of an environment, with evidence.",
    )
    .version(TOOL.version, "-V, --version", "print the version")
    .helpCommand("help [command]", "show the help of a command")
    .helpOption("-h, --help", "show this help")
    .option("--color", "colour the output even when it is not a terminal")
    .option("--no-color", "never colour the output")
    .showSuggestionAfterError()
    .exitOverride();
  defineAudit(program, done);
  defineReport(program, done);
  defineComparisons(program, done);
  defineSla(program, done);
  definePlan(program, done);
  defineWaive(program, done);
  defineInit(program, done);
  defineDocumentation(program, done);
  program.addHelpText("after", HELP);
  return program;
}

const HELP = `
Examples:
  $ punchlist audit .
  $ punchlist audit --format json=report.json --fail-on warning deploy/
  $ punchlist report deploy/ --output readiness.html
  $ punchlist sla --set availability=99.9% --set incidents=9/year --set cost="800 EUR/h"
  $ punchlist plan --set memory=8GB --set instances=4

Completion in a shell: punchlist complete bash, zsh, fish or powershell prints its script.

Exit codes:
  0  nothing at or above --fail-on
  1  findings, or an item that a person answered with no
  2  the run cannot be trusted: usage, punchlist.yaml, unreadable input, internal error`;
