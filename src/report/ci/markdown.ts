import type { Finding, Report } from "../../model/index.ts";
import type { PrintOptions } from "../reporter.ts";
import { amount, listed } from "../table/amount.ts";
import { causesOf, type Cause } from "../table/causes.ts";
import { readinessOf, saidNo } from "../table/readiness.ts";
import { visibleReport } from "../table/visible-report.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";

/** What fails, in short enough for a comment: the answer, then each cause with its places. */
export function markdownReport(reports: readonly Report[], { pathPrefix = "" }: PrintOptions): string {
  const room = Math.floor(LONGEST / Math.max(1, reports.length));
  return reports.map((report) => sectionOf(visibleReport(report), room, pathPrefix)).join("\n");
}

/** GitHub takes comments of 65,536 characters. */
const LONGEST = 60_000;

function sectionOf(report: Report, room: number, pathPrefix: string): string {
  const causes = causesOf(report);
  const { verdict, sentence } = readinessOf(report, causes);
  const told = causes.filter(({ severity }) => severity !== "info");
  const head = [
    `### ${MARKS[verdict]} ${markdownText(`${report.checklist.title}: ${report.environment.name}`)}`,
    `**${markdownText(sentence)}**`,
    ...unread(report),
    ...report.answers.filter(saidNo).map(({ item, title }) => `- ${markdownText(`${item} ${title}`)}: answered no`),
  ];
  const { shown, left } = asManyAsFit(
    told.map((cause) => blockOf(cause, pathPrefix)),
    room - head.join("\n\n").length - FOOT,
  );
  const more = left === 0 ? [] : [`… and ${amount(left, "more cause", "more causes")}.`];
  return `${[...head, ...shown, ...more, ...foot(report, causes.length - told.length)].join("\n\n")}\n`;
}

const MARKS: Readonly<Record<Finding["verdict"], string>> = {
  pass: "✓",
  fail: "✗",
  unknown: "?",
  waived: "?",
  "not-applicable": "?",
};

/** Characters that the last lines may take. */
const FOOT = 1_000;

function unread({ problems }: Report): readonly string[] {
  const paths = [...new Set(problems.filter(({ kind }) => kind === "unreadable").map(({ path }) => path))];
  const [first] = paths;
  if (first === undefined) return [];
  const others = paths.length === 1 ? "" : ` and ${amount(paths.length - 1, "more file", "more files")}`;
  return [`This run cannot be trusted: ${markdownCode(first)}${others} could not be read.`];
}

function blockOf({ fault, severity, rule, item, groups }: Cause, pathPrefix: string): string {
  const findings = groups.flat();
  const shown = findings.length <= MOST_PLACES + 1 ? findings : findings.slice(0, MOST_PLACES);
  const left = findings.length - shown.length;
  return [
    `${severity}: **${markdownText(fault)}** (${markdownCode(rule)}, ${markdownText(item)})`,
    "",
    ...shown.map(({ evidence: [place], message }) => {
      const where = place ? `${markdownCode(`${pathPrefix}${place.path}:${place.line}`)} ` : "";
      return `- ${where}${markdownText(message.text)}`;
    }),
    ...(left === 0 ? [] : [`- and ${left} more`]),
  ].join("\n");
}

/** Places of a cause that are told one by one. */
const MOST_PLACES = 10;

function asManyAsFit(
  blocks: readonly string[],
  room: number,
): { readonly shown: readonly string[]; readonly left: number } {
  let used = 0;
  const tooLong = blocks.findIndex((block) => (used += block.length + 2) > room);
  const shown = tooLong === -1 ? blocks : blocks.slice(0, tooLong);
  return { shown, left: blocks.length - shown.length };
}

function foot({ summary, tool, today, environment, off = [] }: Report, notes: number): readonly string[] {
  const { files, leftOut = 0 } = environment;
  const vendored = files.filter((file) => file.vendored).length;
  const counts = [
    amount(summary.pass, "check passes", "checks pass"),
    ...(summary.unknown > 0 ? [amount(summary.unknown, "is open", "are open")] : []),
    ...(summary.known ? [`${summary.known.error + summary.known.warning + summary.known.info} known`] : []),
    ...(summary.waived > 0 ? [amount(summary.waived, "is waived", "are waived")] : []),
    ...(off.length > 0 ? [amount(off.length, "rule is off", "rules are off")] : []),
    ...(vendored > 0 ? [amount(vendored, "file is vendored", "files are vendored")] : []),
    ...(leftOut > 0 ? [amount(leftOut, "file is left out", "files are left out")] : []),
    ...(notes > 0 ? [amount(notes, "note", "notes")] : []),
  ];
  return [`${listed(counts)}; ${tool.name} ${markdownText(tool.version)}, ${markdownText(today)}.`];
}
