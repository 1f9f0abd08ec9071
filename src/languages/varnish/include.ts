import { unreadProblem, type Files, type Problem, type SourceFile } from "../../model/index.ts";
import { findFiles, type Match } from "../grammar/find-files.ts";
import { isGlob } from "../grammar/glob.ts";
import type { Include } from "./stream.ts";

/** What an include brings, and why it may bring something that is not seen, or nothing. */
export interface Found {
  readonly files: readonly SourceFile[];
  readonly hidden?: Problem | undefined;
  readonly fault?: string | undefined;
}

/**
 * Finds what an include means in a checkout that holds a part of a host: `./` is the folder of the file that includes, other relative
 * paths lie below vcl_path, which is taken to be the folder of the main file or one above it; of an absolute path the longest end counts
 * that stands below such a folder.
 */
export function resolveInclude({ name, isGlob: isPattern }: Include, main: SourceFile, files: Files): Found {
  const written = name.kind === "filled" ? "" : name.text;
  if (name.kind === "filled" || /[\uE000$]/.test(written))
    return {
      files: [],
      hidden: unseen(name, "A template fills in what is included here; the file it makes would settle it."),
    };
  const matches = written.includes("..") ? undefined : lookUp(written, isPattern, { from: name.file, main, files });
  if (!matches)
    return {
      files: [],
      hidden: unseen(name, `${written} is not in the checkout, so what it does is not known; add it to have it read.`),
    };
  if (matches.length === 0)
    return { files: [], fault: `${written} matches no file, which Varnish refuses; add one or remove the line.` };
  const unread = matches.find((match) => !("file" in match));
  return {
    files: matches.flatMap((match) => ("file" in match ? [match.file] : [])),
    hidden: unread && !("file" in unread) ? unreadProblem(name, unread.path, unread) : undefined,
  };
}

interface Looking {
  readonly from: SourceFile;
  readonly main: SourceFile;
  readonly files: Files;
}

function lookUp(written: string, isPattern: boolean, { from, main, files }: Looking): readonly Match[] | undefined {
  const isBeside = written.startsWith("./");
  const steps = written.split("/").filter((step) => step !== "" && step !== ".");
  const folders = isBeside ? foldersAbove(from.path).slice(0, 1) : foldersAbove(main.path);
  if (steps.length > DEEPEST || folders.length > DEEPEST) return undefined;
  const wild = isPattern ? steps.findIndex(isGlob) : -1;
  const most = wild === -1 ? steps.length - 1 : Math.max(wild - 1, 0);
  for (let first = 0; first <= (written.startsWith("/") ? most : 0); first += 1)
    for (const folder of folders) {
      const candidate = [...(folder === "" ? [] : [folder]), ...steps.slice(first)].join("/");
      const matches = wild === -1 ? plain(candidate, files) : wildly(candidate, files);
      if (matches) return matches;
    }
  return undefined;
}

/** No path of a host is deeper; a hostile one would be looked up in many places. */
const DEEPEST = 32;

function foldersAbove(path: string): readonly string[] {
  const steps = path.split("/").slice(0, -1);
  return [...steps.map((_, index) => steps.slice(0, steps.length - index).join("/")), ""];
}

function plain(path: string, files: Files): readonly Match[] | undefined {
  const standing = files.get(path);
  return !standing || "folder" in standing ? undefined : [{ path, ...standing }];
}

/** A glob whose folder is there may match nothing; one whose folder is not may match anything on the host. */
function wildly(pattern: string, files: Files): readonly Match[] | undefined {
  const fixed = pattern.slice(0, pattern.search(/[*?[]/));
  const folder = fixed.slice(0, Math.max(fixed.lastIndexOf("/"), 0));
  const standing = files.get(folder);
  if (!standing) return undefined;
  if ("unread" in standing) return [{ path: folder, unread: standing.unread }];
  return "folder" in standing ? findFiles(files, pattern) : undefined;
}

/** What stands there, or may stand there, in a text that is not here. */
export function unseen({ file, start, end }: Problem["span"], message: string): Problem {
  return { kind: "unseen", span: { file, start, end }, message };
}
