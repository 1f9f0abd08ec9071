import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Recorder } from "./recorder.ts";

/** What nginx makes of a configuration: the line at which it stops, or the files that it has read, in order. */
export type NginxRecording =
  | { readonly refused: { readonly file: string; readonly line: number; readonly message: string } }
  | { readonly files: readonly string[]; readonly warnings: readonly string[] };

const samples = join(import.meta.dirname, "../../../fixtures/languages/nginx");

/** Runs `nginx -T` in a copy of the samples, which keeps what it makes there. */
const recorder: Recorder = {
  language: "nginx",
  // Files in folders of their own are what main files include.
  samples: () =>
    readdirSync(samples)
      .filter((name) => name.endsWith(".conf"))
      .sort(),
  program() {
    const { stderr, error } = spawnSync("nginx", ["-v"], { encoding: "utf8", env: environment() });
    const version = /nginx\/(\d[\d.]*)/.exec(stderr)?.[1];
    return error || version === undefined ? undefined : `nginx ${version}`;
  },
  record(sample): NginxRecording {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "punchlist-")));
    try {
      cpSync(samples, folder, { recursive: true });
      const { stdout, stderr } = spawnSync(
        "sh",
        // A file that includes itself is opened until no descriptor is left.
        [
          "-c",
          'ulimit -n 256; exec nginx "$@"',
          "sh",
          "-T",
          "-p",
          `${folder}/`,
          "-c",
          join(folder, sample),
          "-g",
          `pid ${folder}/nginx.pid;`,
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

/** nginx lies in sbin, which a user's path may not have. */
function environment(): Record<string, string> {
  return { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin`, LC_ALL: "C" };
}

function recorded(stdout: string, stderr: string, folder: string): NginxRecording {
  const [, message = "", file = "", line] = /\[emerg\] (?:\d+#\d+: )?(.*) in (\S+):(\d+)$/m.exec(stderr) ?? [];
  if (line !== undefined)
    return { refused: { file: file.replace(folder, ""), line: Number(line), message: message.replaceAll(folder, "") } };
  const files = [...stdout.matchAll(/^# configuration file (.*):$/gm)].map(([, path = ""]) => path.replace(folder, ""));
  const warnings = [...stderr.matchAll(/\[warn\] (?:\d+#\d+: )?(.*?)(?: in \S+)?$/gm)].map(([, text = ""]) => text);
  return { files, warnings };
}
