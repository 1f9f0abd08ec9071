import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A new folder for the files of one test; `remove` when done. */
export interface TemporaryFolder {
  readonly path: string;
  write(path: string, content: string | Uint8Array): void;
  at(path: string): string;
  remove(): void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(realpathSync(tmpdir()), "punchlist-"));
  return {
    path,
    at: (inside) => join(path, inside),
    write(inside, content) {
      mkdirSync(dirname(join(path, inside)), { recursive: true });
      writeFileSync(join(path, inside), content);
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
