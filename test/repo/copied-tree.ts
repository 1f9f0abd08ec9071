import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** A copy of the repository in which a test may write and run its commands. */
export interface CopiedTree {
  readonly root: string;
  /** Runs a command of the shell, such as `npm run generate`. */
  run(this: void, command: string): { readonly status: number | null; readonly output: string };
  /** Writes another text into a file. */
  edit(this: void, path: string, change: (text: string) => string): void;
  remove(this: void): void;
}

/** Copies what is under version control, by and large; packages are linked. */
export function copyTree(original: string): CopiedTree {
  const root = mkdtempSync(join(tmpdir(), "punchlist-tree-"));
  const left = new Set(["node_modules", "dist", "coverage", ".git"]);
  cpSync(original, root, { recursive: true, filter: (path) => !left.has(relative(original, path)) });
  symlinkSync(join(original, "node_modules"), join(root, "node_modules"));
  return {
    root,
    run: (command) => {
      const { status, stdout, stderr } = spawnSync(command, { cwd: root, shell: true, encoding: "utf8" });
      return { status, output: stdout + stderr };
    },
    edit: (path, change) => {
      writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}
