import type { Evidence } from "../../model/index.ts";
import { cutTo, displayWidth, padTo } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import type { Style } from "./style.ts";

/** One line of a file with what to write there. */
export interface PlaceRow {
  /** `haproxy.cfg:31`, as terminals make it a link. */
  readonly place: string;
  /** The line as it stands. */
  readonly text: string;
  /** What to do about it, in a few words: `write leastconn`. */
  readonly advice?: string;
  /** Lines to write, where they are several. */
  readonly lines?: readonly string[];
}

/** `haproxy.cfg:31`. */
export function placeOf({ path, line }: Pick<Evidence, "path" | "line">): string {
  return `${path}:${line}`;
}

/** Rows in columns: the places, the lines as they stand, and what to write at the right edge, or below where there is no room. */
export function placeRows(rows: readonly PlaceRow[], style: Style): readonly string[] {
  const widest = Math.max(0, ...rows.map(({ place }) => displayWidth(place)));
  const column = Math.min(widest, Math.floor(style.width * WIDEST_PLACE));
  return rows.flatMap((row) => rowLines(row, column, style));
}

/** What stands under a headline is indented by this. */
export const INDENT = "  ";

/** The share of the width that places may take before they push their lines aside. */
const WIDEST_PLACE = 0.45;

/** A quote shorter than this tells nothing. */
const LEAST_QUOTE = 12;

function rowLines({ place, text, advice, lines = [] }: PlaceRow, column: number, style: Style): readonly string[] {
  const { paint, glyphs, width } = style;
  const [left = "", ...rest] = wrapText(place, width - INDENT.length).map((line) => INDENT + padTo(line, column));
  const asked = advice === undefined ? "" : `${glyphs.arrow} ${advice}`;
  const besides = asked === "" ? 0 : displayWidth(asked) + GAP.length;
  const quote = text.split("\n")[0]?.trim() ?? "";
  const room = width - displayWidth(left) - GAP.length;
  const fits = asked === "" || room - besides >= Math.min(LEAST_QUOTE, displayWidth(quote));
  const shown = cutTo(quote, fits ? room - besides : room, glyphs.ellipsis);
  const start = [left, ...rest].map(paint.bold).join("\n") + (room >= LEAST_QUOTE && shown !== "" ? GAP + shown : "");
  const added = lines
    .map((line) => cutTo(`${INDENT}${INDENT}${line.trimEnd()}`, width, glyphs.ellipsis).trimEnd())
    .map(paint.green);
  if (asked === "") return [start.trimEnd(), ...added];
  if (!fits) return [start.trimEnd(), ...below(asked, style), ...added];
  return [
    start + " ".repeat(Math.max(1, width - displayWidth(start) - displayWidth(asked))) + paint.green(asked),
    ...added,
  ];
}

function below(asked: string, { paint, width }: Style): readonly string[] {
  return wrapText(asked, width - 2 * INDENT.length).map((line) => INDENT + INDENT + paint.green(line));
}

const GAP = "  ";
