#!/usr/bin/env node
import { readFileSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";
import type { main } from "./main.ts";

/** What `main.cjs` exports. */
interface Program {
  readonly main: typeof main;
}

const nodeRequire = createRequire(__filename);
const loaded = new Map<string, { readonly exports: unknown }>();
const scripts = new Map<string, Script>();

// Required by the build, it only lends its loader.
if (require.main === module) void start().main(process.argv.slice(2));

/** Node 22.8 and newer keep compiled code by themselves. */
function start(): Program {
  const { enableCompileCache } = Module as { readonly enableCompileCache?: () => unknown };
  if (!enableCompileCache) return load("./main.cjs") as Program;
  enableCompileCache();
  return nodeRequire("./main.cjs") as Program;
}

/**
 * Loads a part of the program with the code that V8 compiled when it was built, which halves the start.
 * A cache of another V8 is refused by V8, and the part is compiled as usual.
 */
export function load(name: string): unknown {
  if (!name.startsWith("./")) return nodeRequire(name);
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = join(__dirname, name);
  const cachedData = readCache(file);
  // The parts are ASCII, and Latin-1 is the cheapest way to read that.
  const script = new Script(Module.wrap(readFileSync(file, "latin1")), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const part = { exports: {} };
  loaded.set(name, part);
  scripts.set(file, script);
  const run = script.runInThisContext() as (
    exports: object,
    require: typeof load,
    module: object,
    filename: string,
    dirname: string,
  ) => void;
  run(part.exports, load, part, file, __dirname);
  return part.exports;
}

/** Writes what V8 has compiled so far beside each part that was loaded. */
export function writeCaches(): void {
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
