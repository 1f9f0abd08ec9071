import { expect } from "chai";
import { foldAlike, moreLike } from "../../../src/report/table/fold.ts";

describe("folding what is alike", () => {
  it("keeps the first few of each kind and counts the rest", () => {
    expect(foldAlike(["solr1", "plone1", "plone2", "plone3", "plone4"], (name) => name.slice(0, 4), 2)).to.deep.equal([
      { shown: ["solr1"], more: [] },
      { shown: ["plone1", "plone2"], more: ["plone3", "plone4"] },
    ]);
  });

  it("does not hide a single one", () => {
    expect(foldAlike(["plone1", "plone2", "plone3"], () => "plone", 2)).to.deep.equal([
      { shown: ["plone1", "plone2", "plone3"], more: [] },
    ]);
  });

  it("names the files of what it hides", () => {
    expect(moreLike([{ path: "base.cfg" }, { path: "base.cfg" }, { path: "versions.cfg" }], 4)).to.equal(
      "and 3 more like this: base.cfg (2), versions.cfg (1); --verbose lists them",
    );
  });

  it("names no more files than asked for", () => {
    expect(moreLike([{ path: "a.cfg" }, { path: "b.cfg" }, { path: "c.cfg" }], 1)).to.equal(
      "and 3 more like this: a.cfg (1), 2 more files; --verbose lists them",
    );
  });
});
