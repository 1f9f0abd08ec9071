import { dirname, join } from "node:path";
import process from "node:process";
import { catalogue } from "../../rules/catalogue.ts";
import { formats, type LanguageName } from "../languages/index.ts";
import type { Discovery } from "../audit/discover.ts";
import { nothingJudged } from "../model/judged.ts";
import { maskSecrets } from "../audit/mask-secrets.ts";
import { runAudit } from "../audit/run-audit.ts";
import { waiverNotices } from "../audit/waive.ts";
import type { EnvironmentReport, FileReport } from "../model/index.ts";
import { ISSUES, TOOL } from "../model/tool.ts";
import { auditFormats } from "../report/reporters/index.ts";
import { setAsideText } from "../report/set-aside-text.ts";
import { terminalText } from "../report/terminal-text.ts";
import { discoverDeclared, isChosen, tellDeclaration } from "./declaration-place.ts";
import { exitCodeOf, type ExitCode, type FailOn } from "./exit-code.ts";
import { languageNamed } from "./language-name.ts";
import { localDate } from "./local-date.ts";
import { listFiles } from "./list-files.ts";
import { parseOutputs, writeOutput } from "./output.ts";
import { loadSetting, type SettingOptions } from "./setting.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `punchlist audit` as the command line gives them. */
export interface AuditOptions extends SettingOptions {
  readonly format: readonly string[];
  readonly failOn: FailOn;
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
  /** The format of the files that are named. */
  readonly as?: string;
  readonly verbose: boolean;
  readonly all: boolean;
  readonly listFiles: boolean;
  readonly color?: boolean;
}

/** Judges what stands at the paths and prints the report in every format that was asked for. */
export async function auditCommand(paths: readonly string[], options: AuditOptions): Promise<ExitCode> {
  const outputs = parseOutputs(options.format, auditFormats);
  const discovery = discoverDeclared(paths, options.config);
  const today = options.today ?? localDate();
  const as = options.as === undefined ? undefined : languageOf(options.as, discovery);
  const { setting, levels } = await loadSetting(discovery, catalogue.rules, { ...options, today });
  const { report, crashed } = await runAudit(discovery, { setting: { ...setting, as }, levels }, catalogue);
  if (!isChosen(options.config)) tellDeclaration(discovery);
  if (options.listFiles) return listFiles(report, discovery);
  if (report.environment.files.length === 0 && report.problems.length === 0) throw nothingKnown(discovery.root);
  if (report.environment.files.length > 0 && report.environment.files.every(isSetAside) && nothingJudged(report))
    throw allSetAside(report.environment);
  for (const output of outputs) await writeOutput(output, report, options);
  for (const notice of waiverNotices(setting.waivers, report.findings, today))
    process.stderr.write(`punchlist: ${terminalText(maskSecrets(notice))}\n`);
  for (const { id, error } of crashed)
    process.stderr.write(
      `punchlist: rule ${id} of ${TOOL.name} ${TOOL.version} failed on this input (${terminalText(error.message)}); please report it at ${ISSUES}.\n`,
    );
  return crashed.length > 0 ? 2 : exitCodeOf(report, options.failOn);
}

/** Of a folder nobody can say that all in it is of one format. */
function languageOf(word: string, { candidates, namedAbove }: Discovery): LanguageName {
  const language = languageNamed(word);
  if (candidates.some((path) => namedAbove(path) === path)) return language;
  throw new UsageError(
    `--as ${language} is said of files, and only folders are named; name the files that are of ${language}.`,
  );
}

function nothingKnown(root: string): UsageError {
  return new UsageError(
    `No file below ${terminalText(root)} is of a format that is read: ${formats.map(({ title }) => title).join(", ")}. Name the folder that holds them; --list-files shows what was looked at.`,
  );
}

function isSetAside({ setAside, sameAs }: FileReport): boolean {
  return setAside !== undefined || sameAs !== undefined;
}

function allSetAside({ root, files }: EnvironmentReport): UsageError {
  const example = join(root, dirname(files[0]?.path ?? ""));
  return new UsageError(
    `Nothing was judged in ${terminalText(maskSecrets(root))}: all that was found is set aside, ${terminalText(maskSecrets(setAsideText(files) ?? ""))}. Name the folder to have it judged: punchlist audit ${terminalText(maskSecrets(example))}`,
  );
}
