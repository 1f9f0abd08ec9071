import type { SourceFile } from "../model/source-file.ts";
import { applySchema } from "./apply-schema.ts";
import { assemble } from "./assemble.ts";
import { mistakes } from "./check.ts";
import { inOrder } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import type { Declaration } from "./declaration.ts";
import { unknownIds } from "./known.ts";
import type { Known } from "./known.ts";
import { declarationSchema } from "./schema.ts";
import { readYaml } from "./syntax.ts";

/** What the file declares, or everything that is wrong with it, in the order of the file. */
export type DeclarationReading =
  | { readonly declaration: Declaration }
  | { readonly errors: readonly DeclarationError[] };

/**
 * Reads `punchlist.yaml`. With mistakes it declares nothing: a waiver that is not understood must not waive.
 *
 * @param known what ids and dates are checked against
 */
export function readDeclaration(file: SourceFile, known: Known): DeclarationReading {
  const yaml = readYaml(file);
  if ("errors" in yaml) return { errors: inOrder(yaml.errors) };
  const { tree } = yaml;
  const ids = unknownIds(tree, known);
  const applied = applySchema(declarationSchema, tree);
  if ("errors" in applied) return { errors: inOrder([...ids, ...applied.errors]) };
  const declaration = assemble(applied.value, tree);
  const errors = [...ids, ...mistakes(applied.value, declaration, tree, known)];
  return errors.length > 0 ? { errors: inOrder(errors) } : { declaration };
}
