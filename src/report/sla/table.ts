import picocolors from "picocolors";
import type { SlaAnswer } from "../../plan/sla/answer.ts";
import { sourceText } from "../../plan/sourced.ts";
import { columnTable, type ColumnTable } from "../chart/column-table.ts";
import { heatMap } from "../chart/heat-map.ts";
import { lineChart } from "../chart/line-chart.ts";
import { stackedBar } from "../chart/stacked-bar.ts";
import { terminalText } from "../terminal-text.ts";
import { wrapText } from "../wrap-text.ts";
import { monthStrip } from "../chart/month-strip.ts";
import { alertLines } from "./alert-block.ts";
import { boxLines } from "./box.ts";
import { aroundTheClock, budgetTable } from "./budget-table.ts";
import { exceedanceOf, heatOf, monthsOf, phasesOf } from "./charts.ts";
import { headline } from "./headline.ts";
import { keyWords } from "./key-words.ts";
import { optionTable } from "./option-table.ts";
import { questionTable, whatMatters } from "./open-questions.ts";
import type { SlaTableOptions } from "./options.ts";
import { readingTexts } from "./reading-text.ts";
import { partsLines } from "./parts-block.ts";
import { twoKindsOfHours } from "./two-kinds-of-hours.ts";
import { recordLines, recordTitle } from "./record-block.ts";
import { riskTable } from "./risk-table.ts";
import { optionRangeTexts, sensitivityLines } from "./sensitivity-block.ts";

export type { SlaTableOptions };

/** The answer for a terminal: one box first, then what follows, then what it is made of; percent only where it was asked for. */
export function slaTable(answer: SlaAnswer, wanted: SlaTableOptions): string {
  const options = { ...wanted, width: Math.max(wanted.width, NARROWEST) };
  const prose = (text: string): readonly string[] => wrapProse(text, Math.min(options.width, WIDEST_PROSE));
  const table = (columns: ColumnTable | undefined): readonly string[] =>
    columns && columns.rows.length > 0 ? columnTable(columns, options) : [];
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    ["", prose(`${answer.name}, from ${answer.today}, ${answer.zone}`)],
    ["", boxLines(answer, options, wrapProse)],
    ["What to expect", [...headline(answer, options), ...twoKindsOfHours(answer), ...answer.notes].flatMap(prose)],
    [recordTitle(answer), recordLines(answer, options, prose)],
    [
      "What follows",
      listed(
        [...readingTexts(answer.readings, answer.currency ?? "", options), ...optionRangeTexts(answer, options)],
        options,
      ),
    ],
    [
      `Ways to run it: hours down${answer.currency === undefined ? "" : ` and ${answer.currency}`} in an average year`,
      answer.options.length > 1 ? table(optionTable(answer, options)) : [],
    ],
    [budgetTitle(answer, options), [...table(budgetTable(answer, options)), ...aroundTheClock(answer).flatMap(prose)]],
    ["When the burn of the budget is worth an alert", alertLines(answer, options, prose)],
    ["The months of the coming year, as it is", monthStrip(monthsOf(answer), options)],
    [
      riskTitle(answer, options),
      [...table(riskTable(answer, options)), ...(answer.risk.note ? prose(answer.risk.note) : [])],
    ],
    ["How many years of a hundred are down longer", lineChart(exceedanceOf(answer), options)],
    [
      `What to change first: ${answer.sensitivity.of.unit === "h" ? "hours down" : "loss"} a year as it is`,
      sensitivityLines(answer, options),
    ],
    ["Where the time of an incident goes", stackedBar(phasesOf(answer), options)],
    [heatTitle(answer), answer.heat ? heatMap(heatOf(answer.heat, options), options) : []],
    ["What its parts are down, hours in an average year", partsLines(answer, options, prose)],
    ["What this rests on", table(inputTable(answer))],
    ["What these names mean", listed(keyWords(answer), options)],
    ["Not in the numbers", listed(answer.notModelled, options)],
    ["Still open", table(questionTable(answer))],
    [
      `What matters most for ${answer.sensitivity.of.unit === "h" ? "the hours down" : "the loss"}`,
      listed(whatMatters(answer, options), options),
    ],
  ];
  const paint = picocolors.createColors(options.colour);
  const shown = blocks.filter(([, lines]) => lines.length > 0);
  return `${shown.map(([title, lines]) => [...(title === "" ? [] : title.split("\n").flatMap(prose).map(paint.bold)), ...lines].join("\n")).join("\n\n")}\n`;
}

const NARROWEST = 40;
const WIDEST_PROSE = 110;

function budgetTitle({ budgets }: SlaAnswer, { percent }: SlaTableOptions): string {
  return `What the promise${percent && budgets ? ` of ${budgets.availability}` : ""} allows${budgets?.rows.some(({ clock }) => clock === "service hours") ? " in hours of service" : ""}, in whichever window it is kept (yours: ${budgets?.window ?? ""})`;
}

function heatTitle({ heat }: SlaAnswer): string {
  return heat?.unit === "h"
    ? "How long an incident lasts, by the hour in which it strikes"
    : "What an incident costs, by the hour in which it strikes";
}

function riskTitle({ risk }: SlaAnswer, { unicode }: SlaTableOptions): string {
  return risk.years === 0
    ? "Single years"
    : `Single years, ${risk.years} simulated with seed ${risk.seed}; ${unicode ? "±" : "+-"} is what more runs would narrow`;
}

function listed(texts: readonly string[], { width }: SlaTableOptions): readonly string[] {
  const room = Math.min(width, WIDEST_PROSE) - 2;
  return texts.flatMap((text) => wrapProse(text, room).map((line, index) => `${index === 0 ? "- " : "  "}${line}`));
}

/** Wraps a text without parting a number from its unit. */
function wrapProse(text: string, width: number): readonly string[] {
  const joined = terminalText(text).replace(/(\d) (?=(?:h|min|s|%|EUR)\b|%)/g, "$1\u00a0");
  return wrapText(joined, width).map((line) => line.replaceAll("\u00a0", " "));
}

function inputTable({ inputs }: SlaAnswer): ColumnTable {
  return {
    columns: [
      { title: "Input", align: "left" },
      { title: "Value", align: "left" },
      { title: "From", align: "left" },
    ],
    rows: inputs.map(({ key, value, source }) => [key, value, sourceText(source)]),
  };
}
