import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../rules/catalogue.ts";
import { loadRule } from "../rule/catalogue.ts";
import type { GeneratedFiles } from "./generated-files.ts";
import { GOLDEN_DAY, goldenReports } from "./golden-reports.ts";
import { goldenPlans } from "./golden-plans.ts";
import { withExcerpts, withFormats } from "./readme.ts";
import { rulePages } from "./rule-pages.ts";
import { readRuleSources } from "./rule-sources.ts";
import { schemas } from "./schemas.ts";

/** What is read by people and other programs: the pages of the rules, the schemas, the golden reports, parts of the README and the guide. */
export async function publishedFiles(root: string): Promise<GeneratedFiles> {
  const loading = readRuleSources(root).map(async (source) => ({ source, rule: await loadRule(catalogue, source.id) }));
  const reports = await goldenReports(root);
  return [
    ...rulePages(await Promise.all(loading)),
    ...schemas(root),
    ...reports,
    ...(await goldenPlans(root, GOLDEN_DAY)),
    ...documents(root, new Map(reports)),
  ];
}

/** What is written by hand, with what the programs print in it. */
function documents(root: string, reports: ReadonlyMap<string, string>): GeneratedFiles {
  const guide = readdirSync(join(root, "docs/guide")).map((name) => `docs/guide/${name}`);
  const filled = ["README.md", ...guide].map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, text, made: withExcerpts(path === "README.md" ? withFormats(text) : text, reports) };
  });
  return filled.filter(({ text, made }) => made !== text).map(({ path, made }) => [path, made]);
}
