import { InvalidArgumentError, Option, type Command } from "commander";
import { examples } from "./examples.ts";
import type { ExitCode } from "./exit-code.ts";
import { parseDate } from "./option-values.ts";
import type { WaiveOptions } from "./waive-command.ts";

/** `punchlist waive` on the command line. */
export function defineWaive(program: Command, done: (code: ExitCode) => void): void {
  program
    .command("waive")
    .description("write waivers of what fails into punchlist.yaml, for the subjects that fail today")
    .argument("<finding...>", "RULE, RULE:SUBJECT or the beginning of a fingerprint, as a report names them")
    .addOption(new Option("--reason <text>", "why it is acceptable until then").makeOptionMandatory())
    .addOption(new Option("--owner <name>", "who answers for it").makeOptionMandatory())
    .addOption(
      new Option("--until <date>", "its last day, YYYY-MM-DD, at most a year ahead")
        .argParser(parseDate)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--stagger <days>", "let each further rule end so much later, as in 7d or 2w").argParser(parseDays),
    )
    .addOption(new Option("--in <path>", "the folder that is judged").default("."))
    .addOption(new Option("--env <name>", "environment of punchlist.yaml that is judged, or all of them"))
    .addOption(
      new Option("--config <file>", "punchlist.yaml to write to (default: the closest at or above the folder)"),
    )
    .addOption(new Option("--today <date>", "the day of the audit, YYYY-MM-DD (default: today)").argParser(parseDate))
    .addOption(new Option("--dry-run", "only show what would be written").default(false, "no"))
    .addHelpText(
      "after",
      examples(
        'punchlist waive haproxy/redispatch:backend:plone --reason "one server until the move" --owner Ada --until 2027-01-31',
        'punchlist waive haproxy/redispatch supervisor/autorestart --reason "after the relaunch" --owner ops --until 2027-01-31 --stagger 2w',
      ),
    )
    .action(async (words: readonly string[], options: WaiveOptions) => {
      const { waiveCommand } = await import("./waive-command.ts");
      done(await waiveCommand(words, options));
    });
}

/** A number of days, written in days or weeks. */
function parseDays(text: string): number {
  const [, count, unit] = /^(\d{1,3})\s*([dw])$/.exec(text.trim()) ?? [];
  if (count === undefined) throw new InvalidArgumentError("Write it in days or weeks, as in 7d or 2w.");
  return Number(count) * (unit === "w" ? 7 : 1);
}
