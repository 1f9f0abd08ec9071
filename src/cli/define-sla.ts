import { Option, type Command } from "commander";
import { slaFormats } from "../report/reporters/index.ts";
import { examples, shortKeys } from "./examples.ts";
import type { ExitCode } from "./exit-code.ts";
import { extendsOption } from "./extends-option.ts";
import { formatOption } from "./format-option.ts";
import { collect, parseDate } from "./option-values.ts";
import type { SlaOptions } from "./sla-command.ts";

/** `punchlist sla` on the command line. */
export function defineSla(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("sla")
    .description("turn a promise into hours of downtime and money, and tell which measure pays")
    .argument("[path]", "a folder with a punchlist.yaml, or such a file (default: the current folder)")
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
      new Option(
        "--scenario <name...>",
        "measures to compare, joined by + when taken together (default: all that fit together)",
      ).default([], "all"),
    )
    .addOption(
      new Option(
        "--outages <file>",
        "a log of outages, CSV or YAML with start, end, cause and planned (default: outages.log of punchlist.yaml)",
      ),
    )
    .addOption(formatOption(slaFormats))
    .addOption(new Option("--percent", "show availabilities in percent as well").default(false, "no"))
    .addOption(new Option("--env <name>", "environment of punchlist.yaml that is meant"))
    .addOption(new Option("--config <file>", "punchlist.yaml to use (default: the closest at or above the path)"))
    .addOption(extendsOption())
    .addOption(new Option("--no-config", "use no punchlist.yaml"))
    .addOption(
      new Option("--today <date>", "count the coming windows from this date, YYYY-MM-DD (default: today)").argParser(
        parseDate,
      ),
    )
    .addHelpText("after", shortKeys("sla"))
    .addHelpText(
      "after",
      examples(
        'punchlist sla --set availability=99.9% --set incidents=9/year --set repair=2h..8h --set support="Mon-Fri 9-17"',
        "punchlist sla deploy/ --scenario failover on-call+failover",
        "punchlist sla deploy/ --outages outages.csv",
      ),
    )
    .action(async (path: string | undefined, options: SlaOptions) => {
      const { slaCommand } = await import("./sla-command.ts");
      done(await slaCommand(path ?? ".", { ...options, ...program.opts<{ color?: boolean }>() }));
    });
}
