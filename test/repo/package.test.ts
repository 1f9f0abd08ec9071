import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOMEPAGE } from "../../src/model/tool.ts";

const root = join(import.meta.dirname, "../..");

describe("the package", () => {
  let packed: readonly string[];

  before(() => {
    const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
    });
    const [{ files }] = JSON.parse(stdout) as [{ readonly files: readonly { readonly path: string }[] }];
    packed = files.map(({ path }) => path);
  });

  it("holds no path of the machine that built it", () => {
    expect(packed.length).to.be.greaterThan(50);
    expect(packed.filter((path) => readFileSync(join(root, path)).includes(root))).to.deep.equal([]);
  });

  it("holds no compiled code of one version of Node", () => {
    expect(packed.filter((path) => path.endsWith(".cache"))).to.deep.equal([]);
  });

  it("holds declarations as far as the library's entries reach", () => {
    const declarations = packed.filter((path) => path.endsWith(".d.ts"));
    expect(declarations).to.include.members([
      "dist/types/src/index.d.ts",
      "dist/types/src/rule.d.ts",
      "dist/types/src/plan.d.ts",
      "dist/types/src/plan-capacity.d.ts",
      "dist/types/src/plan-inputs.d.ts",
    ]);
    // A rule sees the documents of every format, and the library takes a declaration and gives the answers, so their types come along;
    // of how files are found, judged and printed only a few do.
    const inside = declarations.map((path) => /^dist\/types\/src\/([^/]+)\//.exec(path)?.[1]).filter((room) => room);
    const rooms = [...new Set(inside)].toSorted();
    expect(rooms).to.deep.equal([
      "audit",
      "cli",
      "declaration",
      "environment",
      "languages",
      "library",
      "model",
      "plan",
      "report",
      "rule",
    ]);
    expect(inside.filter((room) => room === "cli" || room === "audit" || room === "report")).to.have.lengthOf.at.most(
      14,
    );
  });

  it("holds the licence of each package whose code it holds", () => {
    const licences = readFileSync(join(root, "dist/LICENSES.txt"), "utf8");
    const named = [
      ...licences.matchAll(
        /^(@?[a-z][a-z0-9./-]*) \d+\.\d+\.\d+ \((?:MIT|ISC|BSD-3-Clause|\(ISC AND CC-BY-3\.0\))\)$/gm,
      ),
    ].map(([, name]) => name);
    expect(packed).to.include("dist/LICENSES.txt");
    expect(named).to.deep.equal([
      "@bomb.sh/tab",
      "@dagrejs/dagre",
      "@date-fns/tz",
      "ajv",
      "astronomia",
      "caldate",
      "cli-table3",
      "commander",
      "d3-array",
      "d3-color",
      "d3-format",
      "d3-interpolate",
      "d3-scale",
      "d3-time",
      "d3-time-format",
      "date-bengali-revised",
      "date-chinese",
      "date-easter",
      "date-fns",
      "date-holidays",
      "date-holidays-parser",
      "deepmerge",
      "diff",
      "fast-deep-equal",
      "fast-uri",
      "ignore",
      "jalaali-js",
      "json-schema-traverse",
      "moment",
      "moment-timezone",
      "picocolors",
      "preact",
      "preact-render-to-string",
      "yaml",
      "zod",
    ]);
  });

  it("names one place for all its addresses, and files that are there", () => {
    const manifest = readFileSync(join(root, "package.json"), "utf8");
    const { bin } = JSON.parse(manifest) as { readonly bin: { readonly punchlist: string } };
    const addresses = [...manifest.matchAll(/https:\/\/[^"/]+/g)].map(([address]) => address);
    expect(new Set(addresses)).to.deep.equal(new Set([HOMEPAGE]));
    expect(existsSync(join(root, bin.punchlist))).to.equal(true);
  });
});
