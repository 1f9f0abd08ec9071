import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Recorder } from "./recorder.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/supervisor");

/** Debian's Python, for which its supervisor is installed. */
const PYTHON = "/usr/bin/python3";

const recorder: Recorder = {
  language: "supervisor",
  // Files in folders of their own are what main files include.
  samples: () =>
    readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".conf"))
      .sort(),
  program() {
    const { stdout, status } = spawnSync(
      PYTHON,
      ["-W", "ignore", "-c", "from supervisor.options import VERSION; print(VERSION)"],
      { encoding: "utf8" },
    );
    return status === 0 ? `supervisor ${stdout.trim()}` : undefined;
  },
  record(sample) {
    recordings ??= recordAll(recorder.samples());
    return recordings[sample];
  },
};

/** Python takes longer to start than to read a sample, so all are read at once. */
let recordings: Readonly<Record<string, unknown>> | undefined;

function recordAll(samples: readonly string[]): Readonly<Record<string, unknown>> {
  const paths = samples.map((sample) => join(SAMPLES, sample));
  const { stdout, stderr, status } = spawnSync(
    PYTHON,
    ["-W", "ignore", join(import.meta.dirname, "read-by-supervisor.py"), ...paths],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`supervisord did not read the samples: ${stderr}`);
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
}

export default recorder;
