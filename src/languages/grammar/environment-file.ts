import { placeholderIn } from "./placeholders.ts";
import { doubted, located, type Located, type Problem, type SourceFile } from "../../model/index.ts";
import type { Piece, Text } from "./text.ts";

/**
 * The variables of a file that `EnvironmentFile=` names: `NAME=value` as in a shell, without expanding anything.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
 */
export function readEnvironmentFile(file: SourceFile): ReadonlyMap<string, Text> {
  const variables = new Map<string, Text>();
  const { text } = file;
  for (let at = 0; at < text.length; ) {
    NAME.lastIndex = at;
    const found = NAME.exec(text);
    const name = found?.[1];
    if (!found || name === undefined) {
      const newline = text.indexOf("\n", at);
      at = newline === -1 ? text.length : newline + 1;
      continue;
    }
    const { value, end } = readValue(file, found.index + found[0].length);
    const mark = placeholderIn({ path: file.path, text: value.value }, ["${name}"]);
    variables.set(name, mark === undefined ? value : doubted(value, filledIn(value)));
    at = end + 1;
  }
  return variables;
}

function filledIn({ span }: Text): Problem {
  return { kind: "unseen", span, message: "A template fills this in; the file that it makes would settle it." };
}

/** A line that begins with a name; a comment or anything else is passed over. */
const NAME = /[ \t]*([A-Za-z_]\w*)[ \t]*=[ \t]*/y;

/** A value with the offset of the line feed behind it. */
function readValue(file: SourceFile, start: number): { readonly value: Text; readonly end: number } {
  const { text } = file;
  const written = new Written(file);
  // Quotes count before the first bare character only.
  let state: "before" | "bare" | '"' | "'" = "before";
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    const quoted = state === '"' || state === "'";
    if (character === "\n" && !quoted) break;
    if (character === "\\" && state !== "'") {
      at += 1;
      const next = text.charAt(at);
      // In double quotes the backslash stays before what needs none.
      if (next !== "\n") written.add(state === '"' && !/["\\`$]/.test(next) ? `\\${next}` : next, at);
      if (state === "before") state = "bare";
    } else if (character === state) state = "before";
    else if (state === "before" && (character === '"' || character === "'")) state = character;
    else if (state !== "before" || !/\s/.test(character)) {
      written.add(character, at);
      if (!quoted) state = "bare";
    }
  }
  return { value: written.text(start, at, state === "bare"), end: at };
}

/** Gathers characters with their places; neighbours are one piece. */
class Written {
  readonly #file: SourceFile;
  readonly #pieces: Piece[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  add(part: string, at: number): void {
    const last = this.#pieces.at(-1);
    if (last?.end === at && part.length === 1)
      this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + 1, end: at + 1 };
    else this.#pieces.push({ at: this.#length, length: part.length, start: at + 1 - part.length, end: at + 1 });
    this.#parts.push(part);
    this.#length += part.length;
  }

  text(start: number, end: number, trimmed: boolean): Text {
    const value = this.#parts.join("");
    const from: Located<string> = located(trimmed ? value.trimEnd() : value, { file: this.#file, start, end });
    return { ...from, pieces: this.#pieces };
  }
}
