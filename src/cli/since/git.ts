import { execFileSync } from "node:child_process";
import process from "node:process";
import { terminalText } from "../../report/terminal-text.ts";
import { UsageError } from "../usage-error.ts";

/** Git in a folder. It takes no lock, and starts no program that the repository names. */
export class Git {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What a command prints; undefined where git refuses it. */
  try(words: readonly string[], input?: string): Buffer | undefined {
    try {
      return this.#run(words, input);
    } catch (error) {
      if (isRefused(error)) return undefined;
      throw startError(error);
    }
  }

  /**
   * What a command prints.
   *
   * @throws UsageError with what git says where it refuses
   */
  get(words: readonly string[], input?: string): Buffer {
    try {
      return this.#run(words, input);
    } catch (error) {
      throw isRefused(error) ? new UsageError(`--since: ${said(error.stderr)}`) : startError(error);
    }
  }

  #run(words: readonly string[], input = ""): Buffer {
    return execFileSync("git", ["-C", this.#folder, "-c", "core.fsmonitor=false", ...words], {
      input,
      stdio: ["pipe", "pipe", "pipe"],
      maxBuffer: MOST_BYTES,
      env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1" },
    });
  }
}

/** More than all configuration of a repository comes to. */
const MOST_BYTES = 512 * 1024 * 1024;

interface Refused {
  readonly status: number;
  readonly stderr: Buffer;
}

function isRefused(error: unknown): error is Refused {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}

function startError(error: unknown): UsageError {
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  const why = missing ? "is not installed here" : `cannot be run: ${error instanceof Error ? error.message : ""}`;
  return new UsageError(`--since asks git what changed, and git ${why}.`);
}

/** The first line that tells what is wrong, in a sentence. */
function said(stderr: Buffer): string {
  const [line = ""] = stderr.toString().split("\n");
  return `git says ${JSON.stringify(terminalText(line.replace(/^(?:fatal|error): /, "")))}.`;
}
