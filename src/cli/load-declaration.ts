import { statSync } from "node:fs";
import { discover, lookFor, type Listing } from "../audit/discover.ts";
import { declarationErrorText } from "../declaration/declaration-error.ts";
import type { Declaration } from "../declaration/index.ts";
import { DECLARATION_NAMES, findDeclaration } from "../declaration/declaration-file.ts";
import { SourceFile } from "../model/source-file.ts";
import { knownIds } from "./known-ids.ts";
import { UsageError } from "./usage-error.ts";

/** Which declaration is meant. */
export interface DeclarationOptions {
  /** A path, false for `--no-config`; true or absent for the closest at or above what was named. */
  readonly config?: string | boolean | undefined;
}

/**
 * Reads the declaration that holds for a folder, if there is one. A file of that name that cannot be read does not count as none:
 * its waivers, versions and numbers would be missing.
 *
 * @throws UsageError with every mistake in it, a line each.
 */
export async function loadDeclaration(
  listing: Listing,
  { config }: DeclarationOptions,
  today: string,
): Promise<Declaration | undefined> {
  const file = declarationFile(listing, config);
  return file && readOrRefuse(file, today);
}

function declarationFile(listing: Listing, config: string | boolean | undefined): SourceFile | undefined {
  if (config === false) return undefined;
  if (typeof config === "string") return readNamed(config);
  const found = findDeclaration(listing.candidates);
  if (found && "error" in found) throw new UsageError(found.error);
  return found && readFound(found.path, listing);
}

/** Finds what may be a folder's declaration, without a walk through the folder. */
export function declarationsIn(folder: string): Listing {
  return lookFor(folder, DECLARATION_NAMES);
}

function readFound(path: string, { files }: Listing): SourceFile {
  const standing = files.get(path);
  if (standing && "file" in standing) return standing.file;
  const why = standing && "unread" in standing ? standing.unread : "is no file; put a text file there";
  throw new UsageError(`${path} ${why}, or give --no-config.`);
}

/** A file that was named is read wherever it stands. */
function readNamed(path: string): SourceFile {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${path} is a folder; --config takes the path of a punchlist.yaml.`);
  const listing = discover([path]);
  return new SourceFile(path, readFound(listing.candidates[0] ?? path, listing).text);
}

async function readOrRefuse(file: SourceFile, today: string): Promise<Declaration> {
  const { readDeclaration } = await import("../declaration/read-declaration.ts");
  const reading = readDeclaration(file, await knownIds(file.text, today));
  if ("declaration" in reading) return reading.declaration;
  throw new UsageError(reading.errors.map(declarationErrorText).join("\n"));
}
