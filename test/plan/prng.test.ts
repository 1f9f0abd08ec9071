import { expect } from "chai";
import fc from "fast-check";
import { uniformStream } from "../../src/plan/prng.ts";

describe("uniform variates", () => {
  it("reproduce the recorded sequence of seed 42", () => {
    const uniform = uniformStream(42, 0, "repair");
    expect([uniform(), uniform(), uniform(), uniform()]).to.deep.equal([
      0.11053665897137516, 0.06973777421763566, 0.4787611198049469, 0.8711840892838962,
    ]);
  });

  it("repeat for the same seed, block and purpose", () => {
    expect(uniformStream(42, 3, "repair")()).to.equal(uniformStream(42, 3, "repair")());
  });

  it("differ when seed, block or purpose differs", () => {
    const first = uniformStream(42, 3, "repair")();
    expect(uniformStream(43, 3, "repair")()).not.to.equal(first);
    expect(uniformStream(42, 4, "repair")()).not.to.equal(first);
    expect(uniformStream(42, 3, "arrival")()).not.to.equal(first);
  });

  it("start evenly over neighbouring blocks", () => {
    const starts = Array.from({ length: 4096 }, (_, block) => uniformStream(7, block, "arrival")());
    const mean = starts.reduce((sum, start) => sum + start, 0) / starts.length;
    expect(mean).to.be.closeTo(0.5, 4 * Math.sqrt(1 / 12 / 4096));
  });

  it("stay strictly between 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const value = uniformStream(seed, 0, "repair")();
        expect(value).to.be.greaterThan(0).and.lessThan(1);
      }),
    );
  });
});
