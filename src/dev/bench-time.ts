import { spawnSync } from "node:child_process";
import process from "node:process";

/** What a process took, with those that it waited for. */
export interface Timed {
  /** Seconds of processor time of all threads. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  readonly status: number | null;
  readonly stderr: string;
}

/** How a command is run: where, and after how many seconds of processor time each of its processes is stopped. */
export interface Conditions {
  readonly cwd?: string;
  readonly most?: number;
}

/** Runs a command and throws its output away. A shell's `time` knows the processor time of a child, which Node does not. */
export function timed(words: readonly string[], { cwd, most }: Conditions = {}): Timed {
  const script = `ulimit -t ${most ?? "unlimited"}; TIMEFORMAT="%U %S %R"; time "$@" >/dev/null`;
  const { stderr, error, status } = spawnSync("bash", ["-c", script, "bash", ...words], {
    ...(cwd !== undefined && { cwd }),
    encoding: "utf8",
    env: { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/sbin`, LC_ALL: "C" },
    maxBuffer: 1e9,
  });
  if (error) throw error;
  const [user = 0, system = 0, wall = 0] = stderr.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  return { cpu: user + system, wall, status, stderr };
}
