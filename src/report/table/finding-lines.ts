import { daysBetween } from "../../model/day.ts";
import type { EditReport, Evidence, Finding, Waiver } from "../../model/index.ts";
import { cutTo, padBefore } from "../display-width.ts";
import { flow, wrapText } from "../wrap-text.ts";
import { amount } from "./amount.ts";
import { paintVerdict, type Style } from "./style.ts";

/** A finding in full: its place and rule, what is wrong, the quoted line, how it came to be so, what to write instead. */
export function findingLines(finding: Finding, style: Style): readonly string[] {
  return [
    ...title(finding, style),
    ...wrapText(finding.message.text, style.prose - INDENT.length).map((line) => INDENT + line),
    ...quote(finding.evidence[0], style),
    ...otherPlaces(finding.evidence.slice(1), style),
    ...trail(finding, style),
    ...edits(finding, style),
    ...waivers(finding, style),
  ];
}

/** `haproxy.cfg:31:13`, as editors and terminals make it a link. */
export function place({
  path,
  line,
  column,
}: {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}): string {
  return `${path}:${line}:${column}`;
}

/** What was judged, for a finding that shows no place. */
export function addresses({ subjects }: Finding): string {
  return subjects.map(({ address }) => address).join(", ");
}

/** What stands under a finding's title is indented by this. */
export const INDENT = "  ";

function title(finding: Finding, style: Style): readonly string[] {
  const { rule, item, severity, verdict, evidence } = finding;
  const { paint, glyphs, width } = style;
  const [first] = evidence;
  const state = `${glyphs.marks[verdict]} ${verdict === "fail" ? severity : TITLE_WORDS[verdict]}`;
  const where = first ? place(first) : addresses(finding);
  const pieces = [paintVerdict(state, verdict, severity, style), paint.bold(where), paint.dim(rule), paint.dim(item)];
  return flow(pieces, "  ", width - INDENT.length).map((line, index) => (index === 0 ? line : INDENT + line));
}

const TITLE_WORDS = { pass: "pass", unknown: "unknown", waived: "waived", "not-applicable": "n/a" } as const;

/** The quoted lines of a place, numbered. */
export function quote(evidence: Evidence | undefined, style: Style): readonly string[] {
  if (!evidence || evidence.text.trim() === "") return [];
  const quoted = withoutIndentation(evidence.text.split("\n"));
  const most = style.verbose ? quoted.length : MOST_QUOTED;
  const lastNumber = String(evidence.line + Math.min(most, quoted.length) - 1);
  return quoted
    .slice(0, most)
    .map((text, index) => quotedLine(padBefore(String(evidence.line + index), lastNumber.length), text, style));
}

/** Lines of one piece of evidence that are quoted; the place leads to the others. */
const MOST_QUOTED = 3;

function quotedLine(number: string, text: string, { paint, glyphs, width }: Style): string {
  const gutter = `${INDENT}${INDENT}${number} ${glyphs.bar} `;
  return paint.dim(gutter.trimEnd()) + (text === "" ? "" : ` ${cutTo(text, width - gutter.length, glyphs.ellipsis)}`);
}

function withoutIndentation(lines: readonly string[]): readonly string[] {
  const indented = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indented);
  return lines.map((line) => line.slice(common).trimEnd());
}

/** Places that are named besides the first; all of them with `--verbose`. */
const MOST_PLACES = 3;

function otherPlaces(others: readonly Evidence[], style: Style): readonly string[] {
  const { paint, glyphs, width, verbose } = style;
  const shown = verbose || others.length <= MOST_PLACES + 1 ? others : others.slice(0, MOST_PLACES);
  const lines = shown.map((evidence) => {
    const where = `${INDENT}also: ${place(evidence)}`;
    const room = width - where.length - 2;
    const text = evidence.text.replaceAll("\n", " ").trim();
    return text === "" || room < LEAST_QUOTE ? where : `${where}  ${paint.dim(cutTo(text, room, glyphs.ellipsis))}`;
  });
  const hidden = others.length - shown.length;
  return hidden > 0 ? [...lines, `${INDENT}also: ${hidden} more places; --verbose lists them`] : lines;
}

/** A quote shorter than this tells nothing. */
const LEAST_QUOTE = 12;

function trail({ trail = [] }: Finding, { prose }: Style): readonly string[] {
  if (trail.length === 0) return [];
  const steps = trail.map(
    ({ why, path, line }, index) => `${why} ${path}:${line}${index < trail.length - 1 ? "," : ""}`,
  );
  return labelled("via: ", flow(steps, " ", prose - INDENT.length - "via: ".length));
}

function edits({ edits = [], evidence: [first] }: Finding, style: Style): readonly string[] {
  const shown = style.verbose || edits.length <= MOST_PLACES + 1 ? edits : edits.slice(0, MOST_PLACES);
  const lines = shown.flatMap((edit) => editLines(edit, first, style));
  const hidden = edits.length - shown.length;
  return hidden > 0 ? [...lines, `${INDENT}and ${hidden} more changes; --verbose lists them`] : lines;
}

/** A text that is added is a line of its own, below the one that it belongs to. */
function editLines(edit: EditReport, first: Evidence | undefined, { paint }: Style): readonly string[] {
  const adds = edit.start === edit.end;
  const line = adds && edit.column === 1 ? edit.line - 1 : edit.line;
  const elsewhere = edit.path === first?.path && line === first.line ? "" : ` at ${edit.path}:${line}`;
  const text = adds ? edit.text.replaceAll(/^\r?\n|\r?\n$/g, "") : edit.text;
  return labelled(
    `${adds ? "add" : "write"}${elsewhere}: `,
    text.split("\n").map((each) => paint.green(each.trimEnd())),
  );
}

function waivers({ verdict, subjects }: Finding, style: Style): readonly string[] {
  // Once it has ended, the message says so.
  if (verdict !== "waived") return [];
  const distinct = new Map(subjects.flatMap(({ waiver }) => (waiver ? [[JSON.stringify(waiver), waiver]] : [])));
  return [...distinct.values()].flatMap((waiver) => waiverLines(waiver, style));
}

function waiverLines(waiver: Waiver, { prose, today, paint }: Style): readonly string[] {
  const days = daysBetween(today, waiver.until);
  const soon = days <= WARNING_DAYS;
  const when = soon ? `${waiver.until} (in ${amount(days, "day", "days")})` : waiver.until;
  const lines = wrapText(`${when} by ${waiver.owner}: ${waiver.reason}`, prose - INDENT.length - "until ".length);
  return labelled("until ", soon ? lines.map(paint.yellow) : lines);
}

/** A waiver that ends within this many days needs its owner's attention now. */
const WARNING_DAYS = 14;

function labelled(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (INDENT + (index === 0 ? label : " ".repeat(label.length)) + line).trimEnd());
}
