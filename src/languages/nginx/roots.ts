import { baseName } from "../../model/base-name.ts";
import type { SourceFile } from "../../model/index.ts";
import type { ParsedFile } from "./parse.ts";
import { placeWithin, type Place } from "./places.ts";
import type { Statement } from "./statements.ts";
import { termAt, termsOf } from "./vocabulary.ts";

/** Whether a file is one that nginx is started with, by what stands outside of all blocks. */
export function isMain({ statements }: ParsedFile): boolean {
  return statements.some(({ words: [name], block }) => block !== undefined && OUTERMOST.has(name.text));
}

const OUTERMOST: ReadonlySet<string> = new Set(["events", "http", "stream", "mail"]);

/** The blocks that a piece may be read in, the likely ones first. */
const PLACES: readonly Place[] = [
  "http",
  "server",
  "location",
  "main",
  "upstream",
  "stream",
  "stream server",
  "mail server",
  "events",
  "stream upstream",
  "if in location",
  "limit_except",
];

/** The block that a piece is read in: the first that takes most of its directives. */
export function placeOf({ statements }: ParsedFile): Place {
  const known = statements.filter(({ words: [name] }) => termsOf(name.text).length > 0);
  if (known.length === 0 && statements.length > 0 && statements.every(isEntry)) return "entries";
  const votes = PLACES.map((place) => ({ place, taken: takenIn(place, known, 2) }));
  const most = Math.max(...votes.map(({ taken }) => taken));
  return votes.find(({ taken }) => taken === most)?.place ?? "http";
}

/** How many of the statements a place takes, with those a few blocks further in. */
function takenIn(place: Place, statements: readonly Statement[], depth: number): number {
  return statements.reduce((sum, { words: [name, ...args], block }) => {
    const term = termAt(name.text, place);
    if (!term?.takes(args.length) || term.opensBlock !== (block !== undefined)) return sum;
    return sum + 1 + (block && depth > 0 ? takenIn(placeWithin(name.text, place), block, depth - 1) : 0);
  }, 0);
}

function isEntry({ words, block }: Statement): boolean {
  return block === undefined && words.length === 2;
}

/** Pieces that one include with a glob reads: those of a folder for drop-ins; others stand alone. */
export function together(pieces: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const groups = new Map<string, SourceFile[]>();
  for (const piece of pieces) {
    const folder = folderOf(piece.path);
    const key = DROP_INS.test(baseName(folder)) ? folder : piece.path;
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups.values()];
}

const DROP_INS = /^(?:conf|http|vhosts?|sites?|servers?|upstreams?)\.d$|^(?:sites-(?:enabled|available)|vhosts|sites)$/;

/** The folder that a path lies in; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
