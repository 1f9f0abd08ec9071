/** `npm run generate`: writes everything that follows from the rules: their index, their pages, the checklist, the schemas. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedFiles } from "./generated-files.ts";

const root = join(import.meta.dirname, "../..");
const files = await generatedFiles(root);
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
for (const stale of stalePages(new Set(files.keys()))) rmSync(join(root, stale));
console.log(`${files.size} files generated.`);

/** Pages of rules that are gone. */
function stalePages(current: ReadonlySet<string>): readonly string[] {
  return readdirSync(join(root, "docs/rules"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs/rules", name))
    .filter((path) => !current.has(path));
}
