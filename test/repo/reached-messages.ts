import type { RuleCase } from "../../src/dev/rule-case.ts";
import type { Messages } from "../../src/rule/index.ts";
import { messageTexts } from "../../src/rule/message.ts";

/** The ids of a rule's messages that no case says. */
export function unreached(messages: Messages, cases: readonly RuleCase[]): readonly string[] {
  const said = cases.flatMap(({ expect }) => expect.map(words));
  return Object.entries(messages)
    .flatMap(([id, message]) => messageTexts(message).map((text) => ({ id, text })))
    .filter(({ text }) => !said.some((line) => sentence(text).test(line)))
    .map(({ id }) => id);
}

/** What a line says, without its verdict and its place. */
function words(line: string): string {
  return line.replace(/^\w+ \S+ /, "");
}

/** A message with its placeholders filled in somehow; what to write may follow. */
function sentence(message: string): RegExp {
  const text = message.split(/\{\w+\}/).map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${text.join(".+")}(?: => .*)?$`, "s");
}
