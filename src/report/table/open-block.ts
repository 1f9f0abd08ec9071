import type { Answer, Report } from "../../model/index.ts";
import { displayWidth } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import { foldAlike } from "./fold.ts";
import { itemRanges } from "./item-ranges.ts";
import type { Style } from "./style.ts";

/** True for an open item that nobody and nothing has said anything about; the checklist's table leaves it to the open block. */
export function isUntouched({ verdict, findings, signOff }: Answer): boolean {
  return verdict === "unknown" && findings.length === 0 && signOff === undefined;
}

/** What would settle the open items: questions in full while they are few, else the items that wait for a rule and those that wait for a person. */
export function openLines({ answers }: Report, style: Style): readonly string[] {
  const open = answers.flatMap(({ item, verdict, open, settledBy }) =>
    verdict === "unknown" && open !== undefined ? [{ item, ask: open, settledBy }] : [],
  );
  if (open.length === 0) return [];
  return [
    style.paint.bold(`Open (${open.length} of ${answers.length} items)`),
    ...groupLines(
      "No rule answers",
      "says what they need",
      open.filter(({ settledBy }) => settledBy === "rule"),
      style,
    ),
    ...groupLines(
      "For a person to answer",
      "asks the questions",
      open.filter(({ settledBy }) => settledBy !== "rule"),
      style,
    ),
  ];
}

interface Question {
  readonly item: string;
  readonly ask: string;
}

/** Questions that are printed in full without `--verbose`. */
const FEW = 5;
const INDENT = "  ";

function groupLines(heading: string, told: string, questions: readonly Question[], style: Style): readonly string[] {
  if (!style.verbose && questions.length > FEW)
    return wrapText(`${heading}: ${ranges(questions, style)}; --verbose ${told}`, style.prose - INDENT.length).map(
      indent,
    );
  return foldAlike(questions, ({ ask }) => ask, Infinity).flatMap(({ shown }) =>
    shown.length > 1 ? sharedLines(shown, style) : shown.flatMap((question) => questionLines(question, style)),
  );
}

/** The same words once for all their items. */
function sharedLines(questions: readonly Question[], style: Style): readonly string[] {
  return wrapText(
    `${withoutStop(questions[0]?.ask ?? "")}: ${ranges(questions, style)}`,
    style.prose - INDENT.length,
  ).map(indent);
}

function questionLines({ item, ask }: Question, style: Style): readonly string[] {
  const lead = `${item}  `;
  const lines = wrapText(ask, style.prose - INDENT.length - displayWidth(lead));
  return lines.map((line, index) => indent((index === 0 ? lead : " ".repeat(displayWidth(lead))) + line));
}

function ranges(questions: readonly Question[], { glyphs }: Style): string {
  return itemRanges(
    questions.map(({ item }) => item),
    glyphs.dash,
  );
}

function indent(line: string): string {
  return INDENT + line;
}

function withoutStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}
