/**
 * Whether YAML may be nested so deeply that its parser, which descends by calling itself, exhausts the stack and with it
 * the process. Counts brackets and indentation without understanding them, so the bound is far above any real file.
 */
export function isNestedTooDeep(text: string): boolean {
  return openBrackets(text) > MOST_OPEN || deepestIndent(text) > MOST_INDENT;
}

const MOST_OPEN = 200;
const MOST_INDENT = 400;

function openBrackets(text: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

/** Dashes and question marks nest as well: `- - - x` is a list in a list in a list. */
function deepestIndent(text: string): number {
  let most = 0;
  for (const [indent] of text.matchAll(/^[ ?:-]+/gm)) most = Math.max(most, indent.length);
  return most;
}
