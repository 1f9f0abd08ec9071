#!/usr/bin/env node
import module from "node:module";
import process from "node:process";
import { setFlagsFromString } from "node:v8";

// A run of a tenth of a second ends before V8's optimising compiler has paid for itself, so it waits for code that is hot for longer;
// any longer yet, and ten megabytes of configuration take a tenth more.
setFlagsFromString("--interrupt-budget=300000");
// A heap may otherwise grow to twice what lives in it before V8 looks for what is dead; ten megabytes of configuration would take half a gigabyte.
setFlagsFromString("--heap-growing-percent=30");
// Node 22 and newer keep what they compiled, so that the next start need not compile it again; the types are those of Node 20.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
