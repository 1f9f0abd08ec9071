import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Recorder } from "./recorder.ts";

const SAMPLES = join(import.meta.dirname, "../../../fixtures/languages/buildout");
const READER = join(import.meta.dirname, "read-by-buildout.py");

/** Debian's Python, for which its zc.buildout is installed. */
const PYTHON = "/usr/bin/python3";
const VERSION = "import pkg_resources; print(pkg_resources.get_distribution('zc.buildout').version)";

const recorder: Recorder = {
  language: "buildout",
  // Files in folders of their own are what roots extend.
  samples: () =>
    readdirSync(SAMPLES)
      .filter((name) => name.endsWith(".cfg"))
      .sort(),
  program() {
    const { stdout, status } = spawnSync(PYTHON, ["-W", "ignore", "-c", VERSION], { encoding: "utf8" });
    return status === 0 ? `zc.buildout ${stdout.trim()}` : undefined;
  },
  record: (sample) => recordAll().get(sample),
};

export default recorder;

let recorded: ReadonlyMap<string, unknown> | undefined;

/** Starting Python takes longer than reading all samples, so it is started once. */
function recordAll(): ReadonlyMap<string, unknown> {
  if (recorded) return recorded;
  const samples = recorder.samples();
  const { stdout, stderr, status } = spawnSync(
    PYTHON,
    ["-W", "ignore", READER, ...samples.map((sample) => join(SAMPLES, sample))],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`zc.buildout did not read the samples: ${stderr}`);
  const read = JSON.parse(stdout) as readonly unknown[];
  return (recorded = new Map(samples.map((sample, index) => [sample, read[index]])));
}
