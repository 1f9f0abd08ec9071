import type { Figure } from "../../plan/sla/figure.ts";
import type { Cell } from "../chart/column-table.ts";
import { formatBudget, formatDuration, formatExpected } from "../format-duration.ts";
import { formatMoney } from "../format-money.ts";

/** Whether signs beyond ASCII may be used. */
export interface Unicode {
  readonly unicode: boolean;
}

/** An amount with cents: for exact sums that people check by hand. */
export function cents(amount: number, currency: string, { unicode }: Unicode): string {
  return formatMoney(amount, { currency, digits: 2, unicode });
}

/** An amount without cents, which an estimate does not support. */
export function whole(amount: number, currency: string, { unicode }: Unicode): string {
  return formatMoney(amount, { currency, digits: 0, unicode });
}

/** A number with as many digits as its interval supports: the last one may be off by less than ten. */
export function supported(value: number, { interval }: Pick<Figure, "interval">): number {
  const width = interval ? interval.high - interval.low : 0;
  if (!(width > 0)) return value;
  const step = 10 ** Math.floor(Math.log10(width));
  return Math.round(value / step) * step;
}

/** Hours that were simulated, rounded to what their interval supports. */
export function simulatedHours(figure: Figure): string {
  const hours = supported(figure.value, figure);
  if (hours >= 10 || (hours > 0 && Number.isInteger(hours))) return `${Math.round(hours)} h`;
  return formatDuration(hours === 0 ? figure.value : hours);
}

/** A chance from 0 to 1, with what the runs leave open: "1.9 % ± 0.3", "over 99.9 %", "less than 1 in 680". */
export function chance({ value, kind, interval }: Figure, { unicode }: Unicode): string {
  if (kind === "bound") return bounded(interval?.low ?? 0, interval?.high ?? 1);
  const spread = interval ? (interval.high - interval.low) / 2 : 0;
  const text = `${share(value, value > 0.1 && value < 0.9 && (spread >= 0.005 || kind === "exact") ? 0 : 1)} %`;
  return spread < 0.0005 ? text : `${text} ${unicode ? "±" : "+-"} ${(spread * 100).toFixed(spread >= 0.01 ? 0 : 1)}`;
}

/** A budget as a cell: never rounded up. */
export function budgetCell(figure: Figure | undefined): Cell {
  return figure ? { value: figure.value, text: formatBudget(figure.value) } : NOT_DEFINED;
}

/** Expected downtime as a cell: never rounded down. */
export function expectedCell({ value }: Figure): Cell {
  return { value, text: formatExpected(value) };
}

/** An availability with as many decimals as it takes to tell it from the next. */
export function percent(share: number): string {
  const digits = share > 0.9999 ? 5 : 3;
  return `${Number((share * 100).toFixed(digits))} %`;
}

export const NOT_DEFINED = "not defined";

/** In percent, with as many decimals as it takes not to read as certain. */
function share(value: number, digits: number): string {
  const text = (value * 100).toFixed(digits);
  const certain = (Number(text) === 100 && value < 1) || (Number(text) === 0 && value > 0);
  return certain && digits < MOST_DIGITS ? share(value, digits + 1) : text;
}

const MOST_DIGITS = 4;

function bounded(low: number, high: number): string {
  if (low > 0) return `over ${(Math.floor(low * 1000) / 10).toFixed(1)} %`;
  return `less than 1 in ${Math.floor(1 / high)}`;
}
