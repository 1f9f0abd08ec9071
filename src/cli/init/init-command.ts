import { statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { lookFor } from "../../audit/discover.ts";
import { DECLARATION_NAMES } from "../../declaration/declaration-file.ts";
import { terminalText } from "../../report/terminal-text.ts";
import type { ExitCode } from "../exit-code.ts";
import { localDate } from "../local-date.ts";
import { UsageError } from "../usage-error.ts";
import { writeFile } from "../write-file.ts";
import { lookAround } from "./look-around.ts";
import { writtenDeclaration } from "./written-declaration.ts";

/** The options of `punchlist init` as the command line gives them. */
export interface InitOptions {
  readonly dryRun: boolean;
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
}

/** Writes a `punchlist.yaml` for a folder that has none, or prints it. */
export async function initCommand(path: string, { dryRun, today = localDate() }: InitOptions): Promise<ExitCode> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${path} does not exist; name the folder that punchlist.yaml is for.`);
  if (!stats.isDirectory()) throw new UsageError(`${path} is a file; name the folder that punchlist.yaml is for.`);
  const [there] = lookFor(path, DECLARATION_NAMES).candidates;
  if (there !== undefined && !dryRun)
    throw new UsageError(`${join(path, there)} is there already; edit it, or see by --dry-run what would be written.`);
  const text = writtenDeclaration(await lookAround(path, today), today);
  if (dryRun) {
    process.stdout.write(text);
    return 0;
  }
  const file = join(path, "punchlist.yaml");
  writeFile(file, text);
  process.stderr.write(
    `punchlist: ${terminalText(file)} is written; what stands behind # is yours to settle. Next: punchlist audit ${terminalText(path)}\n`,
  );
  return 0;
}
