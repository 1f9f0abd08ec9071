import type { Report } from "../model/index.ts";
import { checklistLines } from "./table/checklist-block.ts";
import { failureLines, findingBlock, unknownLines } from "./table/finding-blocks.ts";
import { headLines } from "./table/head.ts";
import { openLines } from "./table/open-block.ts";
import { problemLines } from "./table/problem-block.ts";
import { setAsideLines } from "./table/set-aside-lines.ts";
import { tableStyle, type TableOptions } from "./table/style.ts";
import { totalLines } from "./table/totals.ts";
import { visibleReport } from "./table/visible-report.ts";

export type { TableOptions };

/** The report for a terminal. What matters most stands last, where the cursor is: the failures, the counts, the verdict. */
export function tableReport(report: Report, options: TableOptions): string {
  const visible = visibleReport(report);
  const style = tableStyle(options, visible.today);
  const blocks = [
    headLines(visible, style),
    problemLines(visible, style),
    setAsideLines(visible, style),
    checklistLines(visible, style),
    openLines(visible, style),
    ...(style.verbose
      ? [
          findingBlock("Not applicable", "not-applicable", visible, style),
          findingBlock("Passes", "pass", visible, style),
        ]
      : []),
    findingBlock("Waived", "waived", visible, style),
    unknownLines(visible, style),
    failureLines(visible, style),
    totalLines(visible, style),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
