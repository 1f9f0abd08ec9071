import type { Files, SourceFile } from "../model/index.ts";

/** Files, and those of them that were asked for so far. */
export interface Watched {
  readonly files: Files;
  readonly asked: ReadonlySet<SourceFile>;
  /** Those that the program reads; the others were looked into for what they say of it. */
  readonly read: ReadonlySet<SourceFile>;
}

/** Notes which files a reader takes besides those that it claimed. */
export function watched(files: Files): Watched {
  const [asked, read] = [new Set<SourceFile>(), new Set<SourceFile>()];
  const noted = (path: string, ...sets: readonly Set<SourceFile>[]): ReturnType<Files["get"]> => {
    const standing = files.get(path);
    if (standing && "file" in standing) for (const set of sets) set.add(standing.file);
    return standing;
  };
  return {
    asked,
    read,
    files: {
      get: (path) => noted(path, asked, read),
      look: (path) => noted(path, asked),
      keptOut: (path) => files.keptOut(path),
      get paths() {
        return files.paths;
      },
    },
  };
}
