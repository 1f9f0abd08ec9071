import { expect } from "chai";
import fc from "fast-check";
import { share } from "../../../src/report/chart/share.ts";

describe("sharing out cells", () => {
  it("follows the proportions", () => {
    expect(share([1, 2, 1], 8)).to.deep.equal([2, 4, 2]);
  });

  it("gives what is small one cell and what is nothing none", () => {
    expect(share([0.001, 0, 10], 20)).to.deep.equal([1, 0, 19]);
  });

  it("gives the largest what there is when cells are few", () => {
    expect(share([1, 2, 10], 1)).to.deep.equal([0, 0, 1]);
  });

  it("gives nothing of nothing", () => {
    expect(share([0, 0], 10)).to.deep.equal([0, 0]);
  });

  it("uses every cell, and none twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 200 }),
        (values, cells) => {
          const counts = share(values, cells);
          const expected = values.some((value) => value > 0) ? cells : 0;
          expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(expected);
          expect(counts.every((count) => count >= 0)).to.equal(true);
        },
      ),
    );
  });
});
