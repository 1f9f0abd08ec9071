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
  let errors: readonly DeclarationError[] = [];
  for (const tree of trees) {
    const read = readLayer(tree, sum, known);
    errors = [...errors, ...read.errors];
    if (read.raw) sum = { raw: sum ? onTopOf(sum.raw, read.raw) : read.raw, trees: [tree, ...(sum?.trees ?? [])] };
  }
  if (!sum) return { errors };
  const places = placesIn(sum.trees);
  const all = [...errors, ...misplaced(sum.raw, places)];
  if (all.length > 0) return { errors: trees.length === 1 ? inOrder(all) : all };
  return { declaration: assemble(sum.raw, places) };
}

/** What a file says on top of those below it, unless its shape is wrong. */
function readLayer(
  tree: Tree,
  below: Layered | undefined,
  known: Known,
): { readonly raw?: RawDeclaration; readonly errors: readonly DeclarationError[] } {
  const ids = unknownIds(tree, known);
  const applied = applySchema(declarationSchema, tree);
  if ("errors" in applied) return { errors: inOrder([...ids, ...applied.errors]) };
  const raw = applied.value;
  const own = assemble(raw, tree);
  const errors = [
    ...ids,
    ...mistakes({ raw, declaration: own, tree, base: below?.raw ?? {} }, known),
    ...(below ? overruled(own, below.raw.locked ?? []) : []),
  ];
  return { raw, errors: inOrder(errors) };
}

interface Layered {
  readonly raw: RawDeclaration;
  /** The one that goes before all others first. */
  readonly trees: readonly [Tree, ...Tree[]];
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
