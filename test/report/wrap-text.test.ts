import { expect } from "chai";
import fc from "fast-check";
import { displayWidth } from "../../src/report/display-width.ts";
import { flow, wrapText } from "../../src/report/wrap-text.ts";

describe("wrapped text", () => {
  it("breaks at spaces", () => {
    expect(wrapText("short pages wait behind long ones", 12)).to.deep.equal([
      "short pages",
      "wait behind",
      "long ones",
    ]);
  });

  it("fills a line to its last column", () => {
    expect(wrapText("short pages wait", 11)).to.deep.equal(["short pages", "wait"]);
  });

  it("cuts a word that is longer than a line", () => {
    expect(wrapText("see https://dist.plone.org now", 10)).to.deep.equal(["see", "https://di", "st.plone.o", "rg now"]);
  });

  it("is one empty line for an empty text", () => {
    expect(wrapText("", 10)).to.deep.equal([""]);
  });

  it("wraps a megabyte without spaces in linear time", () => {
    expect(wrapText("x".repeat(1_000_000), 100)).to.have.length(10_000);
  });

  it("stays within its columns and loses no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 60 }), (text, width) => {
        const lines = wrapText(text, width);
        expect(Math.max(...lines.map(displayWidth))).to.be.at.most(width);
        expect(lines.join("").replaceAll(" ", "")).to.equal(text.replaceAll(" ", ""));
      }),
    );
  });
});

describe("flowing pieces", () => {
  it("puts them side by side while they fit", () => {
    expect(flow(["plone", "production", "2026-11-23"], "  ", 17)).to.deep.equal(["plone  production", "2026-11-23"]);
  });

  it("keeps a piece whole that is longer than the line", () => {
    expect(flow(["etc/haproxy.cfg:12:5", "T49"], "  ", 10)).to.deep.equal(["etc/haproxy.cfg:12:5", "T49"]);
  });
});
