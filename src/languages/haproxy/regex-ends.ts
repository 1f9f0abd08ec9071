/** The bracket of a regular expression that is never closed or never opened; undefined where all are, or where that cannot be told. */
export function openEnd(regex: string): string | undefined {
  if (/\\Q|\(\?[#x]/.test(regex)) return undefined;
  let depth = 0;
  for (let at = 0; at < regex.length; at += 1) {
    const sign = regex[at];
    if (sign === "\\") at += 1;
    else if (sign === "[") {
      at = behindClass(regex, at);
      if (at === -1) return "[";
    } else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth < 0) return ")";
  }
  return depth > 0 ? "(" : undefined;
}

/** Where a class of characters ends: its first sign may be the closing bracket itself, and `[:alpha:]` may stand in it. */
function behindClass(regex: string, open: number): number {
  let at = open + 1;
  if (regex[at] === "^") at += 1;
  if (regex[at] === "]") at += 1;
  for (; at < regex.length; at += 1) {
    if (regex[at] === "\\") at += 1;
    else if (regex[at] === "[" && regex[at + 1] === ":") at = Math.max(at, regex.indexOf(":]", at) + 1);
    else if (regex[at] === "]") return at;
  }
  return -1;
}
