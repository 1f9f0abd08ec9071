import { join } from "node:path";
import { realpathSync } from "node:fs";
import { EVERY_LINE, touching, type Changes, type Lines } from "../../audit/changes.ts";
import type { Discovery, Given } from "../../audit/discover.ts";
import { mayBeConfiguration } from "../../audit/ignored.ts";
import { decode } from "../../audit/text.ts";
import type { Report } from "../../model/index.ts";
import { blobs } from "./blobs.ts";
import { changedFiles, type ChangedFile } from "./changed-files.ts";
import { changedLines } from "./changed-lines.ts";
import { Git } from "./git.ts";

/** What changed since a revision, but for what failed then, and what stood then in the place of what is on the disk. */
export interface Difference {
  readonly since: string;
  readonly touches: Changes["touches"];
  readonly before: Given;
  /** By paths then the paths now, of files that were renamed. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Asks git what changed in a folder since a revision.
 *
 * @throws UsageError without git, outside of a repository, and for a revision that git does not know
 */
export function differenceSince(since: string, { root, files }: Pick<Discovery, "root" | "files">): Difference {
  const real = realpathSync(root);
  const git = new Git(real);
  const changed = changedFiles(git, since).filter(({ path, oldPath }) =>
    [path, oldPath].some((each) => each !== undefined && mayBeConfiguration(each)),
  );
  const old = blobs(
    git,
    changed.flatMap(({ oldBlob }) => oldBlob ?? []),
  );
  const oldOf = ({ oldBlob = "" }: ChangedFile): Buffer | undefined => old.get(oldBlob);
  const textNow = (path: string): string | undefined => {
    const standing = files.get(path);
    return standing && "file" in standing ? standing.file.text : undefined;
  };
  return {
    since,
    touches: touching(new Map(changed.flatMap((each) => linesOf(each, oldOf(each), textNow)))),
    before: new Map([
      ...changed.flatMap(({ path }) => (path === undefined ? [] : [[join(real, path), undefined] as const])),
      ...changed.flatMap((each) =>
        each.oldPath === undefined ? [] : [[join(real, each.oldPath), oldOf(each)] as const],
      ),
    ]),
    renamed: new Map(
      changed.flatMap(({ path, oldPath }) =>
        path === undefined || oldPath === undefined || path === oldPath ? [] : [[oldPath, path] as const],
      ),
    ),
  };
}

function linesOf(
  { path }: ChangedFile,
  old: Buffer | undefined,
  textNow: (path: string) => string | undefined,
): readonly (readonly [string, readonly Lines[]])[] {
  const now = path === undefined ? undefined : textNow(path);
  if (path === undefined || now === undefined) return [];
  return [[path, old ? changedLines(decode(old), now) : [EVERY_LINE]]];
}

/** The fingerprints of what fails in some reports, under the names that its files have now. */
export function failing(reports: readonly Report[], renamed: Difference["renamed"]): ReadonlySet<string> {
  const prints = reports
    .flatMap(({ findings }) => findings)
    .filter(({ verdict }) => verdict === "fail" || verdict === "waived")
    .flatMap(({ subjects }) => subjects.map(({ fingerprint }) => fingerprint));
  return new Set(prints.flatMap((print) => [print, renamedIn(print, renamed)]));
}

function renamedIn(print: string, renamed: Difference["renamed"]): string {
  const [rule = "", path = "", ...rest] = print.split("|");
  const now = renamed.get(path);
  return now === undefined ? print : [rule, now, ...rest.map((part) => part.replace(path, now))].join("|");
}
