import { shortKeyFor, type ShortKey } from "../../plan/input/short-keys.ts";
import { isDefault } from "../../plan/sourced.ts";
import type { SensitivityBar, SlaAnswer } from "../../plan/sla/answer.ts";
import type { ColumnTable } from "../chart/column-table.ts";
import { formatExpected } from "../format-duration.ts";
import type { SlaTableOptions } from "./options.ts";
import { whole } from "./words.ts";

/** What nobody said, what stands in for it, and how to say it. */
export function questionTable({ questions }: SlaAnswer): ColumnTable {
  return {
    columns: [
      { title: "Question", align: "left" },
      { title: "Until then", align: "left" },
      { title: "Say it with, or in punchlist.yaml", align: "left" },
    ],
    rows: questions.map(({ text, taken, key }) => [text, taken, sayWith(key)]),
  };
}

/** The inputs that decide most, each with what its range does and how to say it. */
export function whatMatters({ sensitivity, inputs }: SlaAnswer, options: SlaTableOptions): readonly string[] {
  const { bars, restsOn, of } = sensitivity;
  const write = (value: number): string => (of.unit === "h" ? formatExpected(value) : whole(value, of.unit, options));
  const line = ({ input, key, atLow, atHigh }: SensitivityBar): string => {
    const row = inputs.find((each) => each.key === key || each.key.startsWith(`${key}.`));
    const assumed = restsOn.includes(key) || (row !== undefined && isDefault(row.source));
    const now = row ? ` (${row.value}, ${restsOn.includes(key) ? "assumed" : row.source.tag})` : "";
    return `${input}${now}: ${write(Math.min(atLow, atHigh))} to ${write(Math.max(atLow, atHigh))} a year, as it goes from end to end. ${assumed ? "Say it with" : "Try another with"} ${sayWith(key)}.`;
  };
  return bars.slice(0, MOST).map(line);
}

const MOST = 3;

/** An option to be copied, or the key of the file where no option says it in a line. */
function sayWith(key: string): string {
  const short = shortKeyFor(key);
  return short ? `--set ${short.key}=${quotedForShell(short)}` : key;
}

function quotedForShell({ examples: [example] }: ShortKey): string {
  return /[\s;]/.test(example) ? `"${example}"` : example;
}
