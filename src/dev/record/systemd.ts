import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recorder } from "./recorder.ts";

/** What systemd makes of a unit: the lines that it drops something of, and whether it refuses the whole. */
export interface SystemdRecording {
  readonly dropped: readonly number[];
  readonly isRefused: boolean;
}

const samples = join(import.meta.dirname, "../../../fixtures/languages/systemd");

/** Runs `systemd-analyze verify` in a copy of the samples. */
const recorder: Recorder = {
  language: "systemd",
  samples: () =>
    readdirSync(samples)
      .filter((name) => name.endsWith(".service"))
      .sort(),
  program() {
    const { stdout, error } = spawnSync("systemd-analyze", ["--version"], { encoding: "utf8" });
    const version = /^systemd (\d+)/.exec(stdout)?.[1];
    return error || version === undefined ? undefined : `systemd ${version}`;
  },
  record(sample): SystemdRecording {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "punchlist-")));
    try {
      cpSync(samples, folder, { recursive: true });
      const { stderr } = spawnSync("systemd-analyze", ["verify", join(folder, sample)], {
        encoding: "utf8",
        env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
      });
      return recorded(stderr, `${folder}/${sample}`, sample);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export default recorder;

/** It looks at other units of the machine as well. */
function recorded(stderr: string, path: string, sample: string): SystemdRecording {
  const lines = stderr.split("\n");
  const isRefused = lines.some((line) => line.startsWith(`Unit ${sample} `));
  const dropped = lines
    .filter((line) => line.startsWith(`${path}:`) && /ignoring|Ignoring/.test(line))
    .map((line) => Number(/^\d+/.exec(line.slice(path.length + 1))?.[0]));
  return { dropped: isRefused ? [] : [...new Set(dropped)], isRefused };
}
