import { READERS } from "../../declaration/readers.ts";
import type { Kind } from "../../plan/input/form.ts";
import { hoursText, percentText } from "../../plan/input/written.ts";
import { SLIDERS, type Slider } from "../../plan/input/sliders.ts";
import type { Turned } from "./field.ts";

/** A value in the unit that the models compute with, or why a text has none. */
export type Amount = { readonly value: number } | { readonly problem: string };

/** Reads a text as `punchlist.yaml` would; `factor` turns what the reader gives into what the models take. */
export function readAmount(kind: Kind, text: string, unit: Slider["unit"]): Amount {
  const reading = READERS[kind].read(text);
  if ("value" in reading && typeof reading.value === "number")
    return { value: reading.value * (unit === "h" ? 1 / 3600 : 1) };
  return { problem: refusal(kind, text, reading) };
}

/** Why a text says nothing of a kind, and what would. */
export function refusal(kind: Kind, text: string, reading: object): string {
  const { because, accepted } = reading as { readonly because?: string; readonly accepted?: string };
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `"${shown}" ${because ?? "is not understood"}; write ${accepted ?? READERS[kind].accepted}.`;
}

const LONGEST = 40;

/** A number as it would be written into the file, from the unit that the models compute with. */
export function writeAmount(value: number, unit: Slider["unit"]): string {
  switch (unit) {
    case "h":
      return value === 0 ? "0s" : hoursText(value);
    case "share":
      return percentText(value);
    case "1/s":
      return `${short(value)}/s`;
    case "s":
      return value < 1 && value > 0 ? `${short(value * 1000)}ms` : `${short(value)}s`;
    case "bytes":
      return `${short(value / 1e9)} GB`;
    case "bytes/day":
      return `${short((value * 365) / 12 / 1e9)} GB/month`;
    case "money":
    case "money/h":
    case "number":
      return short(value);
  }
}

/** A slider over the range of an input of the table. */
export function sliderOf(key: string, kind: Kind, range = SLIDERS[key]): Turned {
  const { low, high, step, unit } = range ?? { low: 0, high: 100, step: 1, unit: "number" as const };
  return {
    kind: "number",
    low,
    high,
    step,
    write: (place) => writeAmount(place, unit),
    read: (text) => {
      const amount = readAmount(kind, text, unit);
      return "value" in amount ? amount.value : undefined;
    },
  };
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
