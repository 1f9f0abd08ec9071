import { fileAt, type Files, type SourceFile, type Targets } from "../../model/index.ts";
import type { BuildCommand } from "./build-command.ts";
import type { RootRole } from "./document.ts";
import { ExtendsGraph } from "./extends-graph.ts";
import { folderOf } from "./path.ts";
import { isExample, roleOfFile } from "./role-of.ts";

/** A file that somebody runs buildout with. */
export interface Root {
  readonly file: SourceFile;
  readonly role: RootRole;
  readonly production: boolean;
  /** Whether a team says that buildout is run with it. */
  readonly declared: boolean;
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
      .map((file) => ({ file, role: roleOfFile(file), production: true, declared: true }));
  const own = claimed.filter((file) => !isBelowForeignFolder(file.path, claimed));
  const graph = new ExtendsGraph(own, files);
  const built = new Set(commands.flatMap(({ root }) => root ?? []));
  const named = namedRoots(own, graph);
  const chosen = choose(own, graph, built, named).map((file) => ({
    file,
    role: named.has(file) ? graph.role(file) : roleOfFile(file),
    declared: false,
  }));
  return chosen.map((root) => ({ ...root, production: standsForProduction(root, chosen, graph) }));
}

/**
 * What is built for production or staging by its name, or by the names of what it extends: of files that extend each other the outermost.
 * A name of one's own beats an inherited one, and an example is built only where nothing else is.
 */
function namedRoots(own: readonly SourceFile[], graph: ExtendsGraph): ReadonlySet<SourceFile> {
  const outermost = own.filter(
    (file) =>
      isProduction(graph.role(file)) &&
      graph.builds(file) &&
      !graph.extendedBy(file).some((other) => graph.role(other) === graph.role(file)),
  );
  const isBeaten = (file: SourceFile, wins: (file: SourceFile) => boolean) =>
    !wins(file) &&
    outermost.some(
      (other) => graph.role(other) === graph.role(file) && wins(other) && areNeighbours(other.path, file.path),
    );
  return new Set(
    outermost.filter((file) => !isBeaten(file, (one) => isProduction(roleOfFile(one))) && !isBeaten(file, isNoExample)),
  );
}

/** What a root has to be beaten by to not count: staging by production, an unnamed role by both. */
const WINNERS: Readonly<Record<RootRole, readonly RootRole[] | undefined>> = {
  production: [],
  staging: ["production"],
  unsaid: ["production", "staging"],
  development: undefined,
};

type Chosen = Omit<Root, "production">;

function standsForProduction({ file, role }: Chosen, chosen: readonly Chosen[], graph: ExtendsGraph): boolean {
  const winners = WINNERS[role];
  if (winners === undefined) return false;
  const neighbours = chosen.filter((other) => areNeighbours(other.file.path, file.path));
  // Where no name says it, what runs under a supervisor is production and what does not is for the desk.
  if (
    role === "unsaid" &&
    !graph.supervises(file) &&
    neighbours.some((other) => other.role === "unsaid" && graph.supervises(other.file))
  )
    return false;
  return !neighbours.some((other) => winners.includes(other.role));
}

function choose(
  own: readonly SourceFile[],
  graph: ExtendsGraph,
  built: ReadonlySet<string>,
  named: ReadonlySet<SourceFile>,
): readonly SourceFile[] {
  const isDevelopment = (file: SourceFile) => graph.role(file) === "development";
  const scripted = own.filter((file) => built.has(file.path));
  const plain = scripted.some((file) => !isDevelopment(file))
    ? []
    : own.filter((file) => /(?:^|\/)buildout\.cfg$/.test(file.path));
  const ends =
    plain.length > 0 && named.size === 0
      ? own.filter((file) => !isDevelopment(file) && graph.extends(file) && graph.extendedBy(file).length === 0)
      : [];
  // What runs a supervisor is run somewhere, under whatever name: `frontend.cfg`, `backend.cfg`.
  const supervising = ends.filter((file) => graph.supervises(file));
  // A `buildout.cfg` says which file is built in its folder and around it, and nothing of folders beside.
  const apart = ends.filter(
    (file) => graph.hasParts(file) && !plain.some((other) => areNeighbours(file.path, other.path)),
  );
  const found = new Set([...scripted, ...named, ...plain, ...supervising, ...apart]);
  const roots = own.filter(
    (file) =>
      found.has(file) &&
      (built.has(file.path) ||
        named.has(file) ||
        !graph.extendedBy(file).some((other) => found.has(other) && !isDevelopment(other))),
  );
  if (roots.length > 0) return roots;
  return own.filter((file) => graph.extendedBy(file).length === 0 && graph.givesParts(file) && graph.builds(file));
}

function isProduction(role: RootRole): boolean {
  return role === "production" || role === "staging";
}

function isNoExample({ path }: SourceFile): boolean {
  return !isExample(path);
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
