import { READERS } from "../../declaration/readers.ts";
import { refusal } from "./amount-texts.ts";

/** Hours of the week and what holds in them, as texts. */
export interface BandText {
  readonly when: string;
  readonly value: string;
}

/** Bands in one text: `Mon-Fri 08-18 > 15m | rest > none`. */
export function bandsText(bands: readonly BandText[]): string {
  return bands.map(({ when, value }) => `${when} > ${value}`).join(" | ");
}

/** The bands of a text; what is missing is empty. */
export function splitBands(text: string): readonly BandText[] {
  if (text.trim() === "") return [];
  return text.split("|").map((band) => {
    const [when = "", value = ""] = band.split(">");
    return { when: when.trim(), value: value.trim() };
  });
}

/** Bands as they are computed with, or what is wrong with the first that is. */
export function readBands<T>(
  text: string,
  {
    when: whenKind,
    value: valueKind,
  }: { readonly when: "weekly hours" | "weekly hours or rest"; readonly value: "reaction" | "amount" },
  make: (when: unknown, value: number | "none") => T,
): { readonly bands: readonly T[] } | { readonly problem: string } {
  const bands: T[] = [];
  for (const { when, value } of splitBands(text)) {
    const hours = READERS[whenKind].read(when);
    if (!("value" in hours)) return { problem: refusal(whenKind, when, hours) };
    const amount = READERS[valueKind].read(value);
    if (!("value" in amount)) return { problem: refusal(valueKind, value, amount) };
    bands.push(make(hours.value, amount.value));
  }
  return bands.length > MOST_BANDS
    ? { problem: `${bands.length} bands are too many; write ${MOST_BANDS} at most.` }
    : { bands };
}

const MOST_BANDS = 12;
