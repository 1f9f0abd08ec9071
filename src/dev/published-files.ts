import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../rules/catalogue.ts";
import { loadRule } from "../rule/catalogue.ts";
import type { GeneratedFiles } from "./generated-files.ts";
import { GOLDEN_DAY, goldenReports } from "./golden-reports.ts";
import { goldenPlans } from "./golden-plans.ts";
import { withExcerpt, withFormats } from "./readme.ts";
import { rulePages } from "./rule-pages.ts";
import { readRuleSources } from "./rule-sources.ts";
import { schemas } from "./schemas.ts";

/** What is read by people and other programs: the pages of the rules, the schemas, the golden reports, parts of the README. */
export async function publishedFiles(root: string): Promise<GeneratedFiles> {
  const loading = readRuleSources(root).map(async (source) => ({ source, rule: await loadRule(catalogue, source.id) }));
  const reports = await goldenReports(root);
  const readme = readFileSync(join(root, "README.md"), "utf8");
  return [
    ...rulePages(await Promise.all(loading)),
    ...schemas(root),
    ...reports,
    ...(await goldenPlans(root, GOLDEN_DAY)),
    ["README.md", withFormats(withExcerpt(readme, new Map(reports)))],
  ];
}
