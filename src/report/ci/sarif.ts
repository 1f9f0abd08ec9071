import type { Log, Notification, Result, Run } from "sarif";
import type { ProblemReport, Report } from "../../model/index.ts";
import { HOMEPAGE } from "../../model/tool.ts";
import { printableJson } from "../printable-json.ts";
import type { PrintOptions } from "../reporter.ts";
import { terminalText } from "../terminal-text.ts";
import { alertResults, results } from "./sarif-results.ts";
import { artifactLocation, uriPart } from "./sarif-place.ts";
import { ruleDescriptors } from "./sarif-rules.ts";

/**
 * All findings as SARIF 2.1.0, a run for each environment: passes are of kind pass, what is open of kind open, and what someone answers for is
 * suppressed.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(reports: readonly Report[], options: PrintOptions): string {
  return logOf(reports.map((report) => runOf(report, results(report, options), options)));
}

/** What fails as SARIF, each with a place: GitHub heeds neither kinds nor suppressions, and refuses a result without a place. */
export function alertLog(reports: readonly Report[], options: PrintOptions): string {
  return logOf(
    reports.map((report) => {
      const failing = new Set(
        report.findings.filter(({ verdict, known }) => verdict === "fail" && !known).map(({ rule }) => rule),
      );
      const told = { ...report, rules: report.rules.filter(({ id }) => failing.has(id)) };
      return runOf(told, alertResults(told, options), options);
    }),
  );
}

function logOf(runs: Run[]): string {
  const log: Log = { $schema: SCHEMA, version: "2.1.0", runs };
  return printableJson(log);
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

function runOf(report: Report, found: Result[], options: PrintOptions): Run {
  const { tool, environment, problems } = report;
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: HOMEPAGE,
        rules: ruleDescriptors(report, found, options),
      },
    },
    automationDetails: { id: `${tool.name}/${uriPart(environment.name)}/` },
    invocations: [
      {
        executionSuccessful: !problems.some(({ kind }) => kind === "unreadable"),
        toolExecutionNotifications: problems.map((problem) => notification(problem, options)),
      },
    ],
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
    columnKind: "utf16CodeUnits",
    results: found,
  };
}

function notification(
  { kind, path, line, column, message }: ProblemReport,
  { pathPrefix = "" }: PrintOptions,
): Notification {
  return {
    level: kind === "unreadable" ? "error" : kind === "refused" ? "warning" : "note",
    message: { text: terminalText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(pathPrefix + path),
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
