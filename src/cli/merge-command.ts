import { isAbsolute, relative, resolve } from "node:path";
import process from "node:process";
import { contradiction, mergeReports } from "../audit/merge-reports.ts";
import type { Report } from "../model/index.ts";
import { TOOL } from "../model/tool.ts";
import { auditFormats } from "../report/reporters/index.ts";
import { terminalText } from "../report/terminal-text.ts";
import { exitCodeOf, worst, type ExitCode, type FailOn } from "./exit-code.ts";
import { parseOutputs, writeOutput } from "./output.ts";
import { fromRoot } from "./from-root.ts";
import { withSlash } from "./path-prefix.ts";
import { readReports, type ReportFile } from "./read-reports.ts";
import { rulePage } from "./rule-page.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `punchlist merge` as the command line gives them. */
export interface MergeOptions {
  readonly format: readonly string[];
  readonly failOn: FailOn;
  readonly pathPrefix?: string;
  readonly verbose: boolean;
  readonly all: boolean;
  readonly quiet: boolean;
  readonly color?: boolean;
}

/** Makes one report of several and prints it in every format that was asked for. */
export async function mergeCommand(words: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const outputs = parseOutputs(options.format, auditFormats);
  const files = readReports(words);
  refuseOtherVersions(files);
  refuseContradictions(files);
  const reports = apart(mergeReports(files.map(({ report }) => report)));
  const code = worst(reports.map((report) => exitCodeOf(report, options.failOn)));
  const { verbose, all, color, pathPrefix = "" } = options;
  const look = {
    verbose,
    all,
    ...(color !== undefined && { color }),
    pathPrefix: withSlash(pathPrefix),
    page: rulePage,
  };
  const silent = options.quiet && code === 0;
  for (const output of outputs) if (output.file !== undefined || !silent) await writeOutput(output, reports, look);
  return code;
}

function refuseOtherVersions(files: readonly ReportFile[]): void {
  const other = files.find(({ report }) => report.tool.version !== TOOL.version);
  if (other)
    throw new UsageError(
      terminalText(
        `${other.file} was written by ${TOOL.name} ${other.report.tool.version}, and this is ${TOOL.version}; let one version write and merge all of them.`,
      ),
    );
}

function refuseContradictions(files: readonly ReportFile[]): void {
  const found = contradiction(files.map(({ report }) => report));
  if (!found) return;
  const [one, other] = found.reports.map((index) => files[index]?.file ?? "");
  throw new UsageError(
    terminalText(
      `${one ?? ""} and ${other ?? ""} say different things of ${found.subject} (${found.rule}); where they are of two environments, name these: web1=${one ?? ""} web2=${other ?? ""}`,
    ),
  );
}

/** Environments of one name are told apart by their folders, and paths count from the folder that the program runs in. */
function apart(reports: readonly Report[]): readonly Report[] {
  const names = reports.map(({ environment }) => environment.name);
  return reports.map((report) => {
    const { name, root } = report.environment;
    const twice = names.indexOf(name) !== names.lastIndexOf(name);
    const named = { ...report, environment: { ...report.environment, name: twice ? `${name} in ${root}` : name } };
    return fromRoot(named, below(root));
  });
}

/** The way to a folder that was audited here; empty for one elsewhere. */
function below(root: string): string {
  const path = isAbsolute(root) ? relative(process.cwd(), root) : relative("", resolve(root));
  return path.startsWith("..") || isAbsolute(path) ? "" : path;
}
