import * as z from "zod/mini";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import { isList, Scalar } from "./tree.ts";
import type { Tree, TreePath } from "./tree.ts";
import { insteadOf, quoted } from "./words.ts";

/** What is wrong at a place, in our words: leaves bring their own, shapes are told here. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  tree: Tree,
  schema: z.core.$ZodType,
): readonly DeclarationError[] {
  const cut = issue.path.findIndex((_, index) => tree.at(issue.path.slice(0, index)) instanceof Scalar);
  if (cut !== -1) return [wrongShape(issue.path.slice(0, cut), "object", tree)];
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.path, issue.keys, tree, schema);
  if (issue.code === "invalid_type") return [wrongShape(issue.path, issue.expected, tree)];
  return [errorAt(tree.valueSpan(issue.path), `${partName(issue.path)} ${issue.message}`)];
}

/** `waivers[0].until`, as a path is named in messages. */
export function partName(path: TreePath): string {
  if (path.length === 0) return "The file";
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${keyName(String(step))}`,
    )
    .join("");
}

function keyName(key: string): string {
  return /^[\w-]+$/.test(key) ? key : quoted(key);
}

function unknownKeys(
  path: TreePath,
  keys: readonly string[],
  tree: Tree,
  schema: z.core.$ZodType,
): readonly DeclarationError[] {
  if (tree.at(path) instanceof Scalar) return [wrongShape(path, "object", tree)];
  const known = keysAt(schema, path);
  return keys.map((key) =>
    errorAt(tree.keySpan([...path, key]), `${partName([...path, key])} is unknown; ${insteadOf(key, known)}`),
  );
}

function wrongShape(path: TreePath, expected: string, tree: Tree): DeclarationError {
  const found = tree.at(path);
  const wanted =
    expected === "array" ? "write a list, one entry a line after a dash." : "write a map, keys with their values.";
  if (found === undefined) return errorAt(tree.valueSpan(path), `${partName(path)} is missing; ${wanted}`);
  if (isList(found) && partName(path) === "rules")
    return errorAt(
      tree.valueSpan(path),
      "rules is a list; write levels as a map, and files with rules of your own under ruleFiles.",
    );
  if (!(found instanceof Scalar))
    return errorAt(tree.valueSpan(path), `${partName(path)} is a ${Array.isArray(found) ? "list" : "map"}; ${wanted}`);
  const instead = expected === "array" ? `write a list: [${found.text.length > 60 ? "…" : found.text}].` : wanted;
  return errorAt(found.span, `${partName(path)} is ${quoted(found.text)}; ${instead}`);
}

/** The keys that a map may have, found by following the schema along the path. */
function keysAt(schema: z.core.$ZodType, path: TreePath): readonly string[] {
  const part = path.reduce<z.core.$ZodType | undefined>((at, step) => at && partOf(unwrapped(at), step), schema);
  const map = part && unwrapped(part);
  return map instanceof z.ZodMiniObject ? Object.keys(map.def.shape) : [];
}

function partOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.def.shape;
    return shape[String(step)];
  }
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType;
  return schema instanceof z.ZodMiniArray ? schema.def.element : undefined;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniOptional) return unwrapped(schema.def.innerType);
  return schema instanceof z.ZodMiniPipe ? unwrapped(schema.def.in) : schema;
}
