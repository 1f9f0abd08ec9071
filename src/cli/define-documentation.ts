import { Option, type Command } from "commander";
import { examples } from "./examples.ts";
import type { ExitCode } from "./exit-code.ts";
import { extendsOption } from "./extends-option.ts";
import { ownRulesOption } from "./own-rules-option.ts";
import type { ListOptions } from "./rules-command.ts";

/** `punchlist explain`, `rules` and `checklist` on the command line. */
export function defineDocumentation(program: Command, done: (code: ExitCode) => void): void {
  listing(program.command("explain"))
    .description("show the page of a rule, or what an item asks and what answers it")
    .argument("<id>", "a rule's id such as haproxy/balance-leastconn, or an item's such as T49")
    .argument("[path]", "a folder whose punchlist.yaml brings its own checklists and rules")
    .addHelpText(
      "after",
      examples("punchlist explain haproxy/balance-leastconn", "punchlist explain T49 --format json"),
    )
    .action(async (id: string, path: string | undefined, options: ListOptions) => {
      const { explainCommand } = await import("./explain-command.ts");
      done(await explainCommand(id, { ...options, path }));
    });
  listing(program.command("rules"))
    .description("list all rules with what they answer")
    .argument("[path]", "a folder whose punchlist.yaml brings its own rules (default: those that come along)")
    .addHelpText("after", examples("punchlist rules", "punchlist rules --format json"))
    .action(async (path: string | undefined, options: ListOptions) => {
      const { rulesCommand } = await import("./rules-command.ts");
      done(await rulesCommand({ ...options, path }));
    });
  listing(program.command("checklist"))
    .description("list the checklist with what answers each item")
    .argument("[path]", "a folder whose punchlist.yaml brings its own checklists (default: the one that comes along)")
    .addHelpText("after", examples("punchlist checklist", "punchlist checklist deploy/ --format json"))
    .action(async (path: string | undefined, options: ListOptions) => {
      const { checklistCommand } = await import("./rules-command.ts");
      done(await checklistCommand({ ...options, path }));
    });
}

function listing(command: Command): Command {
  return command
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .addOption(new Option("--config <file>", "punchlist.yaml to use (default: the closest at or above the path)"))
    .addOption(extendsOption())
    .addOption(ownRulesOption());
}
