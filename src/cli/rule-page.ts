import { readFileSync } from "node:fs";

/** The page of a rule as Markdown. */
export function rulePage(id: string): string {
  const page = readFileSync(new URL(`../docs/rules/${id}.md`, import.meta.url), "utf8");
  return page.replace(/^<!--.*-->\n\n/, "");
}
