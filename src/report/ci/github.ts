import type { Report, Severity } from "../../model/index.ts";
import type { PrintOptions } from "../reporter.ts";
import { failuresOf, type Failure, type FailurePlace } from "./failures.ts";

/**
 * What fails as workflow commands, which GitHub Actions shows at their lines. It shows ten of a kind for a step; the log has all.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubCommands(reports: readonly Report[], { pathPrefix }: PrintOptions): string {
  return reports
    .flatMap((report) => failuresOf(report, pathPrefix))
    .map((failure) => `${command(failure)}\n`)
    .join("");
}

function command({ check, severity, title, text, place }: Failure): string {
  const properties = Object.entries({ ...span(place), title: `${title} (${check})` });
  const listed = properties.map(([name, value]) => `${name}=${property(value)}`).join(",");
  return `::${COMMAND[severity]} ${listed}::${data(text)}`;
}

const COMMAND: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Columns count where they lie on one line. */
function span({ path, line, column, endLine = line, endColumn }: FailurePlace): Readonly<Record<string, string>> {
  const oneLine = line === endLine && column !== undefined && endColumn !== undefined;
  const lines = { file: path, line: String(line), endLine: String(endLine) };
  return oneLine ? { ...lines, col: String(column), endColumn: String(endColumn) } : lines;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
