import type { Located } from "../model/index.ts";

/** What may stand in a message's placeholder; a located value stands for its value. */
export type Quotable = string | number | Located<string> | Located<number>;

/** What is said, not yet in words: one of the messages by its id, with what its placeholders stand for. */
export interface Message {
  readonly id: string;
  readonly data: Readonly<Record<string, Quotable>>;
}

/** What a message says, with `{placeholders}`: to one subject, and where it needs other words, to many that share a cause. */
export type MessageText = string | { readonly one: string; readonly many: string };

/** The texts of a message. */
export function messageTexts(message: MessageText): readonly string[] {
  return typeof message === "string" ? [message] : [message.one, message.many];
}

/** The names of the `{placeholders}` in a text. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Words<Text extends MessageText> = Text extends {
  readonly one: infer One extends string;
  readonly many: infer Many extends string;
}
  ? One | Many
  : Extract<Text, string>;

/** What a message needs: nothing, or a value for each placeholder. How many `{subjects}` there are is known to the engine alone. */
export type MessageData<Text extends MessageText> = Readonly<
  Record<Exclude<Placeholders<Words<Text>>, "subjects">, Quotable>
>;

/** A message with its placeholders filled in by what they stand for, quoted already. */
export function fillMessage(text: string, quoted: Readonly<Record<string, string | number>>): string {
  const values = new Map(Object.entries(quoted));
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values.get(name) ?? placeholder));
}

/** What placeholders stand for, as a sentence quotes it: a long or many-lined value would break the one line that a message is. */
export function quotes(data: Readonly<Record<string, Quotable>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, string | number] => [name, quote(value)]),
  );
}

function quote(value: Quotable): string | number {
  const isWritten = typeof value === "object";
  const plain = isWritten ? value.value : value;
  return typeof plain === "number" ? plain : oneLine(plain, isWritten ? LONGEST_QUOTE : LONGEST_WORDS);
}

/** Of what a file holds. */
const LONGEST_QUOTE = 120;

/** Of what a rule has put into words: a part of a sentence that must not end in the middle. */
const LONGEST_WORDS = 240;

function oneLine(text: string, longest: number): string {
  const joined = text.length > 10 * longest ? text.slice(0, 10 * longest) : text;
  const line = joined.trim().replaceAll(/\s*\n\s*/g, " ");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
