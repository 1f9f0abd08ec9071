#!/usr/bin/env node
import module from "node:module";
import process from "node:process";
import { run } from "./program.ts";

// Node 22.8 and newer keep compiled code; older ones have no such function.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// A reader that closes the pipe early (`| head`) has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
