import type { Report } from "../../model/index.ts";
import type { PrintOptions } from "../reporter.ts";
import { failuresOf, type Failure } from "./failures.ts";
import { xmlDocument, type XmlElement } from "./xml.ts";

/** What fails as Checkstyle reports it, by file. */
export function checkstyleReport(reports: readonly Report[], { pathPrefix }: PrintOptions): string {
  const failures = reports.flatMap((report) => failuresOf(report, pathPrefix));
  const files = [...new Set(failures.map(({ place }) => place.path))].sort();
  return xmlDocument({
    name: "checkstyle",
    attributes: { version: "10.0" },
    children: files.map((path) => ({
      name: "file",
      attributes: { name: path },
      children: failures
        .filter(({ place }) => place.path === path)
        .sort((a, b) => a.place.line - b.place.line)
        .map(errorElement),
    })),
  });
}

function errorElement({ check, severity, text, place: { line, column } }: Failure): XmlElement {
  return {
    name: "error",
    attributes: {
      line,
      ...(column !== undefined && { column }),
      severity,
      message: text,
      source: `punchlist.${check}`,
    },
  };
}
