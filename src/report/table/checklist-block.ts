import {
  SEVERITIES,
  type Answer,
  type Finding,
  type Report,
  type SectionReport,
  type Severity,
  type Verdict,
} from "../../model/index.ts";
import { displayWidth } from "../display-width.ts";
import { ruledTable, ruledWidth, type TableRow } from "../ruled-table.ts";
import { flow, wrapText } from "../wrap-text.ts";
import { VERDICT_WORDS, paintVerdict, type Style } from "./style.ts";

/** All items, grouped by section: a table, or plain lines on a narrow terminal. */
export function checklistLines(report: Report, style: Style): readonly string[] {
  const sections = answeredSections(report);
  if (sections.length === 0) return [];
  return style.width < NARROWEST_TABLE ? plainLines(sections, style) : tableLines(sections, style);
}

const NARROWEST_TABLE = 60;

interface Section {
  readonly title: string;
  readonly score: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly answer: Answer;
  /** Of the worst failure; what a person answered with no counts as an error. */
  readonly severity: Severity;
  readonly findings: string;
}

function answeredSections({ checklist, answers, findings }: Report): readonly Section[] {
  return withStrays(checklist.sections, answers).flatMap(({ title, items }) => {
    const all = items.flatMap((id) => answers.filter(({ item }) => item === id));
    const rows = all.filter(isAsked).map((answer) => asRow(answer, findings));
    return rows.length === 0 ? [] : [{ title, score: score(all), rows }];
  });
}

/** An item of which nothing can be asked, since its source breaks off, is left out. */
function isAsked({ verdict, findings, notHere, signOff }: Answer): boolean {
  return verdict !== "not-applicable" || findings.length > 0 || notHere === true || signOff !== undefined;
}

function score(answers: readonly Answer[]): string {
  const asked = answers.filter(({ verdict }) => verdict !== "not-applicable");
  const open = asked.filter(({ verdict }) => verdict === "unknown");
  return asked.length === 0 ? "" : `${asked.length - open.length} of ${asked.length} answered`;
}

/** An answer that no section names is shown all the same. */
function withStrays(sections: readonly SectionReport[], answers: readonly Answer[]): readonly SectionReport[] {
  const named = new Set(sections.flatMap(({ items }) => items));
  const strays = answers.map(({ item }) => item).filter((item) => !named.has(item));
  return strays.length === 0 ? sections : [...sections, { title: "Items without a section", items: strays }];
}

const COUNT_ORDER = ["fail", "unknown", "waived", "pass", "not-applicable"] as const satisfies readonly Verdict[];

function asRow(answer: Answer, findings: readonly Finding[]): Row {
  const those = answer.findings.flatMap((index) => findings[index] ?? []);
  const failing = new Set(those.filter(({ verdict }) => verdict === "fail").map(({ severity }) => severity));
  const severity = SEVERITIES.find((severity) => failing.has(severity)) ?? "error";
  return { answer, severity, findings: findingCounts(answer, those) };
}

function findingCounts({ signOff }: Answer, those: readonly Finding[]): string {
  const counts = COUNT_ORDER.map((verdict) => ({
    verdict,
    count: those.filter((finding) => finding.verdict === verdict).length,
  }));
  const words = counts
    .filter(({ verdict, count }) => count > 0 && verdict !== "not-applicable")
    .map(({ verdict, count }) => `${count} ${VERDICT_WORDS[verdict].toLowerCase()}`);
  const signed = signOff
    ? [`${signOff.answer} by ${signOff.who} ${signOff.when}${signOff.stale ? " (stale)" : ""}`]
    : [];
  return [...words, ...signed].join(", ");
}

function tableLines(sections: readonly Section[], style: Style): readonly string[] {
  const rows = sections.flatMap(({ rows }) => rows);
  const widths = columnWidths(sections, rows, style.width);
  const body = sections.flatMap(({ title, score, rows }): readonly TableRow[] => [
    ["", "", "", ""],
    [
      {
        content: wrapText(title, ruledWidth(widths.slice(0, 3)))
          .map(style.paint.bold)
          .join("\n"),
        colSpan: 3,
      },
      score === "" ? "" : style.paint.dim(score),
    ],
    ...rows.map((row) => tableRow(row, widths, style)),
  ]);
  return ruledTable({
    head: HEAD.map(style.paint.dim),
    rows: body.slice(1),
    align: ["left", "left", "left", "left"],
    rule: style.glyphs.rule,
  });
}

const HEAD = ["item", "verdict", "what is asked", "findings"] as const;

/** Columns of "? unknown", the longest verdict with its mark. */
const VERDICT_WIDTH = 9;
const WIDEST_COUNTS = 30;
const NARROWEST_TITLE = 20;

function columnWidths(sections: readonly Section[], rows: readonly Row[], width: number): readonly number[] {
  const id = widest(
    rows.map(({ answer }) => answer.item),
    HEAD[0].length,
  );
  const counts = Math.min(
    WIDEST_COUNTS,
    widest([...rows.map(({ findings }) => findings), ...sections.map(({ score }) => score)], HEAD[3].length),
  );
  const room = width - ruledWidth([id, VERDICT_WIDTH, 0, counts]);
  const title = widest(
    rows.map(({ answer }) => answer.title),
    HEAD[2].length,
  );
  return [id, VERDICT_WIDTH, Math.max(Math.min(title, room), NARROWEST_TITLE), counts];
}

function widest(texts: readonly string[], least: number): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), least);
}

function tableRow(
  { answer, severity, findings }: Row,
  [, , titleWidth = 0, countsWidth = 0]: readonly number[],
  style: Style,
): TableRow {
  const title = [answer.title, ...whyNot(answer)].flatMap((text) => wrapText(text, titleWidth));
  return [
    answer.item,
    verdictCell(answer, severity, style),
    title.join("\n"),
    wrapText(findings, countsWidth).join("\n"),
  ];
}

/** An item that asks for nothing says why, one that stands open what would settle it, and one that a person answered what that rests on. */
function whyNot({ open, signOff }: Answer): readonly string[] {
  return [...(open === undefined ? [] : [open]), ...(signOff ? [`${signOff.who}: ${signOff.evidence}`] : [])];
}

function verdictCell({ verdict }: Answer, severity: Severity, style: Style): string {
  return paintVerdict(`${style.glyphs.marks[verdict]} ${VERDICT_WORDS[verdict]}`, verdict, severity, style);
}

function plainLines(sections: readonly Section[], style: Style): readonly string[] {
  return sections.flatMap(({ title, score, rows }, index) => [
    ...(index === 0 ? [] : [""]),
    ...flow(
      [...wrapText(title, style.width).map(style.paint.bold), ...(score === "" ? [] : [style.paint.dim(score)])],
      "  ",
      style.width,
    ),
    ...rows.flatMap((row) => plainRow(row, style)),
  ]);
}

function plainRow({ answer, severity, findings }: Row, style: Style): readonly string[] {
  const mark = paintVerdict(style.glyphs.marks[answer.verdict], answer.verdict, severity, style);
  const lead = `${style.glyphs.marks[answer.verdict]} ${answer.item} `;
  const counts = findings === "" ? "" : ` (${findings})`;
  const lines = [`${answer.title}${counts}`, ...whyNot(answer)].flatMap((text) =>
    wrapText(text, style.width - displayWidth(lead)),
  );
  return lines.map((line, index) =>
    index === 0 ? `${mark} ${answer.item} ${line}` : " ".repeat(displayWidth(lead)) + line,
  );
}
