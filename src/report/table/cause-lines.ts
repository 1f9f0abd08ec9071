import type { Finding } from "../../model/index.ts";
import { flow, wrapText } from "../wrap-text.ts";
import { INDENT, addresses, place, quote } from "./finding-lines.ts";
import { paintVerdict, type Style } from "./style.ts";

/** One cause of several open questions: where it is, what it is, and the rules that it leaves open. */
export function causeLines(findings: readonly Finding[], style: Style): readonly string[] {
  const [first] = findings;
  if (!first) return [];
  const cause = first.cause ?? first.evidence.at(-1);
  const state = paintVerdict(`${style.glyphs.marks.unknown} unknown`, "unknown", first.severity, style);
  return [
    flow([state, style.paint.bold(cause ? place(cause) : addresses(first))], "  ", style.width).join("\n"),
    ...wrapText(first.message.text, style.prose - INDENT.length).map((line) => INDENT + line),
    ...quote(cause, style),
    ...openQuestions(findings, style),
  ];
}

const LABEL = "leaves open: ";

function openQuestions(findings: readonly Finding[], { prose }: Style): readonly string[] {
  const counts = new Map<string, number>();
  for (const { item, rule, subjects } of findings)
    counts.set(`${item} ${rule}`, (counts.get(`${item} ${rule}`) ?? 0) + subjects.length);
  const questions = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, count]) => (count === 1 ? question : `${question} (${count})`));
  const pieces = questions.map((question, index) => (index < questions.length - 1 ? `${question},` : question));
  return flow(pieces, " ", prose - INDENT.length - LABEL.length).map(
    (line, index) => INDENT + (index === 0 ? LABEL : " ".repeat(LABEL.length)) + line,
  );
}
