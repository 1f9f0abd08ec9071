import { expect } from "chai";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeRule } from "../../src/dev/write-rule.ts";
import { copyTree, type CopiedTree } from "./copied-tree.ts";

const original = join(import.meta.dirname, "../..");

describe("a new rule", () => {
  let tree: CopiedTree;
  before(() => {
    tree = copyTree(original);
  });
  after(() => {
    tree.remove();
  });

  it("compiles in every folder, and its test has something to judge", () => {
    const folders = readdirSync(join(original, "test/rules"));
    expect(folders.map((folder) => writeRule(tree.root, `${folder}/some-state`))).to.deep.equal(
      folders.map((folder) => ({
        paths: [`rules/${folder}/some-state.ts`, `test/rules/${folder}/some-state.test.ts`],
      })),
    );
    expect(tree.run("npx tsc -p tsconfig.rules.json")).to.deep.equal({ status: 0, output: "" });
    const { output } = tree.run('npx mocha "test/rules/*/some-state.test.ts" --reporter json');
    const { tests } = JSON.parse(output) as {
      readonly tests: readonly { readonly err: { readonly actual?: string } }[];
    };
    expect(tests).to.have.length(2 * folders.length);
    for (const { err } of tests) expect(err.actual).to.match(/^\[\n {2}"(?:pass|unknown) /);
    expect(tree.run("rm rules/*/some-state.ts test/rules/*/some-state.test.ts").status).to.equal(0);
  });

  it("is made in ten minutes, as the contributor's page says", () => {
    const page = readFileSync(join(original, "CONTRIBUTING.md"), "utf8");
    const section = /^## A rule in ten minutes\n.*?(^1\. .*?)^## /ms.exec(page)?.[1] ?? "";
    const [begin = "", ...then] = [...section.matchAll(/`(npm [^`]+)`/g)].map(([, command = ""]) => command);
    expect(begin).to.equal("npm run new-rule -- haproxy/some-state");
    expect(then).to.include("npm run generate && npm run test:rules");

    expect(tree.run(begin).output).to.include("Fill both in, then: npm run generate && npm run test:rules");
    const paths = [...section.matchAll(/`((?:rules|test|fixtures)\/[^`]+)`/g)].map(([, path = ""]) => path);
    expect(paths).to.include.members(["rules/haproxy/some-state.ts", "test/rules/haproxy/some-state.test.ts"]);
    expect(paths.filter((path) => !existsSync(join(tree.root, path)))).to.deep.equal([]);
    expect(tree.run("npx biome format rules test/rules").status).to.equal(0);

    tree.edit("rules/haproxy/some-state.ts", (text) =>
      text.replace('"T00"', '"T49"').replace('subject.address === ""', 'subject.address === "listen:stats/stats"'),
    );
    tree.edit("test/rules/haproxy/some-state.test.ts", (text) =>
      text
        .replace(
          '"fail …"',
          '"fail haproxy.cfg:3:1-13 Name the thing listen:stats/stats first, then what is there, why it hurts, and what to write instead."',
        )
        .replace(
          /(passes[^]*)listen stats([^]*)"pass …"/,
          '$1listen intranet$2"pass haproxy.cfg:3:1-16 listen:intranet/stats"',
        ),
    );
    expect(tree.run("npm run generate").output).to.include("files generated.");
    expect(tree.run("npx mocha test/rules/haproxy/some-state.test.ts").output).to.include("2 passing");
    expect(readFileSync(join(tree.root, "docs/rules/haproxy/some-state.md"), "utf8")).to.include("listen intranet");
    expect(readFileSync(join(tree.root, "rules/catalogue.ts"), "utf8")).to.include("haproxy/some-state");
  });

  it("is refused under a name that is no id, or is there already", () => {
    expect(writeRule(tree.root, "haproxy")).to.have.property("refused").that.includes("Usage: npm run new-rule");
    expect(writeRule(tree.root, "haproxy/redispatch")).to.deep.equal({
      refused: "rules/haproxy/redispatch.ts is there already.",
    });
  });

  it("is refused in a folder that is neither of rules nor of a format", () => {
    expect(writeRule(tree.root, "squid/workers"))
      .to.have.property("refused")
      .that.includes("squid is no folder of rules and no format; there are rules for ");
  });
});
