import type { SourceFile } from "../model/source-file.ts";
import { inOrder } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import type { Declaration } from "./declaration.ts";
import type { Known } from "./known.ts";
import { readLayers } from "./read-layers.ts";
import { readYaml } from "./syntax.ts";

/** What the file declares, or everything that is wrong with it, in the order of the file. */
export type DeclarationReading =
  | { readonly declaration: Declaration }
  | { readonly errors: readonly DeclarationError[] };

/**
 * Reads `punchlist.yaml` alone, without what it builds on. With mistakes it declares nothing: a waiver that is not understood must not
 * waive.
 *
 * @param known what ids and dates are checked against
 */
export function readDeclaration(file: SourceFile, known: Known): DeclarationReading {
  const yaml = readYaml(file);
  return "errors" in yaml ? { errors: inOrder(yaml.errors) } : readLayers([yaml.tree], known);
}
