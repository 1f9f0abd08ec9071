import type { Finding } from "../../model/index.ts";
import { displayWidth } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import type { Cause } from "./causes.ts";
import { causeRows } from "./cause-rows.ts";
import { moreLike } from "./fold.ts";
import { INDENT, placeOf, placeRows } from "./place-rows.ts";
import { severityMark, type Style } from "./style.ts";
import { subjectCount, subjectSentence } from "./subjects.ts";

/** A cause in full: headline, places with what to write there, and what it leads to. */
export function causeBlock(cause: Cause, style: Style): readonly string[] {
  return [...headline(cause, style), ...cause.groups.flatMap((findings) => groupLines(findings, style))];
}

/** A cause in short, where there is no room for more: its headline, and with `places` where it begins and what to write there. */
export function causeInShort(cause: Cause, { places }: { readonly places: boolean }, style: Style): readonly string[] {
  const [first = []] = cause.groups;
  const rows = places ? causeRows(first, style).rows.slice(0, 1) : [];
  return [...headline(cause, style), ...placeRows(rows, style)];
}

function titleOf({ fault, subjects }: Cause): string {
  const count = subjectCount(subjects);
  return count === undefined ? fault : `${fault}: ${count}`;
}

const GAP = "  ";

/** The fault at the left, its item and rule at the right edge, or below where there is no room. */
function headline(cause: Cause, style: Style): readonly string[] {
  const { paint, width } = style;
  const mark = causeMark(cause, style) + GAP;
  const known = `${cause.item}  ${cause.rule}`;
  const title = titleOf(cause);
  const gap = width - displayWidth(mark) - displayWidth(title) - displayWidth(known);
  if (gap >= GAP.length) return [mark + paint.bold(title) + " ".repeat(gap) + paint.dim(known)];
  const lines = wrapText(title, width - displayWidth(mark)).map(paint.bold);
  const below = wrapText(known, width - INDENT.length).map((line) => INDENT + paint.dim(line));
  return [...lines.map((line, index) => (index === 0 ? mark : " ".repeat(displayWidth(mark))) + line), ...below];
}

function causeMark({ verdict, severity }: Cause, style: Style): string {
  if (verdict === "fail") return severityMark(severity, style);
  return style.paint.dim(`${style.glyphs.marks.waived} ${verdict.padEnd("warning".length)}`);
}

function groupLines(findings: readonly Finding[], style: Style): readonly string[] {
  const [first] = findings;
  if (!first) return [];
  const { rows, more } = causeRows(findings, style);
  return [
    ...placeRows(rows, style),
    ...(more.length === 0 ? [] : told(moreLike(more.map(fileOf), MOST_FILES_NAMED), style).map(style.paint.dim)),
    ...told(first.message.text + subjectSentence(findings, style.verbose), style),
    ...trailLines(first, style),
  ];
}

const MOST_FILES_NAMED = 4;

function fileOf({ place }: { readonly place: string }): { readonly path: string } {
  return { path: place.slice(0, place.lastIndexOf(":")) };
}

function told(text: string, { prose }: Style): readonly string[] {
  return wrapText(text, prose - INDENT.length).map((line) => INDENT + line);
}

/** How a value came to be what it is. Where a line is lacking, none made it so. */
function trailLines(finding: Finding, style: Style): readonly string[] {
  const { trail = [] } = finding;
  if (trail.length === 0 || (isLack(finding) && !style.verbose)) return [];
  const shown = style.verbose || trail.length <= MOST_STEPS ? trail : trail.slice(-MOST_STEPS);
  const lead = shown.length < trail.length ? `via: ${style.glyphs.ellipsis} ` : "via: ";
  return told(lead + shown.map((step) => `${step.why} ${placeOf(step)}`).join(", "), style).map(style.paint.dim);
}

/** Steps of a long way that are told, the last ones. */
const MOST_STEPS = 3;

/** A line is to be added, or the head of what was judged is all there is to show. */
function isLack({ edits = [], evidence: [first], subjects: [subject] }: Finding): boolean {
  const kind = subject?.address.split(":")[0] ?? "";
  const [word = ""] = first?.text.replace("[", "").split(/[\s:\]]/) ?? [];
  return edits.some(({ start, end }) => start === end) || word === kind;
}
