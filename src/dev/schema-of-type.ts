import type { Type } from "ts-morph";
import type { JsonSchema } from "./json-schema.ts";

/** The schema of a plain type: a string, a number, a boolean, or some of their values. */
export function schemaOfType(type: Type): JsonSchema {
  const types = type.isUnion() && !type.isBoolean() ? type.getUnionTypes() : [type];
  const present = types.filter((each) => !each.isUndefined());
  const literals = present.map((each) => each.getLiteralValue()).filter(isPlain);
  const names = present.map((each) => each.getText());
  if (literals.length === 0) return { type: names.length === 1 ? names.join() : names };
  const [only, ...others] = literals;
  return only !== undefined && others.length === 0 ? { const: only } : { enum: literals };
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
