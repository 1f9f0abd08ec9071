import english from "zod/v4/locales/en.js";
import type * as z from "zod/mini";
import type { DeclarationError } from "./declaration-error.ts";
import { explainIssue } from "./explain-issue.ts";
import type { Tree } from "./tree.ts";

/** What a tree says by a schema, or everything in it that the schema does not accept. */
export function applySchema<Schema extends z.ZodMiniType>(
  schema: Schema,
  tree: Tree,
): { readonly value: z.output<Schema> } | { readonly errors: readonly DeclarationError[] } {
  const parsed = schema.safeParse(tree.root, ONCE);
  if (parsed.success) return { value: parsed.data };
  return { errors: parsed.error.issues.flatMap((issue) => explainIssue(issue, tree, schema)) };
}

/** Compiling the schema to code pays for repeated parsing only; the locale is named here because all of them weigh more than the rest. */
const ONCE = { jitless: true, error: english().localeError };
