import type { Located } from "../model/index.ts";

/** What may stand in a message's placeholder; a located value stands for its value. */
export type Quotable = string | number | Located<string> | Located<number>;

/** The names of the `{placeholders}` in a message. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a message needs: nothing, or a value for each placeholder. */
export type MessageData<Text extends string> = Readonly<Record<Placeholders<Text>, Quotable>>;

/** A message with its placeholders filled in. */
export function fillMessage(text: string, data: Readonly<Record<string, Quotable>>): string {
  const values = new Map(Object.entries(data));
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values.get(name);
    return value === undefined ? placeholder : quote(value);
  });
}

function quote(value: Quotable): string {
  return oneLine(String(typeof value === "object" ? value.value : value));
}

const LONGEST_QUOTE = 120;

/** A value of many lines or of great length would break the one line that a message is. */
function oneLine(text: string): string {
  const joined = text.length > 10 * LONGEST_QUOTE ? text.slice(0, 10 * LONGEST_QUOTE) : text;
  const line = joined.trim().replaceAll(/\s*\n\s*/g, " ");
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
