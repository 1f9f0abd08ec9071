import type { Answer, Report } from "../../model/index.ts";
import { wrapText } from "../wrap-text.ts";
import { amount } from "./amount.ts";
import { causeBlock, causeInShort } from "./cause-block.ts";
import type { Cause } from "./causes.ts";
import { judgedFiles } from "./judged-files.ts";
import { INDENT } from "./place-rows.ts";
import { saidNo } from "./readiness.ts";
import { severityMark, type Style } from "./style.ts";
import { withinRoom, type Told } from "./within-room.ts";

/** What fails, the dearest first: in full while there is room, then in short. Notes are told where all is asked for. */
export function failureLines(
  report: Report,
  causes: readonly Cause[],
  style: Style & { readonly room: number | undefined },
): readonly string[] {
  const told = causes.filter(({ severity }) => style.all || severity !== "info");
  const notes = causes.length - told.length;
  const all = [
    ...report.answers.filter(saidNo).map((answer) => refusal(answer, style)),
    ...told.map((cause) => causeTold(cause, report, style)),
  ];
  const inShort = all.reduce((sum, { short }) => sum + short.length, 0);
  const room = style.verbose ? Infinity : (style.room ?? inShort + IN_FULL) - (notes > 0 ? NOTES : 0);
  const lines = withinRoom(all, room, style.paint.dim);
  return notes > 0 ? [...lines, "", style.paint.dim(`${amount(notes, "note", "notes")} for reading (--all).`)] : lines;
}

/** A blank line, and how many notes there are. */
const NOTES = 2;

/** Lines that what is told in full may add to what all takes in short. */
const IN_FULL = 50;

function causeTold(cause: Cause, report: Report, style: Style): Told {
  return {
    full: causeBlock(cause, style),
    short: causeInShort(cause, { places: judgedFiles(report).length > 1 }, style),
  };
}

function refusal({ item, title, signOff }: Answer, style: Style): Told {
  const head = `${severityMark("error", style)}  ${style.paint.bold("Answered no")}  ${style.paint.dim(item)}`;
  const said = signOff ? `${signOff.who} answered no on ${signOff.when}: ${signOff.evidence}` : "";
  const texts = [title, said].map((text) => wrapText(text, style.prose - INDENT.length).map((line) => INDENT + line));
  return { full: [head, ...texts.flat()], short: [head, ...(texts[0] ?? [])] };
}
