import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { checklistModule } from "./checklist-module.ts";
import { ruleIndex } from "./rule-index.ts";
import { rulePages } from "./rule-pages.ts";
import { readRuleSources } from "./rule-sources.ts";
import { schemas } from "./schemas.ts";

/** The text of every generated file by its path, so that one command writes them and one test compares them. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const sources = readRuleSources(root);
  const checklist: unknown = parse(readFileSync(join(root, "rules/checklists/plone.yaml"), "utf8"));
  return new Map([
    ["rules/index.ts", ruleIndex(sources)],
    ["rules/checklists/index.ts", checklistModule("plone", checklist)],
    ...(await rulePages(root, sources)),
    ...schemas(),
  ]);
}
