import type { Answer, Report } from "../../model/index.ts";
import { wrapText } from "../wrap-text.ts";
import { INDENT } from "./place-rows.ts";
import { saidNo } from "./readiness.ts";
import type { Style } from "./style.ts";

/** What people answered, and what their answers rest on; a no is told among the failures. */
export function signedLines(report: Report, style: Style): readonly string[] {
  const signed = report.answers.filter((answer) => answer.signOff && !saidNo(answer));
  if (signed.length === 0) return [];
  return [
    style.paint.bold(`Answered by people (${signed.length})`),
    ...signed.flatMap((each) => signedLine(each, style)),
  ];
}

function signedLine({ item, title, signOff }: Answer, { prose }: Style): readonly string[] {
  if (!signOff) return [];
  const { answer, who, when, evidence, stale } = signOff;
  const said = `${answer}, ${who} on ${when}${stale ? " (too long ago)" : ""}: ${evidence}`;
  return [
    ...wrapText(`${item} ${title}`, prose - INDENT.length).map((line) => INDENT + line),
    ...wrapText(said, prose - 2 * INDENT.length).map((line) => INDENT + INDENT + line),
  ];
}
