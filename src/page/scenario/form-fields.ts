import { READERS } from "../../declaration/readers.ts";
import type { Kind } from "../../plan/input/form.ts";
import { SLIDERS, type Slider } from "../../plan/input/sliders.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import { readAmount, refusal, sliderOf, writeAmount } from "./amount-texts.ts";
import { completed } from "./complete.ts";
import { type Control, type Field, here } from "./field.ts";
import { sourcedAt, withValueAt } from "./place.ts";
import { questionOf } from "./question.ts";

/** What makes a field of an input that is one value. */
export interface Plain {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  /** Makes what holds the input, where nothing does yet. */
  readonly prepare?: (inputs: OperatingInputs) => OperatingInputs;
  readonly shown?: Field["shown"];
}

/** A number with a slider of the table. */
export function amountField({ key, label, kind, prepare = same, shown }: Plain, range?: Slider): Field {
  const { unit } = range ?? SLIDERS[key] ?? { unit: "number" };
  return {
    key,
    label,
    question: questionOf(key),
    control: sliderOf(key, kind, range),
    text: (inputs) => {
      const value = sourcedAt(inputs, key)?.value;
      return typeof value === "number" ? writeAmount(value, unit) : undefined;
    },
    source: (inputs) => sourcedAt(inputs, key)?.source,
    write: (inputs, text) => {
      const amount = readAmount(kind, text, unit);
      if ("problem" in amount) return amount;
      return { inputs: completed(withValueAt(prepare(inputs), key, here(amount.value))) };
    },
    ...(shown && { shown }),
  };
}

/** A value that is read as the file's reader reads it, shown by a text that it keeps. */
export function textField(
  { key, label, kind }: Plain,
  control: Control,
  textOf: (value: unknown) => string = textWithin,
): Field {
  return {
    key,
    label,
    question: questionOf(key),
    control,
    text: (inputs) => {
      const given = sourcedAt(inputs, key);
      return given && textOf(given.value);
    },
    source: (inputs) => sourcedAt(inputs, key)?.source,
    write: (inputs, text) => {
      const reading = READERS[kind].read(text);
      return "value" in reading
        ? { inputs: withValueAt(inputs, key, here(reading.value)) }
        : { problem: refusal(kind, text, reading) };
    },
  };
}

/** One of a few words; `words` says by each word of the file what is computed with. */
export function choiceField(
  { key, label }: Pick<Plain, "key" | "label">,
  words: Readonly<Record<string, { readonly value: unknown; readonly label: string }>>,
): Field {
  const options = Object.entries(words).map(([value, word]) => ({ value, label: word.label }));
  return {
    key,
    label,
    question: questionOf(key),
    control: { kind: "choice", options },
    text: (inputs) => {
      const given = sourcedAt(inputs, key)?.value;
      return options.find(({ value }) => words[value]?.value === given)?.value;
    },
    source: (inputs) => sourcedAt(inputs, key)?.source,
    write: (inputs, text) => {
      const word = Object.hasOwn(words, text) ? words[text] : undefined;
      if (!word)
        return { problem: `"${text.slice(0, 40)}" is none of them; write ${Object.keys(words).join(" or ")}.` };
      return { inputs: withValueAt(inputs, key, here(word.value)) };
    },
  };
}

/** Weekly hours and availabilities keep how they were written. */
function textWithin(value: unknown): string {
  return typeof value === "object" && value !== null && "text" in value ? String(value.text) : String(value);
}

function same<T>(value: T): T {
  return value;
}
