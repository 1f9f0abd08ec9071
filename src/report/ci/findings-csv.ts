import type { Finding, Report } from "../../model/index.ts";
import { csv } from "../chart/csv.ts";
import type { PrintOptions } from "../reporter.ts";
import { waivedBy } from "../waived-by.ts";

/** A row for each finding, passes too, in the order of the report. */
export function findingsCsv(reports: readonly Report[], { pathPrefix = "" }: PrintOptions): string {
  const rows = reports.flatMap((report) => report.findings.map((finding) => rowOf(finding, report, pathPrefix)));
  return csv([HEAD, ...rows]);
}

const HEAD = [
  "environment",
  "item",
  "rule",
  "harm",
  "severity",
  "verdict",
  "known",
  "rests on",
  "subjects",
  "path",
  "line",
  "column",
  "message",
  "waived by",
  "waived until",
];

function rowOf(finding: Finding, { environment, rules }: Report, pathPrefix: string): readonly (string | number)[] {
  const { rule, item, severity, verdict, known, restsOn = "", subjects, evidence, message } = finding;
  const [place] = evidence;
  const waivers = subjects.flatMap(({ waiver }) => waiver ?? []);
  return [
    environment.name,
    item,
    rule,
    rules.find(({ id }) => id === rule)?.harm ?? "",
    severity,
    verdict,
    known ? "yes" : "",
    restsOn,
    subjects.map(({ address }) => address).join("; "),
    ...(place ? [pathPrefix + place.path, place.line, place.column] : ["", "", ""]),
    message.text,
    distinct(waivers.map(waivedBy)),
    distinct(waivers.flatMap(({ until }) => until ?? [])),
  ];
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join("; ");
}
