import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { figuresPage } from "./page.ts";
import { errorOf } from "./point.ts";
import { points } from "./points.ts";

const all = points();

describe("the figures that are listed", () => {
  for (const point of all)
    it(`agree with their reference: ${point.section}, ${point.what}`, () => {
      expect(errorOf(point)).to.be.at.most(point.tolerance);
    });

  it("are sixty at least, with twelve published examples", () => {
    expect(all.filter(({ section }) => section !== "Published examples").length).to.be.at.least(60);
    const examples = all.filter(({ section }) => section === "Published examples");
    expect(new Set(examples.map(({ what }) => what.split(":")[0])).size).to.be.at.least(12);
  });

  it("stand in docs/guide/figures.md as they are", () => {
    const path = join(import.meta.dirname, "../../../docs/guide/figures.md");
    expect(readFileSync(path, "utf8")).to.equal(figuresPage(all));
  });
});
