import { UsageError } from "../usage-error.ts";
import type { Git } from "./git.ts";

/** A file that differs from what it was at a revision. Paths are relative to the folder in which git was asked. */
export interface ChangedFile {
  /** Its path now; absent where it was taken out. */
  readonly path?: string;
  /** Its path then; absent where it is new. */
  readonly oldPath?: string;
  /** The name by which git knows the text that it had then. */
  readonly oldBlob?: string;
}

/**
 * The files that were changed since a branch or a commit was left, committed or not; also those that git does not know yet.
 *
 * @throws UsageError outside of a repository, and for a revision that git does not know
 */
export function changedFiles(git: Git, revision: string): readonly ChangedFile[] {
  const base = baseOf(git, revision);
  const raw = git.get(["diff", "--raw", "-z", "-M", "--no-abbrev", "--no-ext-diff", "--relative", base]).toString();
  const unknown = git.get(["ls-files", "-z", "--others", "--exclude-standard"]).toString();
  return [...rawEntries(raw), ...texts(unknown).map((path) => ({ path }))];
}

/** What the revision and this checkout have in common; the revision itself where they have nothing. */
function baseOf(git: Git, revision: string): string {
  if (revision === "" || revision.startsWith("-"))
    throw new UsageError(`--since ${JSON.stringify(revision)} is no revision; name a branch, a tag or a commit.`);
  git.get(["rev-parse", "--show-prefix"]);
  const commit = git.try(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  if (!commit)
    throw new UsageError(
      `--since ${JSON.stringify(revision)}: git knows no such revision here; name a branch, a tag or a commit. A CI that fetches one commit has to fetch more (fetch-depth: 0).`,
    );
  const oid = commit.toString().trim();
  return git.try(["merge-base", oid, "HEAD"])?.toString().trim() ?? oid;
}

/** Entries as `:mode mode blob blob status`, then a path, or two where it was renamed. */
function rawEntries(raw: string): readonly ChangedFile[] {
  const words = texts(raw)[Symbol.iterator]();
  const entries: ChangedFile[] = [];
  for (const head of words) {
    const [oldMode = "", newMode = "", oldBlob = "", , status = ""] = head.slice(1).split(" ");
    const first = words.next().value ?? "";
    const second = /^[RC]/.test(status) ? (words.next().value ?? "") : first;
    entries.push({
      ...(isText(newMode) && { path: second }),
      ...(isText(oldMode) && !status.startsWith("C") && { oldPath: first, oldBlob }),
    });
  }
  return entries;
}

/** Links and submodules have no lines. */
function isText(mode: string): boolean {
  return mode.startsWith("100");
}

function texts(zeroEnded: string): readonly string[] {
  return zeroEnded.split("\0").filter((text) => text !== "");
}
