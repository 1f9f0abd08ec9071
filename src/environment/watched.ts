import type { Files, SourceFile } from "../model/index.ts";

/** Files, and those of them that were asked for so far. */
export interface Watched {
  readonly files: Files;
  /** Those that the program reads. */
  readonly read: ReadonlySet<SourceFile>;
  /** Those that were looked into for what they say of it. */
  readonly looked: ReadonlySet<SourceFile>;
}

/** Notes which files a reader takes besides those that it claimed. */
export function watched(files: Files): Watched {
  const [read, looked] = [new Set<SourceFile>(), new Set<SourceFile>()];
  const noted = (path: string, set: Set<SourceFile>): ReturnType<Files["get"]> => {
    const standing = files.get(path);
    if (standing && "file" in standing) set.add(standing.file);
    return standing;
  };
  return {
    read,
    looked,
    files: {
      get: (path) => noted(path, read),
      look: (path) => noted(path, looked),
      keptOut: (path) => files.keptOut(path),
      get paths() {
        return files.paths;
      },
    },
  };
}
