import { formatMoney } from "../../report/format-money.ts";
import type { SlaTableOptions } from "../../report/sla/options.ts";

/** How the texts of reports are written in the page. */
export const LOOK: SlaTableOptions = { width: 80, unicode: true, colour: false, percent: false };

/** An amount without cents. */
export function money(amount: number, currency: string | undefined): string {
  return joined(formatMoney(amount, { currency: currency ?? "", digits: 0, unicode: true }));
}

/** A text in which no line ends between a number and its unit, and a currency keeps its distance. */
export function joined(text: string): string {
  return text.replace(/(\d)[ \u202f](?=%|(?:h|min|s|[A-Z]{3})\b)/g, "$1\u00a0");
}
