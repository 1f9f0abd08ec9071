import type { Files, SourceFile } from "../model/index.ts";

/** Files, and those of them that were asked for so far. */
export interface Watched {
  readonly files: Files;
  readonly asked: ReadonlySet<SourceFile>;
}

/** Notes which files a reader takes besides those that it claimed. */
export function watched(files: Files): Watched {
  const asked = new Set<SourceFile>();
  return {
    asked,
    files: {
      get(path) {
        const standing = files.get(path);
        if (standing && "file" in standing) asked.add(standing.file);
        return standing;
      },
      keptOut: (path) => files.keptOut(path),
      get paths() {
        return files.paths;
      },
    },
  };
}
