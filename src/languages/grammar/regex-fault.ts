/** Why PCRE compiles no regular expression of a text, as far as brackets and quantifiers tell; undefined where it may. */
export function regexFault(text: string): string | undefined {
  // What is quoted, spaced or conditional is left to PCRE.
  if (/\\[QE]|\(\?[x(]|\(\*[A-Za-z]/.test(text)) return undefined;
  if (/^[*+?]|[(|][*+]/.test(text)) return "repeats nothing; write .* for any text";
  const bare = withoutClasses(text.replaceAll(/\\[\s\S]/g, "_"));
  if (bare.includes("[")) return "has a [ without its ]; write \\[ for the sign itself";
  const depth = depthOf(bare);
  if (depth === 0) return undefined;
  return depth > 0
    ? "has a ( without its ); write \\( for the sign itself"
    : "has a ) without its (; write \\) for the sign itself";
}

/** How many groups it takes; undefined where it may take more than show. */
export function groupsOf(text: string): number | undefined {
  if (/\\[QE]|\(\?[x(|]|\(\*/.test(text)) return undefined;
  const bare = withoutClasses(text.replaceAll(/\\[\s\S]/g, "_"));
  return (bare.match(/\((?!\?)|\(\?P?<(?![=!])|\(\?'/g) ?? []).length;
}

/** A `]` behind the opening bracket stands for itself, and `[:alpha:]` is closed by its own. */
function withoutClasses(text: string): string {
  return text.replaceAll(/\[\^?\]?(?:\[:\^?[a-z]{1,10}:\]|[^\]])*\]/g, "_");
}

/** What is left open at the end; -1 where one closes that nothing opened. */
function depthOf(text: string): number {
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth += 1;
    if (sign === ")" && (depth -= 1) < 0) return -1;
  }
  return depth;
}
