/** How many columns a text takes on a terminal: wide characters two, combining marks and colour codes none. Source: Unicode UAX #11. */
export function displayWidth(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(COLOUR_CODE, "")) width += columns(character);
  return width;
}

/** The text with spaces after it, so that it takes `width` columns; longer texts stay as they are. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it, so that it takes `width` columns; longer texts stay as they are. */
export function padBefore(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The start of an uncoloured text that fits into `width` columns, with `ellipsis` where something was cut off. */
export function cutTo(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  return headOf(text, width - displayWidth(ellipsis)) + ellipsis;
}

/** The longest start of an uncoloured text that fits into `width` columns. */
export function headOf(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += columns(character);
    if (used > width) return kept;
    kept += character;
  }
  return kept;
}

const ONE_COLUMN_EACH = /^[\x20-\x7e]*$/;

const COLOUR_CODE = /\x1b\[[0-9;]*m/g;

const NO_COLUMN = /^\p{M}$/u;

const TWO_COLUMNS =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]$/u;

function columns(character: string): number {
  if (character < "\u0300") return 1;
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}
