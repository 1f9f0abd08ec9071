import { baseName } from "../../model/base-name.ts";
import type { SourceFile } from "../../model/index.ts";
import type { ParsedFile } from "./parse.ts";
import type { Place } from "./places.ts";
import { CONDITIONS, type Statement } from "./statements.ts";
import { termOf } from "./vocabulary.ts";

/** Whether a file is one that httpd is started with, by its name and by what only such a one says. */
export function isMain({ file, statements }: ParsedFile): boolean {
  const names = new Set(outermost(statements).map(({ name }) => name.toLowerCase()));
  if (names.has("serverroot")) return true;
  return (
    MAIN_NAME.test(baseName(file.path)) &&
    ["loadmodule", "listen", "include", "includeoptional"].some((name) => names.has(name))
  );
}

const MAIN_NAME = /^(?:apache2?|httpd2?)\.conf(?:$|\.)/i;

/** What stands outside of all sections, conditions aside. */
function outermost(statements: readonly Statement[]): readonly Statement[] {
  const found: Statement[] = [];
  const left = statements.toReversed();
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.body && CONDITIONS.has(next.name.slice(1).toLowerCase()))
      for (const each of next.body.toReversed()) left.push(each);
    else found.push(next);
  }
  return found;
}

/** Where a piece is read: outside of all sections if its folder or one of its lines says so. */
export function placeOf({ file, statements }: ParsedFile): Place {
  if (DROP_INS.test(folderOf(file.path))) return "server";
  const isOutermost = outermost(statements).some(({ name, body }) => {
    if (name.toLowerCase() === "<virtualhost") return true;
    const term = body ? undefined : termOf(name);
    return term?.places.size === 1 && term.places.has("server");
  });
  return isOutermost ? "server" : "anywhere";
}

/** Pieces that one include with a glob reads: those of a folder for drop-ins; others stand alone. */
export function together(pieces: readonly ParsedFile[]): readonly (readonly SourceFile[])[] {
  const groups = new Map<string, SourceFile[]>();
  for (const piece of pieces) {
    const folder = folderOf(piece.file.path);
    const key = DROP_INS.test(folder) && placeOf(piece) === "server" ? folder : piece.file.path;
    const group = groups.get(key);
    if (group) group.push(piece.file);
    else groups.set(key, [piece.file]);
  }
  return [...groups.values()];
}

const DROP_INS =
  /(?:^|\/)(?:(?:conf|vhosts?|sites?)\.d|conf\.modules\.d|(?:sites|conf|mods)-(?:enabled|available)|vhosts|sites)$/;

/** The folder that a path lies in; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
