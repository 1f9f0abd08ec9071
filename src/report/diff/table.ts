import { amount } from "../table/amount.ts";
import { INDENT, placeOf, placeRows } from "../table/place-rows.ts";
import { severityMark, tableStyle, VERDICT_WORDS, type Style } from "../table/style.ts";
import { subjectSentence } from "../table/subjects.ts";
import { wrapText } from "../wrap-text.ts";
import type { PrintOptions } from "../reporter.ts";
import type { Change, Comparison, EnvironmentComparison, ItemChange } from "./comparison.ts";
import { headlineOf } from "./headline.ts";
import { turnOf } from "./turn.ts";
import { visibleComparison } from "./visible-comparison.ts";

/** A comparison for a terminal: what is new in full, then what is fixed and what else changed, a line or two each. */
export function comparisonTable(comparison: Comparison, options: PrintOptions): string {
  const style = tableStyle(options, "");
  const blocks = visibleComparison(comparison).environments.flatMap((each) => environmentBlocks(each, style));
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

type Block = readonly string[];

function environmentBlocks(environment: EnvironmentComparison, style: Style): readonly Block[] {
  const { appeared, fixed, changed, items } = environment;
  return [
    wrapText(headlineOf(environment), style.prose).map(style.paint.bold),
    ...appeared.map((change) => newBlock(change, style)),
    block(
      "Fixed",
      fixed.map((change) => turnLines(change, style)),
      style,
    ),
    block(
      "Changed",
      changed.map((change) => turnLines(change, style)),
      style,
    ),
    block(
      amount(items.length, "item", "items"),
      items.map((item) => itemLines(item, style)),
      style,
    ),
  ].filter((lines) => lines.length > 0);
}

function block(title: string, entries: readonly Block[], { paint }: Style): Block {
  return entries.length === 0 ? [] : [paint.bold(title), ...entries.flat()];
}

function newBlock(change: Change, style: Style): Block {
  const { severity, rule, item, place, text } = change;
  const rows = place ? [{ place: placeOf(place), text: place.text }] : [];
  return [
    `${severityMark(severity, style)}  ${style.paint.bold(`New: ${rule}`)}  ${style.paint.dim(`${item}  ${turnOf(change)}`)}`,
    ...placeRows(rows, style),
    ...indented(text + subjectSentence([change], style.verbose), style),
  ];
}

function turnLines(change: Change, style: Style): Block {
  const where = change.place ? `${placeOf(change.place)}: ` : "";
  return indented(`${turnOf(change)} ${where}${change.rule}.${subjectSentence([change], style.verbose)}`, style);
}

function itemLines({ item, title, before, now }: ItemChange, style: Style): Block {
  return indented(`${item} ${VERDICT_WORDS[before]} -> ${VERDICT_WORDS[now]} ${title}`, style);
}

function indented(text: string, { prose }: Style): Block {
  return wrapText(text, prose - INDENT.length).map((line) => INDENT + line);
}
