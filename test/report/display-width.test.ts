import { expect } from "chai";
import fc from "fast-check";
import { cutTo, displayWidth, padBefore, padTo } from "../../src/report/display-width.ts";

describe("the width of a text on a terminal", () => {
  it("counts a letter as one column", () => {
    expect(displayWidth("Größe")).to.equal(5);
  });

  it("counts Chinese characters and emoji as two", () => {
    expect(displayWidth("生産🚀")).to.equal(6);
  });

  it("counts combining marks and colour codes as none", () => {
    expect(displayWidth("\x1b[31me\u0301\x1b[39m")).to.equal(1);
  });

  it("pads by columns, not by characters", () => {
    expect(padTo("生", 4)).to.equal("生  ");
    expect(padBefore("生", 4)).to.equal("  生");
  });

  it("leaves a text that is too long for its padding", () => {
    expect(padTo("plone", 3)).to.equal("plone");
  });

  it("cuts before a wide character that would not fit", () => {
    expect(cutTo("生産環境", 4, "…")).to.equal("生…");
  });

  it("does not cut what just fits", () => {
    expect(cutTo("生産", 4, "…")).to.equal("生産");
  });

  it("never exceeds the columns it cuts to", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(displayWidth(cutTo(text, width, "…"))).to.be.at.most(width);
      }),
    );
  });
});
