import type { Span } from "../model/span.ts";
import { applySchema } from "./apply-schema.ts";
import { assemble, type Places } from "./assemble.ts";
import { misplaced, mistakes, overruled } from "./check.ts";
import { inOrder, type DeclarationError } from "./declaration-error.ts";
import type { Declaration } from "./declaration.ts";
import { unknownIds, type Known } from "./known.ts";
import { onTopOf } from "./merge.ts";
import { declarationSchema, type RawDeclaration } from "./schema.ts";
import type { Tree, TreePath } from "./tree.ts";

/** What files declare together, or everything that is wrong with them, file by file. */
export type LayersReading = { readonly declaration: Declaration } | { readonly errors: readonly DeclarationError[] };

/**
 * Reads the files of a declaration, the one that goes before all others last. With a mistake in any of them they declare nothing.
 *
 * @param known what ids and dates are checked against
 */
export function readLayers(trees: readonly [Tree, ...Tree[]], known: Known): LayersReading {
  let sum: Layered | undefined;
  const errors: DeclarationError[] = [];
  for (const tree of trees) {
    const ids = unknownIds(tree, known);
    const applied = applySchema(declarationSchema, tree);
    if ("errors" in applied) {
      errors.push(...inOrder([...ids, ...applied.errors]));
      continue;
    }
    const layer = { raw: applied.value, tree };
    errors.push(...inOrder([...ids, ...layerMistakes(layer, sum, known)]));
    sum = sum ? { raw: onTopOf(sum.raw, layer.raw), trees: [tree, ...sum.trees] } : { raw: layer.raw, trees: [tree] };
  }
  if (!sum) return { errors };
  const places = placesIn(sum.trees);
  errors.push(...misplaced(sum.raw, places));
  return errors.length > 0 ? { errors: once(errors) } : { declaration: assemble(sum.raw, places) };
}

interface Layered {
  readonly raw: RawDeclaration;
  /** The one that goes before all others first. */
  readonly trees: readonly [Tree, ...Tree[]];
}

function layerMistakes(
  { raw, tree }: { readonly raw: RawDeclaration; readonly tree: Tree },
  below: Layered | undefined,
  known: Known,
): readonly DeclarationError[] {
  const own = assemble(raw, tree);
  return [
    ...mistakes({ raw, declaration: own, tree, base: below?.raw ?? {} }, known),
    ...(below ? overruled(own, below.raw.locked ?? []) : []),
  ];
}

/** Where names stand: in the first file that says them. */
function placesIn(trees: readonly [Tree, ...Tree[]]): Places {
  const [nearest] = trees;
  const of = (path: TreePath): Tree => trees.find((tree) => tree.at(path) !== undefined) ?? nearest;
  return {
    keySpan: (path): Span => of(path).keySpan(path),
    valueSpan: (path): Span => of(path).valueSpan(path),
  };
}

function once(errors: readonly DeclarationError[]): readonly DeclarationError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}
