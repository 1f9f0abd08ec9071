import type { BudgetRow, SlaAnswer } from "../../plan/sla/answer.ts";
import type { Reading } from "../../plan/sla/reading.ts";
import { padTo } from "../display-width.ts";
import { formatBudget, formatExpected } from "../format-duration.ts";
import type { SlaTableOptions } from "./options.ts";
import { chance, simulatedHours, supported, whole, type Unicode } from "./words.ts";

/** The answer in three sentences within a frame: what is allowed and what is to be expected, what that costs, and what helps most. */
export function boxLines(
  answer: SlaAnswer,
  options: SlaTableOptions,
  wrap: (text: string, width: number) => readonly string[],
): readonly string[] {
  const room = Math.min(options.width, WIDEST) - FRAME;
  const lines = boxSentences(answer, options).flatMap((sentence) => wrap(sentence, room));
  const { corners, level, upright } = options.unicode ? DRAWN : PLAIN;
  const rule = level.repeat(room + 2);
  const [topLeft, topRight, bottomLeft, bottomRight] = corners;
  return [
    `${topLeft}${rule}${topRight}`,
    ...lines.map((line) => `${upright} ${padTo(line, room)} ${upright}`),
    `${bottomLeft}${rule}${bottomRight}`,
  ];
}

/** What is promised and what to expect, what that costs, and what helps most; each where it is known. */
export function boxSentences(answer: SlaAnswer, options: Unicode): readonly string[] {
  return [promised(answer, options), costs(answer, options), helps(answer, options)].filter(
    (sentence) => sentence !== "",
  );
}

const WIDEST = 100;
/** A line and a space on both sides. */
const FRAME = 4;
const DRAWN = { corners: ["┌", "┐", "└", "┘"], level: "─", upright: "│" } as const;
const PLAIN = { corners: ["+", "+", "+", "+"], level: "-", upright: "|" } as const;

function promised(answer: SlaAnswer, options: Unicode): string {
  const { budgets, headline } = answer;
  if (headline.incidentsPerYear.value === 0) return "Nothing broke so far, so no downtime is expected.";
  const own = ownBudget(answer);
  const assumed = headline.incidentsPerYear.interval
    ? ""
    : `, if it breaks ${Number(headline.incidentsPerYear.value.toPrecision(2))} times a year, which nobody said`;
  if (!budgets || !own?.allowed)
    return `Expect ${formatExpected(headline.downtimePerMonth.value)} of downtime a month on average${assumed}. Nobody said what is promised.`;
  const clock = own.clock === "service hours" ? " of its service hours" : "";
  const kept = keptOf(answer);
  const often = kept ? ` The promise is kept in ${chance(kept, options)} of ${termOf(budgets.window).word}s.` : "";
  return `${budgets.availability} allows ${formatBudget(own.allowed.value)} down${clock} in ${own.window}; expect ${formatExpected(expected(answer, own))} a ${termOf(budgets.window).word} on average${assumed}.${often}`;
}

/** The row of the promise's own window, as the promise counts. */
export function ownBudget({ budgets }: SlaAnswer): BudgetRow | undefined {
  if (!budgets) return undefined;
  const kind = budgets.window.startsWith("rolling") ? "any" : budgets.window.replace(/^calendar-/, "");
  return budgets.rows.findLast(({ window }) => window.startsWith(kind));
}

/** Hours down in a mean window of the promise, a month or a year, as the promise counts. */
export function expected({ options: [asItIs], headline, budgets }: SlaAnswer, { clock }: BudgetRow): number {
  const aYear = clock === "service hours" && asItIs ? asItIs.countedPerYear.value : headline.downtimePerYear.value;
  return aYear / termOf(budgets?.window).aYear;
}

function keptOf({ risk, budgets }: SlaAnswer): SlaAnswer["risk"]["rows"][number]["yearKept"] {
  const [asItIs] = risk.rows;
  const { word } = termOf(budgets?.window);
  // Single years are looked at as a whole and by months, and not by quarters.
  return word === "year" ? asItIs?.yearKept : word === "month" ? asItIs?.monthKept : undefined;
}

/** What a window of the promise is called, and how many of them a year has; rolling ones are about a month. */
function termOf(window: string | undefined): { readonly word: "year" | "quarter" | "month"; readonly aYear: number } {
  if (window === "calendar-year") return { word: "year", aYear: 1 };
  return window === "calendar-quarter" ? { word: "quarter", aYear: 4 } : { word: "month", aYear: 12 };
}

function costs({ headline: { lossPerYear, badYear }, risk: { rows } }: SlaAnswer, options: Unicode): string {
  if (!lossPerYear || lossPerYear.value === 0) return "";
  const [asItIs] = rows;
  const money = asItIs?.badYearCost
    ? ` and ${whole(supported(asItIs.badYearCost.value, asItIs.badYearCost), lossPerYear.unit, options)}`
    : "";
  const bad = badYear ? `; a bad year (one in twenty) takes ${simulatedHours(badYear)}${money}` : "";
  return `That costs ${whole(Number(lossPerYear.value.toPrecision(3)), lossPerYear.unit, options)} a year on average${bad}.`;
}

interface Help {
  readonly saves: number;
  readonly text: (amount: string) => string;
}

/** What saves most, less its price; where nothing does, what moves the result most. */
function helps({ readings, currency, sensitivity }: SlaAnswer, options: Unicode): string {
  const [best] = readings.flatMap(helpOf).sort((a, b) => b.saves - a.saves);
  if (best && currency !== undefined) return best.text(whole(Number(best.saves.toPrecision(3)), currency, options));
  const [strongest] = sensitivity.bars;
  const none = readings.some(({ kind }) => kind === "worth") ? "No measure pays for itself. " : "";
  return strongest ? `${none}What moves this most is: ${strongest.input}.` : none;
}

function helpOf(reading: Reading): readonly Help[] {
  if (reading.kind === "exercise" && reading.saves !== undefined && reading.saves > 0) {
    const { otherwise, success, saves } = reading;
    return [
      {
        saves,
        text: (amount) =>
          `A failover that works ${Number((otherwise * 100).toFixed(1))} times of 100 instead of ${Number((success * 100).toFixed(1))} saves ${amount} a year: try it every few months.`,
      },
    ];
  }
  if (reading.kind !== "worth" || reading.saves <= reading.price || reading.onTopOf.length > 0) return [];
  return [
    {
      saves: reading.saves - reading.price,
      text: (amount) =>
        `What helps most is ${reading.added.join(" + ")}: it saves ${amount} a year more than it costs.`,
    },
  ];
}
