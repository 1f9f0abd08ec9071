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

/** What would settle the open items: the same words once for all their items, questions to people one by one while they are few. */
export function openLines({ answers }: Report, style: Style): readonly string[] {
  const open = answers.flatMap(({ item, verdict, open }) => (verdict === "unknown" && open !== undefined ? [{ item, ask: open }] : []));
  if (open.length === 0) return [];
  const alike = foldAlike(open, ({ ask }) => ask, Infinity).map(({ shown }) => shown);
  return [
    style.paint.bold(`Open (${open.length} of ${answers.length} items)`),
    ...alike.filter((questions) => questions.length > 1).flatMap((questions) => sharedLines(questions, style)),
    ...questionLines(alike.filter((questions) => questions.length === 1).flat(), style),
  ];
}

interface Question {
  readonly item: string;
  readonly ask: string;
}

/** Questions that are printed in full without `--verbose`. */
const FEW = 5;
const INDENT = "  ";

function sharedLines(questions: readonly Question[], style: Style): readonly string[] {
  return wrapText(`${withoutStop(questions[0]?.ask ?? "")}: ${ranges(questions, style)}`, style.prose - INDENT.length).map(indent);
}

function questionLines(single: readonly Question[], style: Style): readonly string[] {
  if (single.length === 0) return [];
  if (!style.verbose && single.length > FEW)
    return wrapText(`For a person to answer: ${ranges(single, style)}; --verbose asks the questions`, style.prose - INDENT.length).map(indent);
  return single.flatMap(({ item, ask }) => {
    const lead = `${item}  `;
    const lines = wrapText(ask, style.prose - INDENT.length - displayWidth(lead));
    return lines.map((line, index) => indent((index === 0 ? lead : " ".repeat(displayWidth(lead))) + line));
  });
}

function ranges(questions: readonly Question[], { glyphs }: Style): string {
  return itemRanges(questions.map(({ item }) => item), glyphs.dash);
}

function indent(line: string): string {
  return INDENT + line;
}

function withoutStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}
