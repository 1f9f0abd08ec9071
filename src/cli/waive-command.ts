import { join } from "node:path";
import process from "node:process";
import { catalogue } from "../../rules/catalogue.ts";
import { runAudit } from "../audit/run-audit.ts";
import { declarationErrorText } from "../declaration/declaration-error.ts";
import type { Known } from "../declaration/index.ts";
import { DECLARATION_NAMES, findDeclaration } from "../declaration/declaration-file.ts";
import { readDeclaration } from "../declaration/read-declaration.ts";
import { withWaivers, type WrittenWaiver } from "../declaration/write-waivers.ts";
import { addDays } from "../model/day.ts";
import type { Report } from "../model/index.ts";
import type { Catalogue } from "../rule/catalogue.ts";
import { SourceFile } from "../model/source-file.ts";
import { amount } from "../report/table/amount.ts";
import { terminalText } from "../report/terminal-text.ts";
import { discoverDeclared } from "./declaration-place.ts";
import type { ExitCode } from "./exit-code.ts";
import { declarationsIn } from "./load-declaration.ts";
import { localDate } from "./local-date.ts";
import { loadSettings } from "./setting.ts";
import { textOf } from "./text-beside.ts";
import { UsageError } from "./usage-error.ts";
import { toWaive, type Waivable } from "./waivable.ts";
import { writeFile } from "./write-file.ts";

/** The options of `punchlist waive` as the command line gives them. */
export interface WaiveOptions {
  readonly in: string;
  readonly reason: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  /** Days between the ends of two rules. */
  readonly stagger?: number;
  readonly env?: string;
  readonly config?: string;
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
  readonly dryRun: boolean;
}

/** Writes waivers of what fails into `punchlist.yaml`, and shows what it wrote. */
export async function waiveCommand(words: readonly string[], options: WaiveOptions): Promise<ExitCode> {
  const today = options.today ?? localDate();
  const discovery = discoverDeclared([options.in], options.config);
  const settings = await loadSettings(discovery, catalogue, { ...options, today });
  const reports: Report[] = [];
  for (const each of settings) reports.push((await runAudit(discovery, each, each.catalogue)).report);
  const findings = reports.flatMap((report) => report.findings);
  const locked = settings.flatMap(({ setting }) => setting.locked ?? []);
  const waivers = written(toWaive(words, findings, { ids: settings[0].catalogue.rules, locked }), options);
  const file = declarationFile(discovery.root, options.config);
  const text = withWaivers(file.text, waivers);
  refuseMistakes(new SourceFile(file.path, text), { ...knownTo(settings[0].catalogue), today });
  if (!options.dryRun) writeFile(file.path, text);
  const done = options.dryRun ? "would hold" : "holds";
  process.stdout.write(
    terminalLinesOf([
      `${file.path} ${done} ${amount(waivers.length, "waiver", "waivers")} of ${options.owner} now:`,
      ...waivers.map(({ rule, subject, until }) => `  until ${until}  ${rule}  ${subject}`),
    ]),
  );
  return 0;
}

function terminalLinesOf(lines: readonly string[]): string {
  return lines.map((line) => `${terminalText(line)}\n`).join("");
}

/** One after the other ends, the dearest rule first, so that not all of it is due on one day. */
function written(
  found: readonly Waivable[],
  { reason, owner, until, stagger = 0 }: WaiveOptions,
): readonly WrittenWaiver[] {
  const rules = [...new Set(found.map(({ rule }) => rule))];
  return found.map(({ rule, subject }) => ({
    rule,
    subject,
    reason,
    owner,
    until: addDays(until, stagger * rules.indexOf(rule)),
  }));
}

function declarationFile(root: string, config: string | undefined): { readonly path: string; readonly text: string } {
  const path = config ?? join(root, pathIn(root));
  const read = textOf(path, LARGEST_BYTES);
  if ("text" in read) return { path, text: read.text };
  if (config === undefined && declarationsIn(root).candidates.length === 0) return { path, text: "" };
  throw new UsageError(terminalText(`${path} ${read.obstacle}.`));
}

const LARGEST_BYTES = 5_000_000;

function pathIn(root: string): string {
  const found = findDeclaration(declarationsIn(root).candidates);
  if (found && "error" in found) throw new UsageError(found.error);
  return found?.path ?? DECLARATION_NAMES[0] ?? "punchlist.yaml";
}

/** What is written is read first: nobody finds a file that the next audit refuses. */
function refuseMistakes(file: SourceFile, known: Known): void {
  const reading = readDeclaration(file, known);
  if ("errors" in reading)
    throw new UsageError(`Nothing is written. ${reading.errors.map(declarationErrorText).join("\n")}`);
}

function knownTo({ rules, checklists }: Catalogue): Pick<Known, "rules" | "items"> {
  const sections = checklists.flatMap((checklist) => checklist.sections);
  return { rules: [...rules.keys()], items: sections.flatMap(({ items }) => items.map(({ id }) => id)) };
}
