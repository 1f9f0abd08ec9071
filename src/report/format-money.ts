/** How an amount is written. */
export interface MoneyFormat {
  /** Written behind the amount: "€", "EUR". */
  readonly currency: string;
  /** Digits behind the point: 2 where cents are meant, 0 where they would pretend precision. */
  readonly digits: 0 | 2;
  /** False groups by ordinary spaces. */
  readonly unicode: boolean;
}

/** An amount of money with its thousands set apart: "14 373.20 €". The space is a narrow one that no line breaks at. */
export function formatMoney(amount: number, { currency, digits, unicode }: MoneyFormat): string {
  if (Number.isNaN(amount)) return "not defined";
  if (!Number.isFinite(amount)) return amount > 0 ? "without end" : "-without end";
  const [whole = "", cents] = Math.abs(amount).toFixed(digits).split(".");
  const written = groups(whole).join(unicode ? NARROW_SPACE : " ") + (cents === undefined ? "" : `.${cents}`);
  const sign = amount < 0 && /[1-9]/.test(written) ? "-" : "";
  return `${sign}${written}${unicode ? NARROW_SPACE : " "}${currency}`;
}

const NARROW_SPACE = "\u202f";

function groups(digits: string): readonly string[] {
  const first = digits.length % 3 || 3;
  const rest = digits.slice(first);
  return rest === "" ? [digits] : [digits.slice(0, first), ...groups(rest)];
}
