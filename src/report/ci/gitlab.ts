import type { Report, Severity } from "../../model/index.ts";
import { printableJson } from "../printable-json.ts";
import type { PrintOptions } from "../reporter.ts";
import { failuresOf, type Failure } from "./failures.ts";

/**
 * What fails as GitLab's code quality reads it. No two entries may share a fingerprint, so each says its environment where there are several.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/
 */
export function codeQuality(reports: readonly Report[], { pathPrefix }: PrintOptions): string {
  const several = reports.length > 1;
  return printableJson(
    reports.flatMap((report) =>
      failuresOf(report, pathPrefix).map((each) => entry(each, several ? `${report.environment.name}|` : "")),
    ),
  );
}

function entry({ check, severity, text, place: { path, line, endLine = line }, fingerprint }: Failure, whose: string) {
  return {
    description: text,
    check_name: check,
    fingerprint: whose + fingerprint,
    severity: SEVERITY[severity],
    location: { path, lines: { begin: line, end: endLine } },
  };
}

const SEVERITY: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", info: "info" };
