import type { Files, Problem, SourceFile } from "../../model/index.ts";
import { OUTERMOST } from "./at.ts";
import type { Hidden, Section, Swallowed } from "./document.ts";
import type { Macro } from "./macros.ts";
import type { ParsedFile } from "./parse.ts";
import type { Place } from "./places.ts";
import { readFile } from "./read-file.ts";
import { Growing } from "./section.ts";
import type { Variables } from "./variables.ts";
import type { Release } from "./version.ts";

/** What one configuration is built with, and what is found on the way. */
export interface Build {
  readonly main: SourceFile;
  readonly files: Files;
  readonly release: Release | undefined;
  /** Parsed once for all places that read them. */
  readonly parsed: Map<SourceFile, ParsedFile>;
  readonly read: Set<SourceFile>;
  /** What stops httpd while it reads, which comes before what it says of directives. */
  readonly structural: Problem[];
  readonly problems: Problem[];
  readonly swallowings: Swallowed[];
  readonly variables: Variables;
  readonly macros: Map<string, Macro>;
  readonly modules: Set<string>;
  /** Why modules may be loaded that are not seen; it adds nothing where that is the lack of any such line so far. */
  modulesDoubt: Problem | undefined;
  /** Directives that may still come. */
  left: number;
}

/** More directives than anyone has, includes counted each time; a file made to exhaust memory ends here. */
export const MOST_DIRECTIVES = 1_000_000;

/** A build that begins at a file. */
export function newBuild(
  start: Pick<Build, "main" | "files" | "release" | "parsed" | "variables" | "modulesDoubt">,
): Build {
  return {
    ...start,
    read: new Set(),
    structural: [],
    problems: [],
    swallowings: [],
    macros: new Map(),
    modules: new Set(),
    left: MOST_DIRECTIVES,
  };
}

/** Builds the outermost section of a configuration from files that are read one after the other. */
export function buildRoot(
  build: Build,
  place: Place,
  roots: readonly SourceFile[],
  hidden: readonly Hidden[],
): Section {
  const root = new Growing({ kind: "", place, outer: undefined, main: build.main.path });
  for (const each of hidden) root.hide(each);
  for (const file of roots) readFile(build, root, file, OUTERMOST);
  return root;
}
