import { expect } from "chai";
import { csv } from "../../../src/report/chart/csv.ts";

describe("comma-separated values", () => {
  it("quotes texts with commas and quotes", () => {
    expect(csv([['single, "old"', 1]])).to.equal(`"single, ""old""",1\n`);
  });

  it("disarms what a spreadsheet would run, but keeps negative numbers", () => {
    expect(csv([["=cmd|' /C calc'!A0", "@sum", -5]])).to.equal("'=cmd|' /C calc'!A0,'@sum,-5\n");
  });

  it("leaves a number that is none empty", () => {
    expect(csv([[NaN, Infinity, 0]])).to.equal(",,0\n");
  });

  it("keeps a row on one line", () => {
    expect(csv([["a\nb\x1b"]])).to.equal("a\\nb\\x1b\n");
  });
});
