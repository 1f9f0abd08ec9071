import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, normalize, resolve } from "node:path";
import { discover } from "../audit/discover.ts";
import { repositoryRoot } from "../audit/repository.ts";
import { relativeTo } from "../audit/walk.ts";
import { declarationErrorText, errorAt, type DeclarationError } from "../declaration/declaration-error.ts";
import { pathsUnder } from "../declaration/references.ts";
import { readYaml } from "../declaration/syntax.ts";
import type { Scalar, Tree } from "../declaration/tree.ts";
import { SourceFile } from "../model/source-file.ts";
import { terminalText } from "../report/terminal-text.ts";
import { UsageError } from "./usage-error.ts";

/** A file of a declaration. */
export interface Layer {
  readonly tree: Tree;
  /** The file without links, absolute. */
  readonly place: string;
  /** Whether the command line names it, or such a file does: then it may lead out of the checkout, and load programs. */
  readonly trusted: boolean;
}

/** Where a declaration begins. */
export interface Start extends Pick<Layer, "place" | "trusted"> {
  readonly file: SourceFile;
}

/** Opens the file that a declaration names under a key; throws at its place where there is none. */
export type Open = (layer: Layer, written: Scalar, key: string) => Start;

/**
 * The files of a declaration with all that they build on, each once and what goes before others after them.
 *
 * @throws UsageError for what is no YAML, and for a path that leads nowhere, back or out of the checkout
 */
export function layersOf(starts: readonly Start[], open: Open = fileAt): readonly Layer[] {
  const found = new Map<string, Layer>();
  for (const start of starts) add(start, [], { found, open });
  return [...found.values()];
}

interface Search {
  readonly found: Map<string, Layer>;
  readonly open: Open;
}

function add(start: Start, above: readonly string[], { found, open }: Search): void {
  if (found.has(start.place)) return;
  const yaml = readYaml(start.file);
  if ("errors" in yaml) throw refused(yaml.errors);
  const layer: Layer = { tree: yaml.tree, place: start.place, trusted: start.trusted };
  const within = [...above, start.place];
  for (const written of pathsUnder(yaml.tree, "extends")) {
    const file = open(layer, written, "extends");
    if (within.includes(file.place))
      throw refused([errorAt(written.span, `extends leads back to ${file.file.path}; take one of the two out.`)]);
    if (found.size > MOST_FILES)
      throw refused([errorAt(written.span, `extends leads to more than ${MOST_FILES} files; join some of them.`)]);
    add(file, within, { found, open });
  }
  found.set(start.place, layer);
}

const MOST_FILES = 50;

/**
 * The file that a declaration names beside it.
 *
 * @throws UsageError at its place where it cannot be read, or leads out of the checkout and nobody named the declaration
 */
export function fileAt({ tree, place, trusted }: Layer, { text, span }: Scalar, key: string): Start {
  const refuse = (why: string): UsageError =>
    refused([errorAt(span, `${key} names ${text.trim() === "" ? '""' : terminalText(text)}, which ${why}`)]);
  if (text.trim() === "" || text.includes("\0")) throw refuse("is no path; write one from the folder of this file.");
  const path = resolve(dirname(place), text);
  const shown = isAbsolute(text) ? text : normalize(join(dirname(tree.file.path), text));
  const real = realPlace(path);
  if (real === undefined) throw refuse("is not there; write a path from the folder of this file.");
  if (!statSync(real).isFile()) throw refuse("is no file; write the path of one.");
  if (!trusted && relativeTo(checkoutOf(place), real) === undefined)
    throw refuse("leads out of the checkout; name it by --extends or this file by --config to have it read.");
  const listing = discover([real]);
  const standing = listing.files.get(listing.candidates[0] ?? "");
  if (!standing || !("file" in standing))
    throw refuse(standing && "unread" in standing ? `${standing.unread}.` : "is no text; write the path of a text.");
  return { file: new SourceFile(terminalText(shown), standing.file.text), place: real, trusted };
}

/** Without links; undefined for what is not there, or cannot be reached. */
function realPlace(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function checkoutOf(place: string): string {
  return repositoryRoot(dirname(place)) ?? dirname(place);
}

/** Mistakes, a line each, as an error to throw. */
export function refused(errors: readonly DeclarationError[]): UsageError {
  return new UsageError(errors.map(declarationErrorText).join("\n"));
}
