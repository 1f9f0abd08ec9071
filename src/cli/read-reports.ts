import { basename } from "node:path";
import { existsSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";
import reportSchema from "../../docs/report.schema.json" with { type: "json" };
import { parseJson } from "../audit/parse-json.ts";
import { SourceFile } from "../model/source-file.ts";
import type { Report } from "../model/index.ts";
import { terminalText } from "../report/terminal-text.ts";
import { textOf } from "./text-beside.ts";
import { UsageError } from "./usage-error.ts";

/** A report, and how its file was named. */
export interface ReportFile {
  readonly file: string;
  readonly report: Report;
}

/**
 * The reports that files hold, of all environments of each. `NAME=FILE` calls the environment by that name.
 *
 * @throws UsageError for what is no report of this schema, with its place
 */
export function readReports(words: readonly string[]): readonly ReportFile[] {
  return words.flatMap((word) => {
    const { name, file } = namedFile(word);
    const reports = reportsIn(file);
    if (name !== undefined && reports.length > 1)
      throw new UsageError(`${word} gives one name to the ${reports.length} environments of ${file}; leave it out.`);
    return reports.map((report) => ({ file, report: name === undefined ? report : called(name, report) }));
  });
}

function namedFile(word: string): { readonly name?: string; readonly file: string } {
  const equals = word.indexOf("=");
  if (equals < 1 || existsSync(word)) return { file: word };
  return { name: word.slice(0, equals), file: word.slice(equals + 1) };
}

function called(name: string, report: Report): Report {
  return { ...report, environment: { ...report.environment, name } };
}

function reportsIn(file: string): readonly Report[] {
  const read = textOf(file, LARGEST_REPORT_BYTES);
  if ("obstacle" in read) throw new UsageError(terminalText(`${file} ${read.obstacle}.`));
  const parsed = parseJson(read.text);
  if ("error" in parsed) {
    const { line, column } = new SourceFile(file, read.text).position(parsed.offset);
    throw noReport(`${file}:${line}:${column}`, "it is broken JSON", file);
  }
  const reports = Array.isArray(parsed.value) ? (parsed.value as readonly unknown[]) : [parsed.value];
  if (reports.length === 0) throw noReport(file, "it is an empty list", file);
  return reports.map((report) => checked(report, file));
}

/** A report of hundreds of hosts is a tenth of this. */
const LARGEST_REPORT_BYTES = 256 * 1024 * 1024;

function checked(value: unknown, file: string): Report {
  const version =
    typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : undefined;
  if (version !== SCHEMA_VERSION)
    throw noReport(
      file,
      version === undefined
        ? "it has no schemaVersion"
        : `its schemaVersion is ${JSON.stringify(version)}, and this version reads ${SCHEMA_VERSION}`,
      file,
    );
  if (isReport(value)) return value;
  throw noReport(file, mistakeText(isReport.errors?.[0]), file);
}

const SCHEMA_VERSION: Report["schemaVersion"] = 2;

const isReport = new Ajv({ strict: false, logger: false }).compile<Report>(reportSchema);

function mistakeText(error: ErrorObject | undefined): string {
  const place = error?.instancePath.slice(1).replaceAll("/", ".") ?? "";
  return `${place === "" ? "it" : place} ${error?.message ?? "is no report"}`;
}

function noReport(place: string, why: string, file: string): UsageError {
  return new UsageError(
    terminalText(`${place} is no report: ${why}; write it anew with punchlist audit --format json=${basename(file)}.`),
  );
}
