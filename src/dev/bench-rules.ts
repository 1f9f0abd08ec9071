import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ruleCatalogue } from "./rule-catalogue.ts";

/**
 * Builds a copy of the program with so many rules more, in eight folders, that need a format which a small audit does not have:
 * what a rule costs that is not asked. Gives the path of the program.
 */
export async function withMoreRules(root: string, count: number): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), "punchlist-rules-"));
  for (const name of ["src", "rules", "test/rules", "docs/report.schema.json", "package.json", "build.js"])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const rule = readFileSync(join(root, "rules/buildout/eggs-pinned.ts"), "utf8");
  for (let index = 0; index < count; index += 1) writeRule(copy, `made${"abcdefgh"[index % 8] ?? ""}`, index, rule);
  for (const [path, text] of await ruleCatalogue(copy)) writeFileSync(join(copy, path), text);
  execFileSync(process.execPath, ["build.js"], { cwd: copy });
  return join(copy, "dist/punchlist.mjs");
}

function writeRule(copy: string, folder: string, index: number, text: string): void {
  for (const path of [join(copy, "rules", folder), join(copy, "test/rules", folder)])
    mkdirSync(path, { recursive: true });
  writeFileSync(join(copy, "rules", folder, `made-up-${index}.ts`), text);
  writeFileSync(join(copy, "test/rules", folder, `made-up-${index}.test.ts`), "");
}
