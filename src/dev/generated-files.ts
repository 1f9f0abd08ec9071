import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import type { Rule } from "#rule";
import type { Checklist } from "../model/index.ts";
import { checklistModule } from "./checklist-module.ts";
import { GOLDEN_DAY, goldenReports } from "./golden-reports.ts";
import { goldenPlans } from "./golden-plans.ts";
import { withExcerpt } from "./readme-excerpt.ts";
import { ruleIndex } from "./rule-index.ts";
import { rulePages } from "./rule-pages.ts";
import { readRuleSources } from "./rule-sources.ts";
import { schemas } from "./schemas.ts";

/** The text of every generated file by its path, so that one command writes them and one test compares them. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const sources = readRuleSources(root);
  const loaded = await Promise.all(sources.map(async (source) => ({ source, rule: await loadRule(root, source.id) })));
  const checklist = {
    name: "plone",
    ...(parse(readFileSync(join(root, "rules/checklists/plone.yaml"), "utf8")) as Omit<Checklist, "name">),
  };
  const reports = await goldenReports(root, {
    rules: new Map(loaded.map(({ source: { id }, rule }) => [id, rule])),
    checklist,
  });
  return new Map([
    ["rules/index.ts", ruleIndex(sources)],
    ["rules/checklists/index.ts", checklistModule(checklist)],
    ...rulePages(loaded),
    ...schemas(),
    ...reports,
    ...(await goldenPlans(root, GOLDEN_DAY)),
    ["README.md", withExcerpt(readFileSync(join(root, "README.md"), "utf8"), new Map(reports))],
  ]);
}

async function loadRule(root: string, id: string): Promise<Rule> {
  const module: unknown = await import(pathToFileURL(join(root, "rules", `${id}.ts`)).href);
  return (module as { readonly default: Rule }).default;
}
