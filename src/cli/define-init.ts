import { Option, type Command } from "commander";
import { examples } from "./examples.ts";
import type { ExitCode } from "./exit-code.ts";
import type { InitOptions } from "./init/init-command.ts";
import { parseDate } from "./option-values.ts";

/** `punchlist init` on the command line. */
export function defineInit(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("init")
    .description("look around and write a punchlist.yaml with what was seen and what is to be said")
    .argument("[path]", "the folder that it is for (default: the current folder)")
    .option("--dry-run", "print it, and write nothing", false)
    .addOption(new Option("--today <date>", "the day that it names, YYYY-MM-DD (default: today)").argParser(parseDate))
    .addHelpText("after", examples("punchlist init", "punchlist init deploy/ --dry-run"))
    .action(async (path: string | undefined, options: InitOptions) => {
      const { initCommand } = await import("./init/init-command.ts");
      done(await initCommand(path ?? ".", options));
    });
}
