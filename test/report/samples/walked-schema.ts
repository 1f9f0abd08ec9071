import type { JsonSchema } from "../../../src/dev/json-schema.ts";

/** A schema and all that it is made of. */
export function* everySchema(schema: JsonSchema): Generator<JsonSchema> {
  yield schema;
  const { items, anyOf = [], properties = {}, definitions = {} } = schema;
  const parts = [...(items ? [items] : []), ...anyOf, ...Object.values(properties), ...Object.values(definitions)];
  for (const each of parts) yield* everySchema(each);
}

/** What a schema refers to, or the schema itself. */
export function resolved(schema: JsonSchema, { definitions = {} }: JsonSchema): JsonSchema {
  return definitions[schema.$ref?.replace("#/definitions/", "") ?? ""] ?? schema;
}
