import type { Finding, Report, Verdict } from "../../model/index.ts";
import { wrapText } from "../wrap-text.ts";
import { INDENT, placeOf, placeRows } from "./place-rows.ts";
import type { Style } from "./style.ts";
import { subjectSentence } from "./subjects.ts";

/** Findings of one verdict in full, under a heading with their number. */
export function detailBlock(heading: string, verdict: Verdict, report: Report, style: Style): readonly string[] {
  const those = report.findings.filter((finding) => finding.verdict === verdict);
  if (those.length === 0) return [];
  return [style.paint.bold(`${heading} (${those.length})`), ...those.flatMap((finding) => detailLines(finding, style))];
}

function detailLines({ evidence, message, subjects, rule, item }: Finding, style: Style): readonly string[] {
  const rows = evidence.slice(0, 1).map((each) => ({ place: placeOf(each), text: each.text }));
  const text = `${message.text}${message.text.endsWith(".") ? "" : "."}${subjectSentence([{ subjects }], true)}`;
  return [
    ...placeRows(rows, style),
    ...wrapText(`${text} ${item} ${rule}`, style.prose - 2 * INDENT.length).map((line) => INDENT + INDENT + line),
  ];
}
