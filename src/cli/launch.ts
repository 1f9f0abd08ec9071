#!/usr/bin/env node
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";
import type { main } from "./main.ts";

/** What `main.cjs` exports. */
interface Program {
  readonly main: typeof main;
}

void load(join(__dirname, "main.cjs")).main(process.argv.slice(2));

/**
 * Loads the program with the code that V8 compiled when it was built, which halves the start.
 * Node 22.8 and newer keep compiled code by themselves; a cache of another V8 is refused by V8, and the program is compiled as usual.
 */
function load(file: string): Program {
  const { enableCompileCache } = Module as { readonly enableCompileCache?: () => unknown };
  const require = createRequire(file);
  if (enableCompileCache) {
    enableCompileCache();
    return require(file) as Program;
  }
  const cachedData = readCache(`${file}.cache`);
  if (!cachedData) return require(file) as Program;
  // The bundle is ASCII, and Latin-1 is the cheapest way to read that.
  const script = new Script(Module.wrap(readFileSync(file, "latin1")), { filename: file, cachedData });
  const module = { exports: {} };
  const wrapped = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;
  wrapped(module.exports, require, module, file, dirname(file));
  return module.exports as Program;
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
