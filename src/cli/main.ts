import process from "node:process";
import { run } from "./program.ts";

/** The program: runs one command line and leaves its exit code. */
export async function main(words: readonly string[]): Promise<void> {
  // A reader that closes the pipe early (`| head`) has seen enough.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  process.exitCode = await run(words);
}
