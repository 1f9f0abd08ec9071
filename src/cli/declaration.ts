import { discover, type Discovery } from "../audit/discover.ts";
import type { Declaration, Known } from "../declaration/index.ts";
import { findDeclaration } from "../declaration/declaration-file.ts";
import { SourceFile } from "../model/index.ts";
import { UsageError } from "./usage-error.ts";

/** Which declaration is meant. */
export interface DeclarationOptions {
  /** A path, false for `--no-config`; true or absent for the file in the audited folder. */
  readonly config?: string | boolean;
}

/**
 * Reads the declaration of a checkout, if there is one.
 *
 * @throws UsageError with every mistake in it, a line each.
 */
export async function loadDeclaration(
  discovery: Discovery,
  { config }: DeclarationOptions,
  known: Known,
): Promise<Declaration | undefined> {
  const file = declarationFile(discovery, config);
  return file && readOrRefuse(file, known);
}

function declarationFile(discovery: Discovery, config: string | boolean | undefined): SourceFile | undefined {
  if (config === false) return undefined;
  if (typeof config === "string") return readNamed(config);
  const found = findDeclaration(discovery.candidates);
  if (found && "error" in found) throw new UsageError(found.error);
  return found && readFound(found.path, discovery);
}

/** A declaration that cannot be read must not count as none: its waivers and its versions would be missing. */
function readFound(path: string, discovery: Discovery): SourceFile {
  const file = discovery.files.get(path);
  if (file) return file;
  // Why not is known only after the attempt.
  const message = discovery.unreadable.find((each) => each.path === path)?.message;
  const why = discovery.skipped.find((each) => each.path === path)?.why ?? "cannot be read";
  throw new UsageError(`${path} ${message ?? `${why}; put a text file there, or give --no-config.`}`);
}

function readNamed(path: string): SourceFile {
  const discovery = discover([path]);
  const [name, ...others] = discovery.candidates;
  if (name === undefined || others.length > 0)
    throw new UsageError(`${path} is a folder; --config takes the path of a punchlist.yaml.`);
  return new SourceFile(path, readFound(name, discovery).text);
}

async function readOrRefuse(file: SourceFile, known: Known): Promise<Declaration> {
  const { readDeclaration, declarationErrorText } = await import("../declaration/index.ts");
  const reading = readDeclaration(file, known);
  if ("declaration" in reading) return reading.declaration;
  throw new UsageError(reading.errors.map(declarationErrorText).join("\n"));
}
