// Builds the program (dist/punchlist.mjs, which loads the other parts on demand) and the library (dist/index.mjs), which share their
// parts; the calculators, each in one file that needs no Node (dist/plan*.mjs); and the program of the what-if page (dist/what-if.js).
import { build } from "esbuild";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pageScript } from "./src/dev/page-script.js";

/** commander loads it for subcommands that are programs of their own; we have none, and it costs a tenth of the start. */
const withoutChildProcess = {
  name: "without-child-process",
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: "empty" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "empty" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** cli-table3 colours what it draws when it is asked to; our reports colour their texts themselves. */
const withoutColours = {
  name: "without-colours",
  setup(build) {
    build.onResolve({ filter: /^@colors\/colors\/safe$/ }, ({ path }) => ({ path, namespace: "empty" }));
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

/** The files behind the names of `#rule`: a rule takes what it names, and not all that any rule might. */
const RULE_NAMES = exportsOf("src/rule/index.ts");

/** By name the file that declares it, through what an index exports from others. */
function exportsOf(index) {
  const names = new Map();
  const text = readFileSync(index, "utf8");
  for (const [, list, from] of text.matchAll(/^export (?:\*|\{([^}]*)\}) from "(\.[^"]*)";$/gm)) {
    const file = join(dirname(index), from);
    for (const [name, declared] of exportsOf(file)) if (!list || list.includes(name)) names.set(name, declared);
  }
  for (const [, name] of text.matchAll(/^export (?:const|function|class) (\w+)/gm)) names.set(name, index);
  return names;
}

/** A name that is exported under another one would be missing without a word. */
function declarationOf(name) {
  const file = RULE_NAMES.get(name);
  if (file === undefined) throw new Error(`#rule exports no ${name} that is declared by that name`);
  return file;
}

const directImports = {
  name: "direct-imports",
  setup(build) {
    build.onLoad({ filter: /[\\/]rules[\\/][a-z]+[\\/][a-z0-9-]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/^import \{([^}]*)\} from "#rule";$/m, (_, list) =>
        list
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "" && !name.startsWith("type "))
          .map((name) => `import { ${name} } from "${join(process.cwd(), declarationOf(name))}";`)
          .join(" "),
      ),
      loader: "ts",
    }));
  },
};

/** Folders whose files every part may use: small, and one part together, since each file that is opened costs more than its text. */
const SHARED = ["src/model", "src/rule", "src/languages/grammar"];

/**
 * What is imported on demand becomes a part. A format's reader and the rules of its folder are one, as they are needed together;
 * and every part refers to all that is shared, so that esbuild does not cut it by who uses what.
 */
const fewParts = {
  name: "few-parts",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const file = relative(process.cwd(), join(resolveDir, path));
      if (kind !== "dynamic-import" || file === "src/cli/main.ts") return undefined;
      const [, format] = /^(?:src\/languages|rules)\/([a-z]+)\/index\.ts$/.exec(file) ?? [];
      if (format === undefined) return part(file.replace(/\.tsx?$/, ""), [file]);
      return part(format, [`src/languages/${format}/index.ts`, `rules/${format}/index.ts`].filter(existsSync));
    });
    build.onLoad({ filter: /./, namespace: "part" }, ({ pluginData }) => ({
      contents: [...pluginData.map((file) => `export * from "./${file}";`), 'export * as shared from "shared";'].join(
        "\n",
      ),
      resolveDir: process.cwd(),
    }));
    build.onResolve({ filter: /^shared$/ }, ({ path }) => ({ path, namespace: "shared" }));
    build.onLoad({ filter: /./, namespace: "shared" }, () => ({
      contents: SHARED.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
        .filter((file) => file !== "src/rule/index.ts")
        .map((file, index) => `export * as _${index} from "./${file}";`)
        .join("\n"),
      resolveDir: process.cwd(),
    }));
  },
};

function part(path, files) {
  return { path, namespace: "part", pluginData: files };
}

mkdirSync("dist", { recursive: true });
// npm builds again after the type declarations were written for a package.
for (const name of readdirSync("dist")) if (name !== "types") rmSync(join("dist", name), { recursive: true });
const { metafile } = await build({
  entryPoints: { punchlist: "src/cli/launch.ts", index: "src/index.ts", rule: "src/rule.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  splitting: true,
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  // Packages that are CommonJS ask Node for its modules by require.
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
  plugins: [withoutChildProcess, withoutColours, withOwnWidths, directImports, fewParts],
});
await build({
  entryPoints: { plan: "src/plan.ts", "plan-capacity": "src/plan-capacity.ts", "plan-inputs": "src/plan-inputs.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2023",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
const page = await pageScript();
writeFileSync("dist/what-if.js", page.text);
chmodSync("dist/punchlist.mjs", 0o755);
writeFileSync("dist/LICENSES.txt", licences([...Object.keys(metafile.inputs), ...page.inputs]));

/** The licences of the packages that are in the bundle, each under its name and version. */
function licences(inputs) {
  const folders = new Set(inputs.flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (!file && license !== "MIT") throw new Error(`${folder} has no licence to ship`);
    const text = file ? readFileSync(join(folder, file), "utf8") : mitOf(author);
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

/** The MIT licence, for a package that names it and comes without its text. */
function mitOf(author) {
  const text = readFileSync("LICENSE", "utf8");
  return text.replace(/^Copyright .*$/m, `Copyright (c) ${typeof author === "string" ? author : author.name}`);
}
