import * as z from "zod/mini";
import { checklistSchema } from "./checklist/schema.ts";
import { documentation } from "./leaf.ts";
import { declarationSchema } from "./schema.ts";

/** The JSON schema of `punchlist.yaml` (draft-07, which all editors read), with a description for each key. */
export function declarationJsonSchema(): Readonly<Record<string, unknown>> {
  return jsonSchemaOf(declarationSchema, "punchlist.yaml");
}

/** The same of a checklist's file. */
export function checklistJsonSchema(): Readonly<Record<string, unknown>> {
  return jsonSchemaOf(checklistSchema, "A checklist of Punchlist");
}

function jsonSchemaOf(root: z.ZodMiniType, title: string): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(root, {
    target: "draft-07",
    io: "input",
    metadata: documentation,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodMiniObject) requireKeys(zodSchema, jsonSchema);
    },
  });
  return { $schema, title, ...schema };
}

/** Leaves judge an absent value themselves, so that zod takes them for optional; only the marked ones are. */
function requireKeys(schema: z.ZodMiniObject, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const required = Object.entries(schema.def.shape).flatMap(([key, part]) =>
    part instanceof z.ZodMiniOptional ? [] : [key],
  );
  if (required.length > 0) jsonSchema.required = required;
  else delete jsonSchema.required;
}
