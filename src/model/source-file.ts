/** A place as people and editors count it: both 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * SourceFile is a text with the path it was found at (relative to the environment's root, separated by `/`).
 * It turns offsets into positions on demand, so that nothing else ever computes a column.
 */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  /** Where the text lies once links are followed: two files with one real path are one text. */
  readonly real: string;
  #lineStarts: readonly number[] | undefined;

  constructor(path: string, text: string, real: string = path) {
    this.path = path;
    this.text = text;
    this.real = real;
  }

  /** The position of an offset; an offset past the end is the end. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  }

  /** How many lines the text has; a final line feed ends the last line and starts none. */
  get lineCount(): number {
    const count = this.#starts().length;
    return this.text.endsWith("\n") && count > 1 ? count - 1 : count;
  }

  /** The offsets of a line (1-based) without its line end, clamped to the lines there are. */
  line(number: number): { readonly start: number; readonly end: number } {
    const starts = this.#starts();
    const index = Math.min(Math.max(number, 1), starts.length) - 1;
    const start = starts[index] ?? 0;
    const next = starts[index + 1];
    let end = next === undefined ? this.text.length : next - 1;
    if (end > start && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN) end -= 1;
    return { start, end };
  }

  #starts(): readonly number[] {
    return (this.#lineStarts ??= findLineStarts(this.text));
  }
}

const CARRIAGE_RETURN = 13;

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
