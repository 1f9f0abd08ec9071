/** Run by `npm pack`: writes the declarations that the library's entries reach, and no others, to `dist/types`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import config from "../../tsconfig.json" with { type: "json" };

const root = join(import.meta.dirname, "../..");
const target = join(root, "dist/types");
const ENTRIES = ["src/index.ts", "src/rule.ts", "src/plan.ts", "src/plan-capacity.ts", "src/plan-inputs.ts"];

rmSync(target, { recursive: true, force: true });
const emitted = declarations();
const reached = reachedFrom(ENTRIES.map((path) => path.replace(/ts$/, "d.ts")));
for (const path of reached) write(path, emitted.get(path) ?? "");
console.log(`${reached.size} declarations written.`);

/** The declarations of all files that the entries are made of, by their paths. */
function declarations(): ReadonlyMap<string, string> {
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: target,
    },
    root,
  );
  const texts = new Map<string, string>();
  ts.createProgram(
    ENTRIES.map((path) => join(root, path)),
    options,
  ).emit(undefined, (path, text) => {
    texts.set(relative(target, path), text);
  });
  return texts;
}

function reachedFrom(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set(entries);
  for (const path of found)
    for (const [, specifier = ""] of (emitted.get(path) ?? "").matchAll(/(?:from |import\()"(\.[^"]+)\.ts"/g))
      found.add(join(dirname(path), `${specifier}.d.ts`));
  return found;
}

/** Other programs know `report.d.ts` as `report.js`. */
function write(path: string, text: string): void {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), text.replaceAll(/((?:from |import\()"\.[^"]+)\.ts"/g, '$1.js"'));
}
