import { compareReports } from "../report/diff/compare.ts";
import type { Comparison } from "../report/diff/comparison.ts";
import { diffFormats } from "../report/reporters/index.ts";
import type { DIFF_FAIL_ON, ExitCode } from "./exit-code.ts";
import { parseOutputs, writeOutput } from "./output.ts";
import { withSlash } from "./path-prefix.ts";
import { readReports } from "./read-reports.ts";

/** The options of `punchlist diff` as the command line gives them. */
export interface DiffOptions {
  readonly format: readonly string[];
  readonly failOn: (typeof DIFF_FAIL_ON)[number];
  readonly pathPrefix?: string;
  readonly verbose: boolean;
  readonly color?: boolean;
}

/** Compares two reports and prints what became of what they tell, in every format that was asked for. */
export async function diffCommand(before: string, now: string, options: DiffOptions): Promise<ExitCode> {
  const outputs = parseOutputs(options.format, diffFormats);
  const [old, fresh] = [before, now].map((word) => readReports([word]).map(({ report }) => report));
  const comparison = compareReports(old ?? [], fresh ?? []);
  const { verbose, color, pathPrefix = "" } = options;
  const look = { verbose, ...(color !== undefined && { color }), pathPrefix: withSlash(pathPrefix) };
  for (const output of outputs) await writeOutput(output, [comparison], look);
  return exitCode(comparison, options.failOn);
}

function exitCode({ environments }: Comparison, failOn: DiffOptions["failOn"]): ExitCode {
  const counted = failOn === "never" ? [] : failOn === "error" ? ["error"] : ["error", "warning"];
  return environments.some(({ appeared }) => appeared.some(({ severity }) => counted.includes(severity))) ? 1 : 0;
}
