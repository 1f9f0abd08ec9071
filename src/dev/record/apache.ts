import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Recorder } from "./recorder.ts";

/** What httpd makes of a configuration: the line at which it stops, or the files that it has read and the names of the virtual hosts that it found. */
export type ApacheRecording =
  | { readonly refused: { readonly file: string; readonly line: number; readonly message: string } }
  | { readonly files: readonly string[]; readonly hosts: readonly string[] };

const samples = join(import.meta.dirname, "../../../fixtures/languages/apache");
const MODULES = "/usr/lib/apache2/modules";

/** Runs `apache2 -t` in a copy of the samples with the modules that `modules.txt` names. */
const recorder: Recorder = {
  language: "apache",
  // Files in folders of their own are what others include.
  samples: () =>
    readdirSync(samples)
      .filter((name) => name.endsWith(".conf"))
      .sort(),
  program() {
    const { stdout, error } = spawnSync("apache2", ["-v"], { encoding: "utf8", env: environment() });
    const version = /Apache\/(\d[\d.]*)/.exec(stdout)?.[1];
    return error || version === undefined ? undefined : `Apache ${version}`;
  },
  record(sample): ApacheRecording {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "punchlist-")));
    try {
      cpSync(samples, folder, { recursive: true });
      const before = [`ServerRoot ${folder}`, `PidFile ${folder}/pid`, `ErrorLog ${folder}/error.log`, ...loaded()];
      const { stdout, stderr } = spawnSync(
        "apache2",
        [
          "-t",
          ...before.flatMap((line) => ["-C", line]),
          "-D",
          "DUMP_VHOSTS",
          "-D",
          "DUMP_INCLUDES",
          "-f",
          join(folder, sample),
        ],
        { encoding: "utf8", env: environment() },
      );
      return recorded(stdout, stderr, `${folder}/`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export default recorder;

/** Each module's file, from `modules.txt`; of what httpd has built in there is none. */
function loaded(): readonly string[] {
  const names = readFileSync(join(samples, "modules.txt"), "utf8").trim().split(/\s+/);
  return names.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
}

/** apache2 lies in sbin, which a user's path may not have. */
function environment(): Record<string, string> {
  return { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin`, LC_ALL: "C" };
}

function recorded(stdout: string, stderr: string, folder: string): ApacheRecording {
  const refusal = refusalIn(stderr.replaceAll(folder, ""));
  if (refusal) return { refused: refusal };
  const shown = stdout.replaceAll(folder, "");
  const files = [...shown.matchAll(/^\s*\((?:\d+|\*)\) (\S+)$/gm)].map(([, path = ""]) => path);
  const hosts = [...shown.matchAll(/(\S+) \(.+:\d+\)$/gm)].map(([, name = ""]) => name);
  return { files: [...new Set(files)], hosts: [...new Set(hosts)].sort() };
}

/** The innermost file of those that include one another. */
function refusalIn(stderr: string): Extract<ApacheRecording, { readonly refused: unknown }>["refused"] | undefined {
  const places = [...stderr.matchAll(/Syntax error on line (\d+) of ([^\s:]+):/g)];
  const [, line, file = ""] = places.at(-1) ?? [];
  if (line === undefined) return undefined;
  const message =
    stderr
      .slice(stderr.lastIndexOf(`of ${file}:`) + `of ${file}:`.length)
      .trim()
      .split("\n")[0] ?? "";
  return { file, line: Number(line), message };
}
