import { expect } from "chai";
import { itemRanges } from "../../../src/report/table/item-ranges.ts";

describe("item ids in one line", () => {
  it("writes three in a row as a range", () => {
    expect(itemRanges(["T01", "T02", "T03", "T07"], "–")).to.equal("T01–T03, T07");
  });

  it("writes two in a row as they are", () => {
    expect(itemRanges(["T01", "T02", "T09"], "–")).to.equal("T01, T02, T09");
  });

  it("joins only ids of the same word and length", () => {
    expect(itemRanges(["T08", "T9", "S10", "T11"], "-")).to.equal("T08, T9, S10, T11");
  });

  it("takes ids without a number as they are", () => {
    expect(itemRanges(["backups", "logs", "1a"], "-")).to.equal("backups, logs, 1a");
  });
});
