import type { Located } from "../model/index.ts";

/** What may stand in a message's placeholder; a located value stands for its value. */
export type Quotable = string | number | Located<string> | Located<number>;

/** What is said, not yet in words: one of the messages by its id, with what its placeholders stand for. */
export interface Message {
  readonly id: string;
  readonly data: Readonly<Record<string, Quotable>>;
}

/** The names of the `{placeholders}` in a message. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a message needs: nothing, or a value for each placeholder. */
export type MessageData<Text extends string> = Readonly<Record<Placeholders<Text>, Quotable>>;

/** A message with its placeholders filled in. */
export function fillMessage(text: string, data: Readonly<Record<string, Quotable>>): string {
  const values = new Map(Object.entries(quotes(data)));
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values.get(name) ?? placeholder));
}

/** What placeholders stand for, as a sentence quotes it: a long or many-lined value would break the one line that a message is. */
export function quotes(data: Readonly<Record<string, Quotable>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, string | number] => [name, quote(value)]),
  );
}

function quote(value: Quotable): string | number {
  const plain = typeof value === "object" ? value.value : value;
  return typeof plain === "number" ? plain : oneLine(plain);
}

const LONGEST_QUOTE = 120;

function oneLine(text: string): string {
  const joined = text.length > 10 * LONGEST_QUOTE ? text.slice(0, 10 * LONGEST_QUOTE) : text;
  const line = joined.trim().replaceAll(/\s*\n\s*/g, " ");
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
