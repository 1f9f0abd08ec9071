import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Revision } from "../report/annex.ts";

/**
 * The commit that is checked out at a folder, and which of these files differ from it; undefined outside a repository or without git. Git is asked only what
 * runs no filter, hook or monitor of the repository, and what needs no network: what is not committed is found by the files' own hashes.
 *
 * @param paths relative to the folder
 */
export function revisionOf(folder: string, paths: readonly string[]): Revision | undefined {
  const commit = git(folder, ["rev-parse", "--verify", "HEAD"])?.trim();
  if (commit === undefined) return undefined;
  const branch = git(folder, ["symbolic-ref", "--quiet", "--short", "HEAD"])?.trim();
  const changed = changedIn(folder, paths);
  return { commit, ...(branch && { branch }), ...(changed && { changed }) };
}

function changedIn(folder: string, paths: readonly string[]): readonly string[] | undefined {
  const staged = git(folder, ["diff-index", "--cached", "--relative", "--name-only", "-z", "HEAD"]);
  const listed = git(folder, ["ls-files", "--stage", "-z"]);
  if (staged === undefined || listed === undefined) return undefined;
  const differing = new Set(staged.split("\0"));
  const hashes = new Map(listed.split("\0").map(entryOf));
  return paths.filter((path) => differing.has(path) || !isStored(join(folder, path), hashes.get(path)));
}

/** `100644 <hash> 0<TAB>path`. */
function entryOf(line: string): readonly [path: string, hash: string] {
  const tab = line.indexOf("\t");
  return [line.slice(tab + 1), line.slice(0, tab).split(" ")[1] ?? ""];
}

/** Line ends may be those of another system: git stores line feeds alone where it is told to. */
function isStored(file: string, hash: string | undefined): boolean {
  if (hash === undefined) return false;
  try {
    const bytes = readFileSync(file);
    return [bytes, Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1")].some(
      (stored) => blobHash(stored, hash.length) === hash,
    );
  } catch {
    return false;
  }
}

function blobHash(bytes: Buffer, length: number): string {
  return createHash(length === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}

function git(folder: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["-c", "core.fsmonitor=false", ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" },
      maxBuffer: MOST_BYTES,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: LONGEST_MS,
    });
  } catch {
    return undefined;
  }
}

const MOST_BYTES = 2 ** 28;
const LONGEST_MS = 10_000;
