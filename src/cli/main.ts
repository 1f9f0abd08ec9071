import process from "node:process";
import { run } from "./program.ts";

/** The program: runs one command line and leaves its exit code. */
export async function main(words: readonly string[]): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (`| head`) has seen enough.
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`punchlist: standard output cannot be written: ${error.code ?? error.message}.\n`);
    process.exit(2);
  });
  // Nobody can be told any more; the exit code still says that this run cannot be trusted.
  process.stderr.on("error", () => process.exit(2));
  process.exitCode = await run(words);
}
