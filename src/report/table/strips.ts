import { SEVERITIES, type Answer, type Report, type Verdict } from "../../model/index.ts";
import { cutTo, displayWidth, padTo } from "../display-width.ts";
import { paintVerdict, type Style } from "./style.ts";

/** All items by section, a mark each, with how many fail and stand open: an environment of many files at a glance. */
export function stripLines(report: Report, style: Style): readonly string[] {
  const strips = stripsOf(report, style);
  if (strips.length === 0) return [];
  const widest = Math.max(...strips.map((strip) => displayWidth(strip)));
  const columns = 2 * widest + GAP.length <= style.width ? 2 : 1;
  const rows = Math.ceil(strips.length / columns);
  return Array.from({ length: rows }, (_, row) => {
    const [left = "", right] = [strips[row], columns === 2 ? strips[row + rows] : undefined];
    return right === undefined ? left : padTo(left, widest + GAP.length) + right;
  });
}

const GAP = "  ";

interface Section {
  readonly title: string;
  readonly answers: readonly Answer[];
}

function stripsOf(report: Report, style: Style): readonly string[] {
  const { width, glyphs } = style;
  const sections = sectionsOf(report);
  const marks = widest(sections.map(({ answers }) => glyphs.dot.repeat(answers.length)));
  const titles = Math.min(widest(sections.map(({ title }) => title)), width - marks - GAP.length);
  const counts = sections.map(({ answers }) => counted(answers));
  const room = titles + marks + widest(counts) + 2 * GAP.length <= width;
  return sections.map(({ title, answers }, index) => {
    const drawn = answers.map((answer) => mark(answer, report, style)).join("");
    const strip = `${padTo(cutTo(title, titles, glyphs.ellipsis), titles)}${GAP}${padTo(drawn, marks)}`;
    return (room ? `${strip}${GAP}${counts[index] ?? ""}` : strip).trimEnd();
  });
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}

function sectionsOf({ checklist, answers }: Report): readonly Section[] {
  return checklist.sections
    .map(({ title, items }) => ({
      title,
      answers: answers.filter(({ item, verdict }) => items.includes(item) && verdict !== "not-applicable"),
    }))
    .filter((section) => section.answers.length > 0);
}

/** An item that no rule answers yet is a dot: nobody can do anything about it. */
function mark({ verdict, findings, settledBy }: Answer, report: Report, style: Style): string {
  if (verdict === "unknown" && settledBy === "rule") return style.paint.dim(style.glyphs.dot);
  const failing = findings.map((index) => report.findings[index]).filter((finding) => finding?.verdict === "fail");
  const severity = SEVERITIES.find((each) => failing.some((finding) => finding?.severity === each)) ?? "error";
  return paintVerdict(style.glyphs.marks[verdict], verdict, severity, style);
}

const TOLD = [
  ["fail", "fail"],
  ["unknown", "open"],
  ["waived", "waived"],
  ["pass", "pass"],
] as const satisfies readonly (readonly [Verdict, string])[];

function counted(answers: readonly Answer[]): string {
  return TOLD.map(([verdict, word]) => ({ word, count: answers.filter((answer) => answer.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
    .join(", ");
}
