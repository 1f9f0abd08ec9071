/** `npm run generate`: writes everything that follows from the formats and the rules: their lists, pages, schemas and reports. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { STAGES } from "./generated-files.ts";

const root = join(import.meta.dirname, "../..");
try {
  console.log(`${await generate()} files generated.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function generate(): Promise<number> {
  const written = new Set<string>();
  for (const stage of STAGES) {
    for (const [path, text] of await stage(root)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      written.add(path);
    }
  }
  for (const stale of stalePages(written)) rmSync(join(root, stale));
  return written.size;
}

/** Pages of rules that are gone. */
function stalePages(current: ReadonlySet<string>): readonly string[] {
  return readdirSync(join(root, "docs/rules"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs/rules", name))
    .filter((path) => !current.has(path));
}
