import type { Files } from "../../model/index.ts";
import { findFiles, type Match } from "./find-files.ts";
import { isGlob } from "./glob.ts";

/** Where a path on a host may begin in a checkout that holds a part of the host. */
export interface Whereabouts {
  /** The folders that a relative path may start at, the likely ones first. */
  readonly relativeTo: readonly string[];
  /** The folders that the rest of an absolute path may lie below, the likely ones first. */
  readonly below: readonly string[];
}

/**
 * What a path of a host, with wildcards or without, means in a checkout: of an absolute one the longest end counts that stands below one of the
 * folders. Undefined where nothing tells; a glob whose folder is there may match nothing.
 */
export function hostFiles(
  written: string,
  { relativeTo, below }: Whereabouts,
  files: Files,
): readonly Match[] | undefined {
  if (written.includes("..")) return undefined;
  const steps = written.split("/").filter((step) => step !== "" && step !== ".");
  if (steps.length > DEEPEST || below.length > DEEPEST) return undefined;
  const wild = steps.findIndex(isGlob);
  const isRelative = !written.startsWith("/");
  // A name alone would match whatever lies beside the main file.
  const most = isRelative ? 0 : wild === -1 ? steps.length - 1 : Math.max(wild - 1, 0);
  for (let first = 0; first <= most; first += 1)
    for (const folder of isRelative ? relativeTo : below) {
      const candidate = [...(folder === "" ? [] : [folder]), ...steps.slice(first)].join("/");
      const matches = wild === -1 ? plain(candidate, files) : wildly(candidate, files);
      if (matches) return matches;
    }
  return undefined;
}

/** No path of a host is deeper; a hostile one would be looked up in many places. */
const DEEPEST = 32;

/** The folders around a file, the nearest first; the root last. */
export function foldersAbove(path: string): readonly string[] {
  const steps = path.split("/").slice(0, -1);
  return [...steps.map((_, index) => steps.slice(0, steps.length - index).join("/")), ""];
}

function plain(path: string, files: Files): readonly Match[] | undefined {
  const standing = files.get(path);
  if (!standing || "folder" in standing) return undefined;
  return [{ path, ...standing }];
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
