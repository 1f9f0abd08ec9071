import type { Report } from "../../model/index.ts";
import { cutTo, displayWidth, padTo } from "../display-width.ts";
import { causesOf } from "./causes.ts";
import { INDENT } from "./place-rows.ts";
import type { Style } from "./style.ts";
import { subjectCount } from "./subjects.ts";

/** What the baseline holds, a line for each rule. */
export function knownLines(report: Report, { paint, glyphs, width }: Style): readonly string[] {
  const causes = causesOf(report, "known");
  if (causes.length === 0) return [];
  const widest = Math.max(...causes.map(({ rule }) => displayWidth(rule)));
  return [
    paint.bold(`Known (${causes.length}), held by the baseline`),
    ...causes.map(({ rule, item, fault, subjects }) => {
      const count = subjectCount(subjects);
      const line = `${INDENT}${item}  ${padTo(rule, widest)}  ${fault}${count === undefined ? "" : `: ${count}`}`;
      return paint.dim(cutTo(line, width, glyphs.ellipsis));
    }),
  ];
}
