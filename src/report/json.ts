import type { Report } from "../model/report.ts";
import { printableJson } from "./printable-json.ts";

/** The report as JSON: the same bytes for the same report, harmless when shown on a terminal. */
export function jsonReport(report: Report): string {
  return printableJson(report);
}
