import { join } from "node:path";
import { type InterfaceDeclaration, Project } from "ts-morph";
import { checklistJsonSchema, declarationJsonSchema } from "../declaration/index.ts";
import { HOMEPAGE } from "../model/tool.ts";
import type { JsonSchema } from "./json-schema.ts";
import { schemaOfInterface } from "./schema-of-interface.ts";

/** The JSON schemas that are published: of `punchlist.yaml`, of a checklist, of the report, and of what the calculators answer. */
export function schemas(root: string): readonly (readonly [string, string])[] {
  return [
    ["docs/punchlist.schema.json", published("punchlist", declarationJsonSchema())],
    ["docs/checklist.schema.json", published("checklist", checklistJsonSchema())],
    ["docs/report.schema.json", published("report", reportSchema(root))],
    ["docs/diff.schema.json", published("diff", diffSchema(root))],

    ["docs/rules.schema.json", published("rules", listingSchema(root, "Punchlist rules", "RuleList"))],
    ["docs/asked.schema.json", published("asked", listingSchema(root, "Punchlist checklist", "ChecklistEntry"))],
    ["docs/explanation.schema.json", published("explanation", listingSchema(root, "Punchlist page", "Explanation"))],
    ["docs/sla.schema.json", published("sla", slaSchema(root))],
    ["docs/plan.schema.json", published("plan", planSchema(root))],
  ];
}

/** The report's schema, from the interfaces that type it. */
export function reportSchema(root: string): JsonSchema {
  return draft07("Punchlist report", interfaceOf(root, "src/model/report.ts", "Report"));
}

/** The schema of what `punchlist diff --format json` prints, from the interfaces that type it. */
export function diffSchema(root: string): JsonSchema {
  return draft07("Punchlist comparison", interfaceOf(root, "src/report/diff/comparison.ts", "Comparison"));
}

/** The schema of what `punchlist sla --format json` prints, from the interfaces that type it. */
export function slaSchema(root: string): JsonSchema {
  return draft07("Punchlist service level", interfaceOf(root, "src/plan/sla/answer.ts", "SlaAnswer"));
}

/** The schema of what `punchlist plan --format json` prints, from the interfaces that type it. */
export function planSchema(root: string): JsonSchema {
  return draft07("Punchlist plan", interfaceOf(root, "src/report/plan/capacity-json.ts", "PlanReport"));
}

/** The schema of what `rules`, `checklist` and `explain` print with `--format json`. */
export function listingSchema(root: string, title: string, name: string): JsonSchema {
  return draft07(title, interfaceOf(root, "src/model/listing.ts", name));
}

/** In draft-07, which editors and validators of all ages read. */
function draft07(title: string, declaration: InterfaceDeclaration): JsonSchema {
  return { $schema: "http://json-schema.org/draft-07/schema#", title, ...schemaOfInterface(declaration) };
}

function interfaceOf(root: string, path: string, name: string): InterfaceDeclaration {
  const project = new Project({
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { strict: true, resolveJsonModule: true },
  });
  return project.addSourceFileAtPath(join(root, path)).getInterfaceOrThrow(name);
}

/** A schema under the address at which the project publishes it. */
function published(name: string, schema: object): string {
  return `${JSON.stringify({ $id: `${HOMEPAGE}/${name}.schema.json`, ...schema }, null, 2)}\n`;
}
