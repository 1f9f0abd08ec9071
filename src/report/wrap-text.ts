import { displayWidth, headOf } from "./display-width.ts";

/** Breaks an uncoloured text into lines of at most `width` columns, at spaces where it can; a longer word is cut. Never empty. */
export function wrapText(text: string, width: number): readonly string[] {
  return flow(
    text
      .split(" ")
      .filter((word) => word !== "")
      .flatMap((word) => pieces(word, Math.max(width, 2))),
    " ",
    width,
  );
}

/** Puts pieces side by side with `gap` between them and starts a new line where the next would not fit; no piece is cut and no line ends in a space. Never empty. */
export function flow(pieces: readonly string[], gap: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const piece of pieces) {
    const size = displayWidth(piece) + (line.length === 0 ? 0 : displayWidth(gap));
    if (line.length > 0 && used + size > width) {
      lines.push(line.join(gap).replace(/ +$/, ""));
      line = [];
      used = 0;
    }
    used += line.length === 0 ? displayWidth(piece) : size;
    line.push(piece);
  }
  return [...lines, line.join(gap).replace(/ +$/, "")];
}

function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const cut: string[] = [];
  for (let rest = word; rest !== ""; ) {
    const piece = headOf(rest, width);
    cut.push(piece);
    rest = rest.slice(piece.length);
  }
  return cut;
}
