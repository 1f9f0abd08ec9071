import { build } from "esbuild";

/** Reports for a terminal draw with these; the page takes the words of such reports and draws itself. */
const withoutTerminal = {
  name: "without-terminal",
  setup(build) {
    build.onResolve({ filter: /^(?:cli-table3|picocolors|string-width)$/ }, ({ path }) => ({
      path,
      namespace: "none",
    }));
    build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** The script of the what-if page in one text, with what it is made of. */
export async function pageScript() {
  const { outputFiles, metafile } = await build({
    entryPoints: ["src/page/main.tsx"],
    absWorkingDir: new URL("../..", import.meta.url).pathname,
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2023",
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    plugins: [withoutTerminal],
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs), metafile };
}
