import { isPart } from "../model/judged.ts";
import type { Report } from "../model/index.ts";
import { answerLines, firstStep } from "./table/answer-lines.ts";
import { causesOf } from "./table/causes.ts";
import { chainLines } from "./table/chain-block.ts";
import { checklistLines } from "./table/checklist-block.ts";
import { detailBlock } from "./table/detail-block.ts";
import { failureLines } from "./table/failure-lines.ts";
import { judgedFiles } from "./table/judged-files.ts";
import { knownLines } from "./table/known-block.ts";
import { lookedAtLines } from "./table/looked-at.ts";
import { openLines } from "./table/open-block.ts";
import { signedLines } from "./table/signed-block.ts";
import { stripLines } from "./table/strips.ts";
import { tableStyle, type TableOptions } from "./table/style.ts";
import { visibleReport } from "./table/visible-report.ts";
import { waivedLines } from "./table/waived-block.ts";

export type { TableOptions };

/** The report for a terminal, from the top: the answer, what fails by what it costs, what stands open by what settles it, what was looked at. */
export function tableReport(report: Report, options: TableOptions): string {
  const visible = visibleReport(report);
  const style = tableStyle(options, visible.today);
  const causes = causesOf(visible);
  const single = judgedFiles(visible).length < 2;
  const overview = causes.length > MANY && !single;
  const before = [
    [...answerLines(visible, causes, style), ...(overview ? firstStep(causes, style) : [])],
    overview && !isPart(visible) ? stripLines(visible, style) : [],
  ];
  const after = [
    knownLines(visible, style),
    waivedLines(visible, style),
    signedLines(visible, style),
    openLines(visible, style),
    ...(style.all ? [checklistLines(visible, style)] : []),
    ...(style.verbose ? [chainLines(visible, style)] : []),
    ...(style.verbose ? [detailBlock("Passes", "pass", visible, style)] : []),
    ...(style.all && style.verbose ? [detailBlock("Not applicable", "not-applicable", visible, style)] : []),
    lookedAtLines(visible, causes, style),
  ];
  const room = single ? ONE_SCREEN - heightOf([...before, ...after]) : undefined;
  return textOf([...before, failureLines(visible, causes, { ...style, room }), ...after]);
}

type Block = readonly string[];

function textOf(blocks: readonly Block[]): string {
  const shown = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${shown.join("\n\n")}\n`;
}

/** Lines with a blank one behind each block. */
function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { length }) => sum + (length === 0 ? 0 : length + 1), 0);
}

/** Lines of a report about one file. */
const ONE_SCREEN = 38;

/** From so many causes on, all items at a glance come first. */
const MANY = 5;
