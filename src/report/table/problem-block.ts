import type { ProblemReport, Report } from "../../model/index.ts";
import { flow, wrapText } from "../wrap-text.ts";
import { INDENT, place } from "./finding-lines.ts";
import { foldAlike, moreLike } from "./fold.ts";
import { messageShape } from "./message-shape.ts";
import type { Style } from "./style.ts";

/** What could not be read, the worst first; every verdict that rests on it is weaker than it looks. */
export function problemLines({ problems }: Report, style: Style): readonly string[] {
  if (problems.length === 0) return [];
  const sorted = problems.toSorted((a, b) => KIND_RANK[a.kind] - KIND_RANK[b.kind]);
  const folds = foldAlike(sorted, likeness, style.verbose ? Infinity : FEW);
  const lines = folds.flatMap(({ shown, more }) => [
    ...shown.flatMap((problem) => problemBody(problem, style)),
    ...hiddenLines(more, style),
  ]);
  return [style.paint.bold(style.paint.yellow(`Not read (${problems.length})`)), ...lines];
}

const FEW = 3;
const MOST_FILES_NAMED = 4;

const KIND_RANK: Readonly<Record<ProblemReport["kind"], number>> = { unreadable: 0, refused: 1, skipped: 2, unseen: 3 };

function likeness({ kind, message }: ProblemReport): string {
  return JSON.stringify([kind, messageShape(message, [])]);
}

function problemBody(problem: ProblemReport, { paint, glyphs, width, prose }: Style): readonly string[] {
  const { kind, path, message } = problem;
  const where = kind === "unreadable" && isStart(problem) ? path : place(problem);
  const [title = "", ...rest] = flow([paint.yellow(`${glyphs.problem} ${kind}`), paint.bold(where)], "  ", width);
  return [
    title,
    ...rest.map((line) => INDENT + line),
    ...wrapText(message, prose - INDENT.length).map((line) => INDENT + line),
  ];
}

/** Where a whole file is meant. */
function isStart({ line, column }: ProblemReport): boolean {
  return line === 1 && column === 1;
}

function hiddenLines(more: readonly ProblemReport[], { paint, prose }: Style): readonly string[] {
  if (more.length === 0) return [];
  return wrapText(moreLike(more, MOST_FILES_NAMED), prose - INDENT.length).map((line) => INDENT + paint.dim(line));
}
