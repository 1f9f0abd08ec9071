// Builds the program (dist/punchlist.cjs loads dist/main.cjs) and the library for other programs (dist/index.js).
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { Script } from "node:vm";

const PROGRAM = resolve("dist/main.cjs");

/** commander loads it for subcommands that are programs of their own; we have none, and it costs a tenth of the start. */
const withoutChildProcess = {
  name: "without-child-process",
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "empty" }));
    build.onLoad({ filter: /./, namespace: "empty" }, () => ({ contents: "module.exports = {};" }));
  },
};

if (process.argv[2] === "--code-cache") await writeCodeCache();
else await bundle();

async function bundle() {
  rmSync("dist", { recursive: true, force: true });
  const common = { bundle: true, platform: "node", target: "node20.19", minify: true, legalComments: "none", logLevel: "warning" };
  const commonJs = {
    ...common,
    format: "cjs",
    define: { "import.meta.url": "__moduleUrl" },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  };
  await build({ ...commonJs, entryPoints: ["src/cli/main.ts"], outfile: "dist/main.cjs", plugins: [withoutChildProcess] });
  refuseNonAscii(readFileSync(PROGRAM, "utf8"));
  await build({ ...commonJs, entryPoints: ["src/cli/launch.ts"], outfile: "dist/punchlist.cjs", banner: {} });
  await build({ ...common, entryPoints: ["src/index.ts"], outfile: "dist/index.js", format: "esm" });
  chmodSync("dist/punchlist.cjs", 0o755);
  // Another process, so that only what the program itself uses is in the cache.
  const { status } = spawnSync(process.execPath, ["build.js", "--code-cache"], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("the code cache could not be made");
}

/** The program is read as Latin-1. esbuild escapes strings, but not regular expressions. */
function refuseNonAscii(text) {
  const at = text.search(/[^\x00-\x7f]/);
  if (at !== -1) throw new Error(`write \\u escapes in regular expressions; there is none in …${text.slice(at - 40, at + 20)}…`);
}

/** Runs the main commands once and keeps what V8 compiled for them, lazily compiled functions included. */
async function writeCodeCache() {
  const script = new Script(Module.wrap(readFileSync(PROGRAM, "latin1")), { filename: PROGRAM });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(PROGRAM), module, PROGRAM, dirname(PROGRAM));
  await module.exports.main(["audit", "--no-config", "fixtures/environments/plone-production"]);
  await module.exports.main(["audit", "fixtures/environments/plone-neglected"]);
  await module.exports.main(["sla", "fixtures/environments/golden-sla"]);
  process.exitCode = 0;
  writeFileSync(`${PROGRAM}.cache`, script.createCachedData());
}
