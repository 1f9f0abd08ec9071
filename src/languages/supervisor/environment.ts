import type { Located, Problem } from "../../model/index.ts";
import { shellTokens } from "../grammar/shell-words.ts";
import type { ShellWord } from "../grammar/shell-words.ts";
import type { Environment } from "./document.ts";
import type { Expansions, Known } from "./expand.ts";
import { isRewritten } from "./template.ts";
import { partOf } from "../grammar/text.ts";
import type { Text } from "../grammar/text.ts";

/** Reads `KEY="value",KEY2=value`; what follows a value is taken for the comma, whatever it is. */
export function readEnvironment(text: Text): {
  readonly environment: Environment;
  readonly fault: Problem | undefined;
} {
  const environment = new Map<string, Located<string>>();
  const { words, fault } = shellTokens(text.value, "/.+-():");
  for (let at = 0; at < words.length; at += 4) {
    const [key, equals, value] = words.slice(at, at + 3);
    if (!key || equals?.value !== "=" || !value)
      return { environment, fault: unlessTemplate(text, fullStop(text, key)) };
    environment.set(key.value, partOf(text, value.start, value.end, withoutQuotes(value.value)));
  }
  return { environment, fault: fault && unlessTemplate(text, openQuote(text, fault.start)) };
}

/** What `%(ENV_x)s` stands for when these variables are set. */
export function environmentExpansions(environment: Environment): Expansions {
  return new Map(
    [...environment]
      .filter(([, { doubt }]) => !doubt)
      .map(([name, { value, span }]): [string, Known] => [
        `ENV_${name}`,
        { value, step: { span, why: `${name} is set here` } },
      ]),
  );
}

/** Variables of both, the second one's winning. */
export function mergeEnvironments(outer: Environment, inner: Environment): Environment {
  if (outer.size === 0) return inner;
  return new Map([...outer, ...inner]);
}

function withoutQuotes(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isQuote(value.charAt(start))) start += 1;
  while (end > start && isQuote(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

function isQuote(character: string): boolean {
  return character === "'" || character === '"';
}

function fullStop(text: Text, key: ShellWord | undefined): Problem {
  const { span } = partOf(text, key?.start ?? 0, text.value.length);
  return {
    kind: "refused",
    span,
    message:
      'environment stops supervisord here; write KEY="value",KEY2="value", quoted where a value has more than letters, digits and _/.+-():.',
  };
}

function openQuote(text: Text, start: number): Problem {
  return {
    kind: "refused",
    span: partOf(text, start, start + 1).span,
    message: "A quote in environment opens here and never closes; an inline comment may have cut it off.",
  };
}

function unlessTemplate(text: Text, problem: Problem): Problem | undefined {
  return !isRewritten(text) && !text.value.includes("%(") ? problem : undefined;
}
