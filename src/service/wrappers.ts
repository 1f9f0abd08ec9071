/** A helper that starts what stands behind it on its command line. */
export interface Wrapper {
  /** Its options that take the next word as their value. */
  readonly valued?: readonly string[];
  /** How many words stand between its options and the program. */
  readonly operands?: number;
}

const PLAIN: Wrapper = {};

/** Helpers that become the program, or hand the stop signal on to it and wait. */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ["exec", { valued: ["-a"] }],
  ["env", { valued: ["-u", "--unset", "-C", "--chdir"] }],
  ["nice", { valued: ["-n", "--adjustment"] }],
  ["ionice", { valued: ["-c", "-n", "--class", "--classdata"] }],
  ["nohup", PLAIN],
  ["chrt", { operands: 1 }],
  ["taskset", { operands: 1 }],
  ["stdbuf", { valued: ["-i", "-o", "-e"] }],
  ["setpriv", { valued: ["--reuid", "--regid", "--groups"] }],
  ["numactl", { valued: ["-m", "-N", "-C", "-i"] }],
  ["prlimit", PLAIN],
  ["chpst", { valued: ["-u", "-U", "-b", "-e", "-/", "-n", "-l", "-L", "-m", "-d", "-o", "-p", "-f", "-c", "-t"] }],
  ["setuidgid", { operands: 1 }],
  ["envuidgid", { operands: 1 }],
  ["envdir", { operands: 1 }],
  ["softlimit", { valued: ["-a", "-m", "-d", "-s", "-l", "-f", "-c", "-o", "-p", "-t"] }],
  ["su-exec", { operands: 1 }],
  ["gosu", { operands: 1 }],
  ["authbind", PLAIN],
  ["sudo", { valued: ["-u", "--user", "-g", "--group", "-h", "-p", "-C", "-r", "-t", "-D"] }],
  ["runuser", { valued: ["-u", "--user", "-g", "--group"] }],
  ["dumb-init", { valued: ["-r", "--rewrite"] }],
  ["tini", { valued: ["-p"] }],
  ["catatonit", PLAIN],
  ["timeout", { valued: ["-s", "--signal", "-k", "--kill-after"], operands: 1 }],
  ["poetry", { operands: 1 }],
  ["pipenv", { operands: 1 }],
  ["hatch", { operands: 1 }],
  ["rye", { operands: 1 }],
  ["uv", { valued: ["--env-file", "--with", "--directory", "--project", "-p", "--python"], operands: 1 }],
  ["conda", { valued: ["-n", "--name", "-p", "--prefix"], operands: 1 }],
  ["micromamba", { valued: ["-n", "--name", "-p", "--prefix"], operands: 1 }],
  ["bundle", { operands: 1 }],
  ["newrelic-admin", { operands: 1 }],
  ["ddtrace-run", PLAIN],
  ["opentelemetry-instrument", PLAIN],
  ["ruby", { valued: ["-I", "-r", "-C"] }],
]);

/** Shells; the first of them become the last simple command of what `-c` gives them. */
export const SHELLS: ReadonlyMap<string, "becomes its last command" | "stays"> = new Map([
  ["bash", "becomes its last command"],
  ["zsh", "becomes its last command"],
  ["sh", "stays"],
  ["dash", "stays"],
  ["ash", "stays"],
  ["ksh", "stays"],
]);
