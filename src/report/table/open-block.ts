import { isPart } from "../../model/judged.ts";
import type { Report } from "../../model/index.ts";
import { displayWidth } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import { amount } from "./amount.ts";
import { itemRanges } from "./item-ranges.ts";
import { judgedFiles } from "./judged-files.ts";
import { INDENT, placeOf } from "./place-rows.ts";
import { findingSteps, stepsOf, type Step } from "./steps.ts";
import type { Style } from "./style.ts";

/** What stands open, by what settles it: files, declared numbers, people. */
export function openLines(report: Report, style: Style): readonly string[] {
  const steps = isPart(report) ? findingSteps(report) : stepsOf(report);
  const files = steps.filter(({ by }) => by === "file");
  const most = style.verbose ? files.length : judgedFiles(report).length > 1 ? MANY : FEW;
  // "and 1 more" would take the room of the one it hides.
  const shown = files.length <= most + 1 ? files : files.slice(0, most);
  const lines = [
    ...shown.flatMap((step) => entry("file", fileText(step, style), style)),
    ...hidden(files.slice(shown.length), style),
    ...declared(steps, style),
    ...(isPart(report) ? [] : people(report, style)),
  ];
  return lines.length === 0 ? [] : [style.paint.bold("Open, by what settles it"), ...lines];
}

/** Steps that are told before the rest is only counted. */
const MANY = 6;
const FEW = 3;

function fileText(step: Step, { glyphs }: Style): string {
  const { text, place, alike } = step;
  const where = place ? `${placeOf(place)}: ` : "";
  const others = alike === 0 ? "" : ` The same holds of ${amount(alike, "other", "others")}.`;
  return `${where}${text}${others} (${waiting(step, glyphs.dash)})`;
}

/** Who waits for a step: the rule that asks with its item, or how many checks of which items. */
function waiting({ items, rule, checks }: Step, dash: string): string {
  const range = itemRanges(items, dash);
  if (rule === undefined) return checks > items.length ? `${checks} checks of ${range}` : range;
  return checks > 1 ? `${range} ${rule}, ${checks} checks` : `${range} ${rule}`;
}

function hidden(steps: readonly Step[], style: Style): readonly string[] {
  if (steps.length === 0) return [];
  const checks = steps.reduce((sum, step) => sum + step.checks, 0);
  return entry("", `and ${steps.length} more steps, for ${amount(checks, "check", "checks")} (--verbose)`, style);
}

function declared(steps: readonly Step[], style: Style): readonly string[] {
  const items = steps
    .filter(({ by }) => by === "declaration")
    .flatMap((step) => step.items)
    .sort();
  if (items.length === 0) return [];
  const range = itemRanges(items, style.glyphs.dash);
  return entry("declare", `the service level in punchlist.yaml: promise, cost and support hours (${range})`, style);
}

function people({ answers }: Report, style: Style): readonly string[] {
  const asked = answers.filter(({ verdict, settledBy }) => verdict === "unknown" && settledBy === "person");
  if (asked.length === 0) return [];
  const range = itemRanges(
    asked.map(({ item }) => item),
    style.glyphs.dash,
  );
  const what = `${amount(asked.length, "question", "questions")} for a person (${range})`;
  return entry("ask", `${what}: punchlist checklist asks, and signOffs in punchlist.yaml hold the answers`, style);
}

/** A paragraph behind one word that says what is to be done. */
function entry(word: string, text: string, { prose, paint }: Style): readonly string[] {
  const lead = INDENT + word.padEnd(WIDEST_WORD + INDENT.length);
  return wrapText(text, prose - displayWidth(lead)).map(
    (line, index) => (index === 0 ? paint.cyan(lead) : " ".repeat(displayWidth(lead))) + line,
  );
}

const WIDEST_WORD = "declare".length;
