import { dirname, join } from "node:path";
import { catalogue } from "../../rules/catalogue.ts";
import type { LanguageName } from "../languages/index.ts";
import type { Baseline } from "../audit/baseline.ts";
import type { Discovery, Given } from "../audit/discover.ts";
import { nothingJudged } from "../model/judged.ts";
import { maskSecrets } from "../audit/mask-secrets.ts";
import type { SuppressionError } from "../audit/suppressions.ts";
import type { AuditSetting } from "../audit/setting.ts";
import type { Annex } from "../report/annex.ts";
import type { EnvironmentReport, FileReport, Report } from "../model/index.ts";
import { auditFormats } from "../report/reporters/index.ts";
import { setAsideText } from "../report/set-aside-text.ts";
import { terminalText } from "../report/terminal-text.ts";
import { discoverDeclared, isChosen, tellDeclaration } from "./declaration-place.ts";
import type { Compared } from "./against-baseline.ts";
import { refuseContradictions } from "./contradictions.ts";
import { exitCodeOf, worst, type ExitCode, type FailOn } from "./exit-code.ts";
import type { Fixing } from "./fix/fix-audits.ts";
import { judgeAll } from "./judge-all.ts";
import { languageNamed } from "./language-name.ts";
import { localDate } from "./local-date.ts";
import { listFiles } from "./list-files.ts";
import { hasIdle, notices, type Audited } from "./notices.ts";
import { parseOutputs, writeOutput, type Look } from "./output.ts";
import { pathPrefix } from "./path-prefix.ts";
import { rulePage } from "./rule-page.ts";
import { nothingKnown } from "./nothing-known.ts";
import { loadSettings, type AskedSetting, type SettingOptions } from "./setting.ts";
import { changesSince } from "./since-option.ts";
import { wantedFiles } from "./standard-input.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `punchlist audit` as the command line gives them. */
export interface AuditOptions extends SettingOptions {
  readonly format: readonly string[];
  readonly failOn: FailOn;
  /** `YYYY-MM-DD`; today when absent. */
  readonly today?: string;
  /** The format of the files that are named. */
  readonly as?: string;
  /** Each `program=version`. */
  readonly target?: readonly string[];
  readonly verbose: boolean;
  readonly all: boolean;
  readonly listFiles: boolean;
  /** The file that standard input holds the text of. */
  readonly stdinFilename?: string;
  /** The revision since which changes are told. */
  readonly since?: string;
  readonly pathPrefix?: string;
  /** The file that holds known failures. */
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly acceptNew: boolean;
  /** Ends with 1 where a waiver or a comment waives nothing. */
  readonly failOnIdle: boolean;
  /** Writes what failures say is to be written instead. */
  readonly fix: boolean;
  /** Shows what that would write. */
  readonly fixDryRun: boolean;
  /** Prints nothing where the exit code is 0. */
  readonly quiet: boolean;
  readonly color?: boolean;
}

/** Judges what stands at the paths and prints the report in every format that was asked for. */
export async function auditCommand(paths: readonly string[], options: AuditOptions): Promise<ExitCode> {
  const outputs = parseOutputs(options.format, auditFormats);
  const wanted = await wantedFiles(paths, options.stdinFilename);
  const discovery = discoverDeclared(wanted.paths, options.config, wanted.given);
  refuseContradictions(options, discovery);
  const today = options.today ?? localDate();
  const as = options.as === undefined ? undefined : languageOf(options.as, discovery);
  const settings = await loadSettings(discovery, catalogue, { ...options, today });
  const targets = await targetsIn(options);
  const brief = !options.verbose && outputs.every(({ reporter }) => reporter.brief);
  const aimed = settings.map(({ setting, ...asked }) => ({
    ...asked,
    setting: { ...aimedAt(setting, targets), as, brief },
  }));
  const judgeWith = (given: Given, settings: readonly AskedSetting[]): Promise<readonly Audited[]> =>
    judgeAll(discoverDeclared(wanted.paths, options.config, given), settings);
  const changes = await changesSince(options.since, discovery, (given) => judgeWith(given, aimed));
  const judge = (baseline?: Baseline): Promise<readonly Audited[]> =>
    judgeAll(
      discovery,
      aimed.map(({ setting, ...asked }) => ({
        ...asked,
        setting: { ...setting, changes, ...knownIn(setting, baseline) },
      })),
    );
  const { audits: judged, finish } = await compared(options, discovery, judge);
  const misread = judged.flatMap((audited) => audited.misread);
  if (misread.length > 0) throw new UsageError([...new Set(misread.map(misreadText))].join("\n"));
  if (!isChosen(options.config)) tellDeclaration(discovery);
  const prefix = pathPrefix(discovery.root, options.pathPrefix);
  const audits = await fixed(judged, options, {
    discovery,
    judgeWith: (given) => judgeWith(given, judged),
    dryRun: options.fixDryRun,
    pathPrefix: prefix,
  });
  const reports = audits.map(({ report }) => report);
  const [first] = reports;
  if (options.listFiles && first) return listFiles(first, discovery);
  if (reports.every(isEmpty)) throw nothingKnown(discovery);
  if (first && reports.every(isAllSetAside)) throw allSetAside(first.environment);
  finish();
  const code = worst([
    ...audits.map(({ report, crashed }) => (crashed.length > 0 ? 2 : exitCodeOf(report, options.failOn))),
    options.failOnIdle && audits.some((audited) => hasIdle(audited, options)) ? 1 : 0,
  ]);
  // Where a diff is shown, it is all that standard output holds.
  const silent = (options.quiet && code === 0) || options.fixDryRun;
  const look = { ...lookOf(options), pathPrefix: prefix, page: rulePage };
  const printed = outputs.filter(({ file }) => file !== undefined || !silent);
  const annexes = printed.some(({ reporter }) => reporter.annexed) && (await annexesFor(discovery, audits, options));
  for (const output of printed) await writeOutput(output, reports, { ...look, ...(annexes && { annexes }) });
  if (!silent) for (const audited of audits) notices(audited, options);
  return code;
}

function knownIn({ name }: AuditSetting, baseline: Baseline | undefined): Pick<AuditSetting, "baseline"> {
  return baseline ? { baseline: baseline.get(name) ?? new Set() } : {};
}

/** The models are loaded where a format shows them. */
async function annexesFor(
  discovery: Discovery,
  audits: readonly Audited[],
  options: AuditOptions,
): Promise<ReadonlyMap<string, Annex>> {
  const { annexesOf } = await import("./annexes.ts");
  return annexesOf(discovery, audits, options);
}

function misreadText({ path, line, column, message }: SuppressionError): string {
  return `${path}:${line}:${column} ${message}`;
}

/** What compares with known failures is loaded where a baseline is named. */
async function compared(
  { baseline, updateBaseline, acceptNew, rule = [], ignore = [], since }: AuditOptions,
  { narrowed }: Discovery,
  judge: (baseline?: Baseline) => Promise<readonly Audited[]>,
): Promise<Pick<Compared, "audits" | "finish">> {
  if (baseline === undefined) return { audits: await judge(), finish: () => undefined };
  const { againstBaseline } = await import("./against-baseline.ts");
  const whole = rule.length + ignore.length === 0 && narrowed.length === 0 && since === undefined;
  return againstBaseline({ baseline, update: updateBaseline, acceptNew, whole }, judge);
}

/** What mends is loaded where that is asked for. */
async function fixed(
  audits: readonly Audited[],
  { fix, fixDryRun }: AuditOptions,
  fixing: Fixing,
): Promise<readonly Audited[]> {
  if (!fix && !fixDryRun) return audits;
  const { fixAudits } = await import("./fix/fix-audits.ts");
  return fixAudits(audits, fixing);
}

function lookOf({ verbose, all, color }: AuditOptions): Look {
  return { verbose, all, ...(color !== undefined && { color }) };
}

/** What reads them is loaded where any are given. */
async function targetsIn({ target = [] }: AuditOptions): Promise<ReadonlyMap<LanguageName, string>> {
  if (target.length === 0) return new Map();
  const { targetsOf } = await import("./targets.ts");
  return targetsOf(target);
}

/** What the command line says goes before what is declared. */
function aimedAt(setting: AuditSetting, versions: ReadonlyMap<LanguageName, string>): AuditSetting {
  const { targets } = setting;
  return { ...setting, targets: { ...targets, versions: new Map([...targets.versions, ...versions]) } };
}

function isEmpty({ environment, problems }: Report): boolean {
  return environment.files.length === 0 && problems.length === 0;
}

function isAllSetAside(report: Report): boolean {
  const { files } = report.environment;
  return files.length > 0 && files.every(isSetAside) && nothingJudged(report);
}

/** Of a folder nobody can say that all in it is of one format. */
function languageOf(word: string, { candidates, namedAbove }: Discovery): LanguageName {
  const language = languageNamed(word);
  if (candidates.some((path) => namedAbove(path) === path)) return language;
  throw new UsageError(
    `--as ${language} is said of files, and only folders are named; name the files that are of ${language}.`,
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
