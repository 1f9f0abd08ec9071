import { join } from "node:path";
import { Project } from "ts-morph";
import { declarationJsonSchema } from "../declaration/index.ts";
import { HOMEPAGE } from "../model/tool.ts";
import type { JsonSchema } from "./json-schema.ts";
import { schemaOfInterface } from "./schema-of-interface.ts";

/** The JSON schemas that are published: of `punchlist.yaml` and of the report. */
export function schemas(root: string): readonly (readonly [string, string])[] {
  return [
    ["docs/punchlist.schema.json", published("punchlist", declarationJsonSchema())],
    ["docs/report.schema.json", published("report", reportSchema(root))],
  ];
}

/** The report's schema (draft-07, which editors and validators of all ages read), from the interfaces that type it. */
export function reportSchema(root: string): JsonSchema {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { strict: true, resolveJsonModule: true },
  });
  const report = project.addSourceFileAtPath(join(root, "src/model/report.ts")).getInterfaceOrThrow("Report");
  const schema = schemaOfInterface(report);
  return { $schema: "http://json-schema.org/draft-07/schema#", title: "Punchlist report", ...schema };
}

/** A schema under the address at which the project publishes it. */
function published(name: string, schema: object): string {
  return `${JSON.stringify({ $id: `${HOMEPAGE}/${name}.schema.json`, ...schema }, null, 2)}\n`;
}
