import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** What one run of the built program printed and ended with. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program in the repository's folder, as a pipe would. */
export function punchlist(...words: readonly string[]): Run {
  return punchlistIn({}, ...words);
}

/** Where a run takes place, and what is piped in. */
export interface Around {
  readonly cwd?: string;
  readonly input?: string | Buffer;
}

/** The same elsewhere, or with something on standard input. */
export function punchlistIn({ cwd = root, input }: Around, ...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/punchlist.mjs"), ...words], {
    cwd,
    ...(input !== undefined && { input }),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "", FORCE_COLOR: undefined, NODE_V8_COVERAGE: undefined },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
