/** A fetch or a converter with what stands in its brackets, between commas. */
export interface Call {
  readonly name: string;
  readonly values: readonly string[];
}

/** Reads a sample expression such as `hdr(host),lower` from the start of a text as far as it can be read: the fetch, then each converter. */
export function readExpression(text: string): readonly Call[] {
  const calls: Call[] = [];
  let at = 0;
  for (;;) {
    const name = nameAt(text, at);
    const open = at + name.length;
    at = text[open] === "(" ? behindArguments(text, open) : open;
    calls.push({ name, values: open === at ? [] : valuesIn(text.slice(open + 1, at)) });
    if (name === "" || text[at] !== ",") return calls;
    at += 1;
  }
}

function valuesIn(brackets: string): readonly string[] {
  return brackets
    .replace(/\)$/, "")
    .split(",")
    .map((value) => value.trim());
}

function nameAt(text: string, start: number): string {
  let end = start;
  while (/[\w.+-]/.test(text[end] ?? "")) end += 1;
  return text.slice(start, end);
}

/** Arguments end at the first bracket outside of quotes. */
function behindArguments(text: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\" && quote !== "'") at += 1;
    else if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ")") return at + 1;
  }
  return text.length;
}
