/** A sample expression such as `hdr(host),lower`. */
export interface Expression {
  /** The fetch, and each converter behind it, without their arguments. */
  readonly names: readonly string[];
}

/** Reads an expression from the start of a text as far as it can be read. */
export function readExpression(text: string): Expression {
  const names: string[] = [];
  let at = 0;
  for (;;) {
    const name = nameAt(text, at);
    names.push(name);
    at += name.length;
    if (text[at] === "(") at = behindArguments(text, at);
    if (name === "" || text[at] !== ",") return { names };
    at += 1;
  }
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
