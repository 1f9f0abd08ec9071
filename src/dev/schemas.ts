import { declarationJsonSchema } from "../declaration/index.ts";
import { reportSchema } from "../report/report-schema.ts";

/** The JSON schemas that are published: of `punchlist.yaml` and of the report. */
export function schemas(): readonly (readonly [string, string])[] {
  return [
    ["docs/punchlist.schema.json", json(declarationJsonSchema())],
    ["docs/report.schema.json", json(reportSchema)],
  ];
}

function json(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
