import type { LanguageName } from "../languages/index.ts";
import type { Role } from "../model/index.ts";

/** Why a file is not taken for production by its path alone. */
export interface OutOfScope {
  /** Says of which kind it is, behind a count of files: "in examples/". */
  readonly why: string;
  /** The folder or the file's name that says so; who declares a path with it means it. */
  readonly step: string;
}

/**
 * Tells files that show, test or develop something from those that run: by their folders (`examples/`, `tests/`, `dev/`) and by their
 * names (`haproxy-dev.cfg`).
 *
 * @param path below the folder that was named: who names `examples/ha` wants it judged
 */
export function outOfScope(path: string, language: LanguageName, role: Role): OutOfScope | undefined {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  // Roots of a buildout are chosen by their roles, and layers are named after them.
  const develops = role !== "development" && language !== "buildout";
  for (const [index, folder] of folders.entries()) {
    const words = wordsOf(folder, /[-_\s]+/);
    if (FOLDERS.has(folder) || words.some((word) => SHOWN.has(word) || (develops && DEVELOPED.has(word))))
      return { why: `in ${folders.slice(0, index + 1).join("/")}/`, step: folder };
  }
  if (language === "buildout") return undefined;
  const words = wordsOf(name.replace(/(?:^|\.)example\.(?:com|org|net)\b/i, ""), /[-_.\s]+/);
  if (words.some((word) => EXAMPLE.has(word))) return { why: `named as an example (${name})`, step: name };
  // In conf.d and its like a file bears the name of what it sets up.
  if (!develops || folders.at(-1)?.endsWith(".d") === true) return undefined;
  return words.some((word) => DEVELOPED.has(word) || NAMED_FOR_A_DESK.has(word))
    ? { why: `named for development (${name})`, step: name }
    : undefined;
}

function wordsOf(step: string, between: RegExp): readonly string[] {
  return step.toLowerCase().replace(/^\./, "").split(between);
}

const EXAMPLE: ReadonlySet<string> = new Set(["example", "examples", "sample", "samples"]);

/** Words of folders whose files show, document or test something. */
const SHOWN: ReadonlySet<string> = new Set([
  ...EXAMPLE,
  ...["test", "tests", "autotest", "autotests", "testdata", "untested", "fixture", "fixtures"],
  ...["doc", "docs", "documentation", "tutorial", "tutorials", "demo", "demos"],
  ...["contrib", "skel", "skeleton"],
]);

/** Folders of other people's packages, of what runs tests, and of Perl's tests and examples. */
const FOLDERS: ReadonlySet<string> = new Set(["vendor", "third_party", "third-party", "ci", ".ci", "t", "xt", "eg"]);

const DEVELOPED: ReadonlySet<string> = new Set(["dev", "devel", "develop", "development", "vagrant", "sandbox"]);

const NAMED_FOR_A_DESK: ReadonlySet<string> = new Set(["local", "localhost", "test", "tests", "ci", "demo"]);
