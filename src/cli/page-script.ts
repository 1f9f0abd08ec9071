import { existsSync, readFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/**
 * The program of the what-if page, as it was built.
 *
 * @throws UsageError where it is not there
 */
export function pageScript(): string {
  // Beside the program, or beside its sources.
  const found = ["./what-if.js", "../../dist/what-if.js"]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  if (!found) throw new UsageError("The program of the what-if page is missing beside this one; install it again.");
  return readFileSync(found, "utf8");
}
