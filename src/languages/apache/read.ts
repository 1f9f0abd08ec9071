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
import type { ApacheDocument, Hidden, Section } from "./document.ts";
import { byName, sectionsIn } from "./effective.ts";
import { readHosts, readListens } from "./hosts.ts";
import type { InstalledRelease } from "../grammar/installed-release.ts";
import { judgedFor, type Judging } from "../grammar/judged-for.ts";
import { saidOnce } from "../grammar/said-once.ts";
import { isLeftOut } from "../grammar/left-out.ts";
import { installedVersion } from "./installed-version.ts";
import { parseFile, unseen, type ParsedFile } from "./parse.ts";
import { readPasses } from "./passes.ts";
import { folderOf, isMain, placeOf, together } from "./roots.ts";
import { boundTwice } from "./bound-twice.ts";
import { readPools } from "./pools.ts";
import { readEnvvars, type Variables } from "./variables.ts";
import { formatRelease, parseRelease, type Release } from "./version.ts";

/** Reads each main file with all that it includes, then the pieces that no main file reaches. */
export function read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<ApacheDocument> {
  const declared = targets.versions.get("apache");
  const installed = declared === undefined ? installedVersion(files) : undefined;
  const release = parseRelease(declared) ?? installed?.release;
  const judging = installed && judgingOf(installed);
  const start: Start = { files, release, parsed: new Map(claimed.map((file) => [file, parseFile(file)])) };
  const roots = targets.roots.get("apache");
  const mains = roots?.length
    ? roots.flatMap((path) => fileAt(files, path) ?? []).map((file) => mainReading(file, start))
    : mainReadings(claimed, start);
  const readings = roots?.length ? mains : [...mains, ...pieceReadings(claimed, mains, start)];
  return {
    documents: readings.map(({ document }) => document),
    problems: saidOnce(readings.flatMap(({ problems }) => problems)).map((problem) => judgedFor(problem, judging)),
  };
}

function judgingOf({ release, file }: InstalledRelease): Judging {
  return { title: "Apache", program: "apache", release: formatRelease(release), file };
}

/** What every reading begins with. */
interface Start {
  readonly files: Files;
  readonly release: Release | undefined;
  readonly parsed: Map<SourceFile, ParsedFile>;
}

interface ApacheReading {
  readonly document: ApacheDocument;
  readonly problems: readonly Problem[];
}

function parsedIn({ parsed }: Start, file: SourceFile): ParsedFile {
  return parsed.get(file) ?? parseFile(file);
}

/** Main files that no earlier one includes, and that include none of those. */
function mainReadings(claimed: readonly SourceFile[], start: Start): readonly ApacheReading[] {
  const readings = claimed.filter((file) => isMain(parsedIn(start, file))).map((file) => mainReading(file, start));
  const includes = (outer: ApacheReading, inner: ApacheReading): boolean =>
    outer.document.files.includes(inner.document.span.file);
  return readings.filter(
    (reading, index) =>
      !readings.some(
        (other, at) => other !== reading && includes(other, reading) && !(includes(reading, other) && index < at),
      ),
  );
}

function mainReading(file: SourceFile, { files, release, parsed }: Start): ApacheReading {
  const modulesDoubt = {
    ...unseen(fileSpan(file), "No LoadModule was read, so which modules are built in is not known."),
    addsNothing: true as const,
  };
  const build = newBuild({ main: file, files, release, parsed, variables: environment(file, files), modulesDoubt });
  return finished(build, buildRoot(build, "server", [file], []), "whole");
}

/** What an `envvars` beside the main file sets, as Debian's start script reads it. */
function environment(main: SourceFile, files: Files): Variables {
  const folder = folderOf(main.path);
  const envvars = fileAt(files, folder === "" ? "envvars" : `${folder}/envvars`);
  return envvars ? readEnvvars(envvars.text) : new Map<string, never>();
}

/** What no main file reaches: httpd reads none of it where a main file above has all that it includes in the checkout; else some main file may. */
function pieceReadings(
  claimed: readonly SourceFile[],
  mains: readonly ApacheReading[],
  start: Start,
): readonly ApacheReading[] {
  const reached = new Set(mains.flatMap(({ document }) => document.files.map(({ real }) => real)));
  const complete = mains
    .filter(({ document }) => !document.doubt)
    .map(({ document }) => folderOf(document.span.file.path));
  const pieces = claimed.filter(
    (file) => !reached.has(file.real) && !complete.some((folder) => isBelow(file.path, folder)),
  );
  const paths = new Set(pieces.map(({ path }) => path));
  const used = pieces.filter(({ path }) => !isLeftOut(path, paths, start.files)).map((file) => parsedIn(start, file));
  const readings = together(used).map((group) => pieceReading(group, start));
  // What another piece includes is read there.
  const included = new Set(readings.flatMap(({ document }) => document.files.filter((file) => !isOwn(file, document))));
  return readings.filter(({ document: { files } }) => !files.every((file) => included.has(file)));
}

function isOwn(file: SourceFile, { span }: ApacheDocument): boolean {
  return file === span.file || folderOf(file.path) === folderOf(span.file.path);
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" ? false : path.startsWith(`${folder}/`);
}

function pieceReading(pieces: readonly SourceFile[], start: Start): ApacheReading {
  const [main] = pieces;
  if (!main) throw new RangeError("A reading has one file at least.");
  const { files, release, parsed } = start;
  const hidden = unseenMain(main);
  const build = newBuild({ main, files, release, parsed, variables: new Map(), modulesDoubt: hidden.problem });
  return finished(build, buildRoot(build, placeOf(parsedIn(start, main)), pieces, [hidden]), "pieces");
}

function unseenMain(file: SourceFile): Hidden {
  const message =
    "The main file that includes this one is not in the checkout and may set what is not set here; add its apache2.conf or httpd.conf.";
  return { problem: unseen(fileSpan(file), message), names: undefined };
}

function finished(build: Build, root: Section, context: ApacheDocument["context"]): ApacheReading {
  const { main, release, read: files, structural, problems, swallowings } = build;
  const sections = sectionsIn(root);
  const names = byName(sections);
  const named = (name: string) => names.get(name.toLowerCase()) ?? [];
  const hosts = readHosts(sections);
  const hidden = root.hidden.find(({ names: some }) => some === undefined)?.problem;
  const document: ApacheDocument = {
    address: `apache:${main.path}`,
    span: fileSpan(main),
    context,
    files: [...files],
    release,
    doubt: hidden ?? sections.find(hidesAll)?.hidden.find(({ names: some }) => some === undefined)?.problem,
    root,
    sections,
    named,
    hosts: { items: hosts, doubt: hidden },
    listens: { items: readListens(named("Listen")), doubt: hidden },
    passes: readPasses(sections, hosts),
    pools: readPools(
      root,
      [...build.modules].find((name) => name.startsWith("mpm_")),
    ),
    swallowings,
  };
  return { document, problems: [...structural, ...problems, ...boundTwice(document)] };
}

function hidesAll({ hidden }: Section): boolean {
  return hidden.some(({ names }) => names === undefined);
}
