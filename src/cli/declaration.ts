import { readFileSync } from "node:fs";
import type { Discovery } from "../audit/discover.ts";
import type { Declaration, Known } from "../environment/declaration/index.ts";
import { findDeclaration } from "../environment/declaration/declaration-file.ts";
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
export async function loadDeclaration(discovery: Discovery, { config }: DeclarationOptions, known: Known): Promise<Declaration | undefined> {
  const file = declarationFile(discovery, config);
  return file && readOrRefuse(file, known);
}

function declarationFile({ files }: Discovery, config: string | boolean | undefined): SourceFile | undefined {
  if (config === false) return undefined;
  if (typeof config === "string") return readNamed(config);
  const found = findDeclaration(["punchlist.yaml", "punchlist.yml"].filter((name) => files.get(name) !== undefined));
  if (found && "error" in found) throw new UsageError(found.error);
  return found && files.get(found.path);
}

function readNamed(path: string): SourceFile {
  try {
    return new SourceFile(path, readFileSync(path, "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
    throw new UsageError(code === "ENOENT" ? `${path} does not exist; --config takes the path of a punchlist.yaml.` : `${path} cannot be read: the system says ${code}.`);
  }
}

async function readOrRefuse(file: SourceFile, known: Known): Promise<Declaration> {
  const { readDeclaration, declarationErrorText } = await import("../environment/declaration/index.ts");
  const reading = readDeclaration(file, known);
  if ("declaration" in reading) return reading.declaration;
  throw new UsageError(reading.errors.map(declarationErrorText).join("\n"));
}
