import {
  fileAt,
  fileSpan,
  type Files,
  type Problem,
  type Reading,
  type SourceFile,
  type Targets,
} from "../../model/index.ts";
import { buildRoot, newBuild, type Build } from "./build.ts";
import type { Block, Hidden, NginxDocument, Server } from "./document.ts";
import { allNamed, blocksIn } from "./effective.ts";
import type { InstalledRelease } from "../grammar/installed-release.ts";
import { judgedFor, type Judging } from "../grammar/judged-for.ts";
import { saidOnce } from "../grammar/said-once.ts";
import { isLeftOut } from "../grammar/left-out.ts";
import { installedVersion } from "./installed-version.ts";
import { capitalsIn, parseFile, unseen, type ParsedFile } from "./parse.ts";
import { readPasses } from "./passes.ts";
import type { Place } from "./places.ts";
import { folderOf, isMain, placeOf, together } from "./roots.ts";
import { hiddenServers, readLocations, readServers } from "./servers.ts";
import { readUpstreams } from "./upstreams.ts";
import { formatRelease, parseRelease, type Release } from "./version.ts";
import { wholeFaults } from "./whole-faults.ts";

/** Reads each main file with all that it includes, then the pieces that no main file reaches. */
export function read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<NginxDocument> {
  const declared = targets.versions.get("nginx");
  const installed = declared === undefined ? installedVersion(files) : undefined;
  const release = parseRelease(declared) ?? installed?.release;
  const judging = installed && judgingOf(installed);
  const capitals = capitalsIn(claimed);
  const parsed = new Map(claimed.map((file) => [file, parseFile(file, capitals)]));
  const start: Start = { files, release, parsed, capitals };
  const roots = targets.roots.get("nginx");
  const mains = roots?.length ? declaredMains(roots, start) : mainReadings(claimed, start);
  const readings = roots?.length ? mains : [...mains, ...pieceReadings(claimed, mains, start)];
  return {
    documents: readings.map(({ document }) => document),
    problems: saidOnce(readings.flatMap(({ problems }) => problems)).map((problem) => judgedFor(problem, judging)),
  };
}

function judgingOf({ release, file }: InstalledRelease): Judging {
  return { title: "nginx", program: "nginx", release: formatRelease(release), file };
}

/** What every reading begins with. */
interface Start {
  readonly files: Files;
  readonly release: Release | undefined;
  readonly parsed: Map<SourceFile, ParsedFile>;
  readonly capitals: ReadonlySet<string>;
}

interface NginxReading {
  readonly document: NginxDocument;
  readonly problems: readonly Problem[];
}

function declaredMains(paths: readonly string[], start: Start): readonly NginxReading[] {
  return paths.flatMap((path) => fileAt(start.files, path) ?? []).map((file) => mainReading(file, start));
}

/** Main files that no other one includes. */
function mainReadings(claimed: readonly SourceFile[], start: Start): readonly NginxReading[] {
  const mains = claimed.filter((file) => isMain(start.parsed.get(file) ?? parseFile(file, start.capitals)));
  const readings = mains.map((file) => ({ file, reading: mainReading(file, start) }));
  const isIncluded = (file: SourceFile): boolean =>
    readings.some(
      ({ file: other, reading }) =>
        other !== file && reading.document.files.includes(file) && !isSelf(reading, file, readings),
    );
  return readings.filter(({ file }) => !isIncluded(file)).map(({ reading }) => reading);
}

/** Of two main files that include each other the first counts. */
function isSelf(
  other: NginxReading,
  file: SourceFile,
  readings: readonly { readonly file: SourceFile; readonly reading: NginxReading }[],
): boolean {
  const [root] = other.document.files;
  const own = readings.find((each) => each.file === file);
  if (!root || !own?.reading.document.files.includes(root)) return false;
  return readings.findIndex((each) => each.file === file) < readings.findIndex((each) => each.file === root);
}

function mainReading(file: SourceFile, { files, release, parsed, capitals }: Start): NginxReading {
  const build = newBuild({ main: file, isWhole: true, files, release, parsed, capitals });
  const root = buildRoot(build, "main", [file], []);
  return finished(build, root, "whole");
}

/**
 * What no main file reaches: nginx reads none of it where a main file above has all that it includes in the checkout; else some main
 * file may.
 */
function pieceReadings(
  claimed: readonly SourceFile[],
  mains: readonly NginxReading[],
  start: Start,
): readonly NginxReading[] {
  const reached = new Set(mains.flatMap(({ document }) => document.files.map(({ real }) => real)));
  const complete = mains
    .filter(({ document }) => !mayReadMore(document))
    .map(({ document }) => folderOf(document.span.file.path));
  const pieces = claimed.filter(
    (file) => !reached.has(file.real) && !complete.some((folder) => isBelow(file.path, folder)),
  );
  const paths = new Set(pieces.map(({ path }) => path));
  const used = pieces.filter(({ path }) => !isLeftOut(path, paths, start.files));
  return together(used.filter((file) => !isMain(start.parsed.get(file) ?? parseFile(file, start.capitals)))).flatMap(
    (group) => groupReadings(group, start),
  );
}

/** Whether something is included that is not seen, outside of servers: what such a line brings are whole servers most often. */
function mayReadMore({ root }: NginxDocument): boolean {
  return blocksIn(root).some(
    ({ place, hidden }) => /^(?:main|http|stream)$/.test(place) && hidden.some(({ names }) => names === undefined),
  );
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" ? false : path.startsWith(`${folder}/`);
}

/** Pieces of one folder are one reading for each block that they are read in. */
function groupReadings(group: readonly SourceFile[], start: Start): readonly NginxReading[] {
  const byPlace = new Map<Place, SourceFile[]>();
  for (const file of group) {
    const place = placeOf(start.parsed.get(file) ?? parseFile(file, start.capitals));
    byPlace.set(place, [...(byPlace.get(place) ?? []), file]);
  }
  return [...byPlace].flatMap(([place, files]) =>
    place === "http" ? [pieceReading(place, files, start)] : files.map((file) => pieceReading(place, [file], start)),
  );
}

function pieceReading(
  place: Place,
  pieces: readonly SourceFile[],
  { files, release, parsed, capitals }: Start,
): NginxReading {
  const [first] = pieces;
  const main = first ?? pieces[0];
  if (!main) throw new RangeError("A reading has one file at least.");
  const build = newBuild({ main, isWhole: false, files, release, parsed, capitals });
  const root = buildRoot(build, place, pieces, [unseenMain(main)]);
  return finished(build, root, "pieces");
}

function unseenMain(file: SourceFile): Hidden {
  const problem = unseen(
    fileSpan(file),
    "The main file that includes this one is not in the checkout and may set what is not set here; add its nginx.conf.",
  );
  return { problem, names: undefined };
}

function finished(build: Build, root: Block, context: NginxDocument["context"]): NginxReading {
  const { main, release, read, problems } = build;
  const hidden = hiddenServers(root);
  const servers = readServers(root);
  const upstreams = readUpstreams(root);
  const owners = new Map(servers.map((server) => [server.block, server]));
  const document: NginxDocument = {
    address: `nginx:${main.path}`,
    span: fileSpan(main),
    context,
    files: [...read],
    release,
    doubt: context === "pieces" ? root.hidden[0]?.problem : anythingHidden(root),
    root,
    blocks: blocksIn(root),
    named: (name) => allNamed(root, name),
    servers: { items: servers, doubt: hidden },
    upstreams: { items: upstreams, doubt: hidden },
    locations: servers.length > 0 ? servers.flatMap((server) => server.locations) : readLocations(root, undefined),
    passes: readPasses(root, upstreams, (block) => serverAround(block, owners)),
  };
  return { document, problems: [...problems, ...wholeFaults(document)] };
}

function serverAround(block: Block, owners: ReadonlyMap<Block, Server>): Server | undefined {
  for (let each: Block | undefined = block; each; each = each.outer) {
    const server = owners.get(each);
    if (server) return server;
  }
  return undefined;
}

function anythingHidden(root: Block): Problem | undefined {
  for (const { hidden } of blocksIn(root)) {
    const found = hidden.find(({ names }) => names === undefined);
    if (found) return found.problem;
  }
  return undefined;
}
