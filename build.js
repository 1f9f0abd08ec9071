// Builds the program (dist/punchlist.cjs starts dist/main.cjs, which loads the other parts on demand) and the library (dist/index.js).
import { build, transform } from "esbuild";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

/** commander loads it for subcommands that are programs of their own; we have none, and it costs a tenth of the start. */
const withoutChildProcess = {
  name: "without-child-process",
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "empty" }));
    build.onLoad({ filter: /./, namespace: "empty" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** cli-table3 measures texts as our own reports do, which keeps their columns aligned and spares the start a table of all emoji. */
const withOwnWidths = {
  name: "with-own-widths",
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ path }) => ({ path, namespace: "width" }));
    build.onLoad({ filter: /./, namespace: "width" }, () => ({
      contents: 'module.exports = require("./src/report/display-width.ts").displayWidth;',
      resolveDir: process.cwd(),
    }));
  },
};

if (process.argv[2] === "--code-cache") await writeCodeCaches();
else await bundle();

async function bundle() {
  mkdirSync("dist", { recursive: true });
  // npm builds again after the type declarations were written for a package.
  for (const name of readdirSync("dist")) if (name !== "types") rmSync(join("dist", name), { recursive: true });
  const common = {
    bundle: true,
    platform: "node",
    target: "node20.19",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  };
  await buildProgram(common);
  await build({ ...common, entryPoints: ["src/cli/launch.ts"], outfile: "dist/punchlist.cjs", format: "cjs" });
  await build({ ...common, entryPoints: ["src/index.ts"], outfile: "dist/index.js", format: "esm" });
  chmodSync("dist/punchlist.cjs", 0o755);
  // Another process, so that only what the program itself uses is in the caches.
  const { status } = spawnSync(process.execPath, ["build.js", "--code-cache"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the code caches could not be made");
}

/**
 * Splits the program where it imports on demand, which esbuild does for ES modules only, and writes the parts as CommonJS,
 * which is loaded faster and is what the code caches are made for.
 */
async function buildProgram(common) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: { main: "src/cli/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
    write: false,
    plugins: [withoutChildProcess, withOwnWidths],
  });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: "node20.19",
      minify: true,
      supported: { "dynamic-import": false },
      define: { "import.meta.url": "__moduleUrl" },
      banner: text.includes("import.meta.url")
        ? 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;'
        : "",
    });
    writeFileSync(join("dist", basename(path)), escapeNonAscii(code));
  }
}

/** The program is read as Latin-1. esbuild escapes what is in strings; what is left stands in regular expressions, which know the same escape. */
function escapeNonAscii(text) {
  return text.replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Runs the main commands once and keeps what V8 compiled for them, lazily compiled functions included. */
async function writeCodeCaches() {
  const { load, writeCaches } = createRequire(import.meta.url)("./dist/punchlist.cjs");
  const { main } = load("./main.cjs");
  await main(["audit", "--no-config", "fixtures/environments/plone-production"]);
  await main(["audit", "fixtures/environments/plone-neglected"]);
  await main(["sla", "fixtures/environments/golden-sla"]);
  await main(["plan", "fixtures/environments/plone-production"]);
  process.exitCode = 0;
  writeCaches();
}
