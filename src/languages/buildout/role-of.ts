import type { SourceFile } from "../../model/index.ts";
import type { RootRole } from "./document.ts";

const PRODUCTION = new Set(["production", "prod", "prd", "live", "deployment", "deploy"]);
const STAGING = new Set(["staging", "stage"]);
const EXAMPLE = new Set(["example", "examples", "sample", "samples"]);
const DEVELOPMENT = new Set([
  "dev",
  "devel",
  "develop",
  "development",
  "developer",
  "test",
  "tests",
  "testing",
  "ci",
  "travis",
  "jenkins",
  "local",
  "debug",
  "coverage",
  "docs",
  "qa",
  "pytest",
]);

/** What a path says a root is for: its file name, else its folders from the inside out. An example of production is production's. */
function roleOf(path: string): RootRole {
  for (const step of path.split("/").reverse()) {
    const words = wordsOf(step);
    if (words.some((word) => DEVELOPMENT.has(word) || word.startsWith("qa"))) return "development";
    if (words.some((word) => STAGING.has(word))) return "staging";
    if (words.some((word) => PRODUCTION.has(word))) return "production";
    if (words.some((word) => EXAMPLE.has(word))) return "development";
  }
  return "unsaid";
}

/** What a file is for: a link says it by its own name, else by the name of what it leads to. */
export function roleOfFile({ path, real }: SourceFile): RootRole {
  const own = roleOf(path);
  return own === "unsaid" ? roleOf(real) : own;
}

/** Whether a file is copied before it is built, as its name says. */
export function isExample(path: string): boolean {
  return wordsOf(path.slice(path.lastIndexOf("/") + 1)).some((word) => EXAMPLE.has(word));
}

/** Whether a file is an example by its own name, and the name says no more: it is one of what it extends. */
export function isPlainExample({ path }: SourceFile): boolean {
  return isExample(path) && !wordsOf(path.slice(path.lastIndexOf("/") + 1)).some((word) => DEVELOPMENT.has(word));
}

/** The words of a name; hosts of one role are often counted: `prod00.cfg`, `staging2.cfg`. */
function wordsOf(step: string): readonly string[] {
  return step
    .toLowerCase()
    .split(/[-_.+\s]+/)
    .map((word) => word.replace(/\d{1,9}$/, ""));
}
