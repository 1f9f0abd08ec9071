import { fileAt, type Files, type SourceFile, type Targets } from "../../model/index.ts";
import type { BuildCommand } from "./build-command.ts";
import { dialectOf } from "./dialect.ts";
import type { RootRole } from "./document.ts";
import { extendsOf } from "./extends.ts";
import { folderOf, resolvePath } from "./path.ts";
import { readFile } from "./read-file.ts";

/** A file that somebody runs buildout with. */
export interface Root {
  readonly file: SourceFile;
  readonly role: RootRole;
  readonly production: boolean;
}

/** The roots: declared ones, else what scripts build, what is named for production, and `buildout.cfg`; else what nothing extends. */
export function findRoots(
  claimed: readonly SourceFile[],
  files: Files,
  targets: Targets,
  commands: readonly BuildCommand[],
): readonly Root[] {
  const declared = targets.roots.get("buildout");
  if (declared)
    return declared
      .flatMap((path) => fileAt(files, path) ?? [])
      .map((file) => ({ file, role: roleOf(file.path), production: true }));
  const own = claimed.filter((file) => !isBelowForeignFolder(file.path, claimed));
  const graph = new ExtendsGraph(own);
  const built = new Set(commands.flatMap(({ root }) => root ?? []));
  const chosen = choose(own, graph, built);
  return chosen.map((file) => ({
    file,
    role: roleOf(file.path),
    production: standsForProduction(file, chosen, graph),
  }));
}

/** What a root has to be beaten by to not count: staging by production, an unnamed role by both. */
const WINNERS: Readonly<Record<RootRole, readonly RootRole[] | undefined>> = {
  production: [],
  staging: ["production"],
  unsaid: ["production", "staging"],
  development: undefined,
};

function standsForProduction(file: SourceFile, chosen: readonly SourceFile[], graph: ExtendsGraph): boolean {
  const winners = WINNERS[roleOf(file.path)];
  if (winners === undefined) return false;
  const neighbours = chosen.filter((other) => areNeighbours(other.path, file.path));
  // Where no name says it, what runs under a supervisor is production and what does not is for the desk.
  if (
    roleOf(file.path) === "unsaid" &&
    !graph.supervises(file) &&
    neighbours.some((other) => roleOf(other.path) === "unsaid" && graph.supervises(other))
  )
    return false;
  return !neighbours.some((other) => winners.includes(roleOf(other.path)));
}

function choose(own: readonly SourceFile[], graph: ExtendsGraph, built: ReadonlySet<string>): readonly SourceFile[] {
  const isDevelopment = (file: SourceFile) => roleOf(file.path) === "development";
  const named = own.filter(
    (file) =>
      isProduction(roleOf(file.path)) &&
      graph.builds(file) &&
      !graph.extendedBy(file).some((other) => roleOf(other.path) === roleOf(file.path)),
  );
  const scripted = own.filter((file) => built.has(file.path));
  const plain = scripted.some((file) => !isDevelopment(file))
    ? []
    : own.filter((file) => /(?:^|\/)buildout\.cfg$/.test(file.path));
  const ends =
    plain.length > 0 && named.length === 0
      ? own.filter((file) => !isDevelopment(file) && graph.extends(file) && graph.extendedBy(file).length === 0)
      : [];
  // What runs a supervisor is run somewhere, under whatever name: `frontend.cfg`, `backend.cfg`.
  const supervising = ends.filter((file) => graph.supervises(file) && graph.builds(file));
  // A `buildout.cfg` says which file is built in its folder and around it, and nothing of folders beside.
  const apart = ends.filter(
    (file) => graph.hasParts(file) && !plain.some((other) => areNeighbours(file.path, other.path)),
  );
  const found = new Set([...scripted, ...named, ...plain, ...supervising, ...apart]);
  const roots = own.filter(
    (file) =>
      found.has(file) &&
      (built.has(file.path) ||
        isProduction(roleOf(file.path)) ||
        supervising.includes(file) ||
        !graph.extendedBy(file).some((other) => found.has(other) && !isDevelopment(other))),
  );
  return roots.length > 0 ? roots : own.filter((file) => graph.extendedBy(file).length === 0 && graph.hasParts(file));
}

const PRODUCTION = new Set(["production", "prod", "prd", "live", "deployment", "deploy"]);
const STAGING = new Set(["staging", "stage"]);
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
  "example",
  "examples",
  "sample",
  "samples",
]);

/** What a path says a root is for: its file name, else its folders from the inside out. */
export function roleOf(path: string): RootRole {
  for (const step of path.split("/").reverse()) {
    const words = step.toLowerCase().split(/[-_.+\s]+/);
    if (words.some((word) => DEVELOPMENT.has(word) || word.startsWith("qa"))) return "development";
    if (words.some((word) => STAGING.has(word))) return "staging";
    if (words.some((word) => PRODUCTION.has(word))) return "production";
  }
  return "unsaid";
}

function isProduction(role: RootRole): boolean {
  return role === "production" || role === "staging";
}

/** Checked-out or shipped packages bring buildouts of their own, for their tests. */
const FOREIGN =
  /(?:^|\/)(?:src|develop|parts|eggs|products|node_modules|tests?|examples?|samples?|fixtures|omelette)\//i;

function isBelowForeignFolder(path: string, claimed: readonly SourceFile[]): boolean {
  return FOREIGN.test(path) && claimed.some((other) => !FOREIGN.test(other.path));
}

/** Whether two roots lie in one folder, or one in a folder below the other's. */
function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [folderOf(one), folderOf(other)];
  return a === b || a === "" || b === "" || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Who extends whom among the claimed files, without following it further. */
class ExtendsGraph {
  readonly #extendedBy = new Map<string, SourceFile[]>();
  readonly #extends = new Set<SourceFile>();
  readonly #parts = new Set<SourceFile>();
  readonly #supervising = new Set<SourceFile>();

  constructor(claimed: readonly SourceFile[]) {
    for (const file of claimed) {
      const raw = readFile(file, dialectOf(undefined));
      const options = raw.sections.get("buildout")?.options;
      if ([...(options?.keys() ?? [])].some((key) => /^parts *[+-]?$/.test(key))) this.#parts.add(file);
      if (
        [...raw.sections.values()].some((section) =>
          section.options
            .get("recipe")
            ?.lines.some(({ text }) => text.trim().startsWith("collective.recipe.supervisor")),
        )
      )
        this.#supervising.add(file);
      for (const { name } of extendsOf(raw, dialectOf(undefined))) {
        this.#extends.add(file);
        const path = resolvePath(file.path, name.text);
        if (path === undefined || path === file.path) continue;
        const by = this.#extendedBy.get(path) ?? [];
        by.push(file);
        this.#extendedBy.set(path, by);
      }
    }
    // A set shows what is added to it while it is walked.
    for (const file of this.#supervising) for (const by of this.extendedBy(file)) this.#supervising.add(by);
  }

  extendedBy(file: SourceFile): readonly SourceFile[] {
    return this.#extendedBy.get(file.path) ?? [];
  }

  hasParts(file: SourceFile): boolean {
    return this.#parts.has(file);
  }

  extends(file: SourceFile): boolean {
    return this.#extends.has(file);
  }

  /** Whether it or what it extends sets up a supervisor. */
  supervises(file: SourceFile): boolean {
    return this.#supervising.has(file);
  }

  /** Whether it could be built: it has parts or takes them from elsewhere. */
  builds(file: SourceFile): boolean {
    return this.#parts.has(file) || this.#extends.has(file);
  }
}
