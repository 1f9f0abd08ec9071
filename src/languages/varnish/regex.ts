import type { Expression } from "./syntax.ts";

/** Why the library refuses a regular expression; undefined for what it takes, and for what this does not look at. */
export function regexFault(expression: Expression): string | undefined {
  const text = constantText(expression);
  if (text === undefined || /\\Q|\(\?[a-z]{0,8}x|[\uE000$]\{/.test(text)) return undefined;
  let depth = 0;
  for (let at = 0, before = ""; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (repeatsNothing(sign, before))
      return `This regular expression has a ${sign} that repeats nothing; write .* for any text, or \\${sign} for the sign itself.`;
    before = sign === "?" && before === "(" ? "(" : sign;
    if (sign === "\\") at += 1;
    else if (sign === "[") {
      at = endOfClass(text, at);
      if (at === -1)
        return "This regular expression has a [ that no ] closes; close it, or write \\[ for the sign itself.";
    } else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth < 0)
      return "This regular expression has a ) that closes nothing; remove it, or write \\) for the sign itself.";
  }
  return depth === 0
    ? undefined
    : "This regular expression has a ( that no ) closes; close it, or write \\( for the sign itself.";
}

/** A repetition needs something before it, and a `*` something else than a repetition: `*.php`, `/a?*`. */
function repeatsNothing(sign: string, before: string): boolean {
  if (sign === "*") return /^[*+?|]?$/.test(before);
  return (sign === "+" || sign === "?") && (before === "" || before === "|");
}

/** A `]` that comes first stands for itself, and `[:alpha:]` within it is a name. */
function endOfClass(text: string, from: number): number {
  let at = from + (text.charAt(from + 1) === "^" ? 2 : 1);
  if (text.charAt(at) === "]") at += 1;
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "]") return at;
    if (sign === "\\") at += 1;
    else if (sign === "[" && text.charAt(at + 1) === ":") {
      const end = text.indexOf(":]", at + 2);
      if (end !== -1 && end - at < 20) at = end + 1;
    }
  }
  return -1;
}

/** The text of strings that are put together; undefined where something else is among them. */
function constantText(expression: Expression): string | undefined {
  const parts: string[] = [];
  let left = expression;
  for (; left.kind === "operation" && left.sign === "+" && left.right.kind === "string"; left = left.left)
    parts.push(left.right.text);
  return left.kind === "string" ? [left.text, ...parts.reverse()].join("") : undefined;
}
