import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Recorder } from "./recorder.ts";

/** What logrotate prints of a configuration in its debug mode. */
export interface LogrotateRecording {
  /** The blocks that it keeps, as it prints them. */
  readonly blocks: readonly { readonly list: string; readonly printed: string }[];
  /** Faults with a line; included files by their names alone. */
  readonly errors: readonly { readonly file: string; readonly line: number; readonly text: string }[];
}

const samples = join(import.meta.dirname, "../../../fixtures/languages/logrotate");

/** Runs `logrotate -d`; the folder `/etc` of a sample is put where the copy lies. */
const recorder: Recorder = {
  language: "logrotate",
  samples: () => paths().filter((path) => path.endsWith(".logrotate") || path.endsWith("etc/logrotate.conf")),
  program() {
    const { stderr, stdout, error } = spawnSync("logrotate", ["--version"], { encoding: "utf8", env: environment() });
    return error ? undefined : /logrotate \d[\d.]*/.exec(stdout + stderr)?.[0];
  },
  record(sample): LogrotateRecording {
    const folder = mkdtempSync(join(tmpdir(), "punchlist-"));
    try {
      cpSync(samples, folder, { recursive: true });
      prepare(folder, sample);
      const { stderr } = spawnSync("logrotate", ["-d", "-s", join(folder, "state"), join(folder, sample)], {
        encoding: "utf8",
        env: environment(),
      });
      return { blocks: blocks(stderr), errors: errors(stderr) };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export default recorder;

function paths(): readonly string[] {
  return readdirSync(samples, { recursive: true, encoding: "utf8" }).sort();
}

/** logrotate lies in sbin, which a user's path may not have. */
function environment(): Record<string, string> {
  return { PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin`, LC_ALL: "C", HOME: "/root" };
}

/** As root, logrotate refuses files that others may write. */
function prepare(folder: string, sample: string): void {
  for (const path of paths())
    if (path.includes("logrotate") && !path.endsWith("etc") && !path.endsWith(".d"))
      chmodSync(join(folder, path), 0o644);
  if (!sample.endsWith("etc/logrotate.conf")) return;
  const root = join(folder, sample);
  writeFileSync(root, readFileSync(root, "utf8").replaceAll("include /etc/", `include ${join(root, "..")}/`));
}

function blocks(output: string): LogrotateRecording["blocks"] {
  const pattern =
    /rotating pattern: ([^]*?) ((?:hourly|after \d+ days|weekly|monthly|yearly|\d+ bytes)) (\((?:\d+ rotations|no old logs will be kept)\))?/g;
  return [...output.matchAll(pattern)].map(([, list = "", criterion = "", count]) => ({
    list: list.trim(),
    printed: count === undefined ? criterion : `${criterion} ${count}`,
  }));
}

function errors(output: string): LogrotateRecording["errors"] {
  return [...output.matchAll(/^error: (\S+?):(\d+),? (.*)$/gm)].map(([, file = "", line = "", text = ""]) => ({
    file: basename(file),
    line: Number(line),
    text,
  }));
}
