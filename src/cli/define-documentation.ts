import type { Command } from "commander";
import { examples } from "./examples.ts";
import type { ExitCode } from "./exit-code.ts";

/** `punchlist explain`, `rules` and `checklist` on the command line. */
export function defineDocumentation(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("explain")
    .description("show the page of a rule, or what an item asks and what answers it")
    .argument("<id>", "a rule's id such as haproxy/balance-leastconn, or an item's such as T49")
    .addHelpText("after", examples("punchlist explain haproxy/balance-leastconn", "punchlist explain T49"))
    .action(async (rule: string) => {
      const { explainCommand } = await import("./explain-command.ts");
      done(explainCommand(rule));
    });
  program
    .command("rules")
    .description("list all rules with what they answer")
    .addHelpText("after", examples("punchlist rules", "punchlist rules | grep T20"))
    .action(async () => {
      const { rulesCommand } = await import("./rules-command.ts");
      done(rulesCommand());
    });
  program
    .command("checklist")
    .description("list the checklist with what answers each item")
    .addHelpText("after", examples("punchlist checklist", "punchlist checklist | grep -i backup"))
    .action(async () => {
      const { checklistCommand } = await import("./rules-command.ts");
      done(checklistCommand());
    });
}
