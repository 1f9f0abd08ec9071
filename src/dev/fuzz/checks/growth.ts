import type { Check } from "../check.ts";
import { languageOf } from "../corpus.ts";
import { outcomeOf, printed } from "../outcome.ts";
import type { Random } from "../random.ts";
import { stepsOf } from "../steps.ts";
import { withFile, type Tree } from "../tree.ts";

/** A text in which something comes twice as often takes about twice as many steps to audit, and about twice as much to report. */
export const growth: Check = {
  name: "growth",
  every: 30,
  look: async ({ tree, random, about }) => {
    const growing = about === undefined ? pick(tree, random) : pieceIn(tree, about);
    if (!growing) return [];
    const sizes: number[] = [];
    const work = [1, growing.times, 2 * growing.times].map((times) => async () => {
      sizes.push([...printed(await outcomeOf(grown(growing, times))).values()].join("").length);
    });
    const steps = await stepsOf(work);
    const text = tooMany("steps", steps) ?? tooMany("characters", sizes);
    const { path, head, piece } = growing;
    return text === undefined ? [] : [{ about: piece, text, tree: new Map([[path, Buffer.from(head + piece)]]) }];
  },
};

const ENOUGH = 6000;
const LONGEST_HEAD = 600;
const MOST_LINES = 3;
const STEEPEST = 2.5;

/** What a text begins with, and what then comes again and again. */
interface Growing {
  readonly path: string;
  readonly head: string;
  readonly piece: string;
  readonly times: number;
}

/** A line or a few of a file that a format takes, after all that stands before it or the last of that. */
function pick(tree: Tree, random: Random): Growing | undefined {
  const known = [...tree].filter(([path, bytes]) => languageOf(path, bytes) !== undefined);
  const [path, bytes] = random.any(known) ?? [];
  if (path === undefined || bytes === undefined) return undefined;
  const lines = bytes.toString("utf8").split("\n");
  const start = random.below(lines.length);
  const piece = `${lines.slice(start, start + 1 + random.below(MOST_LINES)).join("\n")}\n`;
  const before = lines.slice(0, start).map((line) => `${line}\n`);
  return { path, head: fitting(before).join(""), piece, times: timesOf(piece) };
}

/** The first line says what the file is; the last ones say what the piece belongs to. */
function fitting(lines: readonly string[]): readonly string[] {
  const short = [...lines];
  while (short.length > 1 && short.join("").length > LONGEST_HEAD) short.splice(1, 1);
  return short;
}

function pieceIn(tree: Tree, piece: string): Growing | undefined {
  const [path, text] = [...tree].map(([name, bytes]) => [name, bytes.toString("utf8")] as const)[0] ?? [];
  if (path === undefined || text?.endsWith(piece) !== true) return undefined;
  return { path, head: text.slice(0, -piece.length), piece, times: timesOf(piece) };
}

function timesOf(piece: string): number {
  return Math.ceil(ENOUGH / piece.length);
}

function grown({ path, head, piece }: Growing, times: number): Tree {
  return withFile(new Map(), path, head + piece.repeat(times));
}

/** What is wrong with the amounts for one piece, for many and for twice as many; undefined when they grow as the text does. */
export function tooMany(unit: string, [, once = 0, twice = 0]: readonly number[]): string | undefined {
  return twice > STEEPEST * once ? `${once} ${unit}, and ${twice} for twice as many pieces` : undefined;
}
