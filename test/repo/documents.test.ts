import { expect } from "chai";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorsOf } from "../declaration/read.ts";

const root = join(import.meta.dirname, "../..");
const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", ...guide()];

describe("the documents", () => {
  it("link only to what is there", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((link) => !existsSync(join(root, dirname(page), link)))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).to.deep.equal([]);
  });

  it("show declarations that hold", () => {
    // The page of the declaration names rules, which this reader knows a few of.
    const stacks = guide().filter((page) => !page.endsWith("declaration.md"));
    const shown = stacks.flatMap((page) =>
      [...readFileSync(join(root, page), "utf8").matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = ""]) => text),
    );
    expect(shown.length).to.be.greaterThan(4);
    expect(shown.flatMap(errorsOf)).to.deep.equal([]);
  });

  it("show what is printed: the README and the page of each stack", () => {
    const stacks = ["django", "java", "node", "php", "rails"].map((stack) => `docs/guide/${stack}.md`);
    const without = ["README.md", ...stacks].filter(
      (page) => !readFileSync(join(root, page), "utf8").includes("<!-- excerpt: reports/"),
    );
    expect(without).to.deep.equal([]);
  });

  it("look at a good number of links", () => {
    expect(pages.flatMap(linksOf).length).to.be.greaterThan(40);
  });
});

function guide(): readonly string[] {
  return readdirSync(join(root, "docs/guide"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/guide/${name}`);
}

function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].flatMap(([, link = ""]) =>
    /^[a-z]+:/.test(link) ? [] : [link],
  );
}
