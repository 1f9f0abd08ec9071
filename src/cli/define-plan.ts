import { Option, type Command } from "commander";
import { planFormats } from "../report/reporters/index.ts";
import { examples, shortKeys } from "./examples.ts";
import type { ExitCode } from "./exit-code.ts";
import { extendsOption } from "./extends-option.ts";
import { formatOption } from "./format-option.ts";
import { collect, parseDate } from "./option-values.ts";
import type { PlanOptions } from "./plan-command.ts";

/** `punchlist plan` on the command line. */
export function definePlan(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("plan")
    .description("compute RAM per host, disks until the 40 % line, and latency and 503s against load")
    .argument("[path]", "a folder or file to read, or its punchlist.yaml (default: the current folder)")
    .addOption(
      new Option(
        "--set <key=value>",
        "an input for this run, as in punchlist.yaml or short; may be given several times",
      )
        .argParser(collect)
        .default([], "none"),
    )
    .option("--open", "open the what-if page in a browser; --format html=FILE writes it", false)
    .option("--ask", "go through the inputs in the terminal, the most important first", false)
    .addOption(
      new Option("--scenario <name>", "plan with what a measure of punchlist.yaml changes; joined by + for several"),
    )
    .addOption(formatOption(planFormats))
    .addOption(new Option("--env <name>", "environment of punchlist.yaml that is meant"))
    .addOption(new Option("--config <file>", "punchlist.yaml to use (default: the closest at or above the path)"))
    .addOption(extendsOption())
    .addOption(new Option("--no-config", "use no punchlist.yaml"))
    .addOption(new Option("--today <date>", "the day of the plan, YYYY-MM-DD (default: today)").argParser(parseDate))
    .addHelpText("after", shortKeys("plan"))
    .addHelpText(
      "after",
      examples(
        "punchlist plan .",
        "punchlist plan --set memory=8GB --set instances=4 --set threads=2",
        "punchlist plan --set peak=18/s --set request=200ms --format table --format csv=plan.csv deploy/",
      ),
    )
    .action(async (path: string | undefined, options: PlanOptions) => {
      const { planCommand } = await import("./plan-command.ts");
      done(await planCommand(path ?? ".", { ...options, ...program.opts<{ color?: boolean }>() }));
    });
}
