/**
 * A text that cannot move the cursor, colour, reorder or hide anything on a terminal: every control, format, separator and
 * invisible character and every lone surrogate is written out (`\x1b`, `\u202e`, `\u{e0041}`). Letters of all scripts stay.
 */
export function terminalText(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(UNPRINTABLE, writeOut);
}

/** Like `terminalText`, but line feeds stay and tabs become a space: for quoted lines, which are laid out line by line. */
export function terminalLines(text: string): string {
  return text
    .split("\n")
    .map((line) => terminalText(line.replaceAll("\t", " ")))
    .join("\n");
}

const HARMLESS = /^[\x20-\x7e]*$/;

// U+FE0F makes a sign an emoji; all else that fonts leave out of sight is written out.
const UNPRINTABLE = /(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function writeOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code > 0xffff) return `\\u{${hex}}`;
  return SHORT.get(character) ?? (code > 0xff ? `\\u${hex.padStart(4, "0")}` : `\\x${hex.padStart(2, "0")}`);
}
