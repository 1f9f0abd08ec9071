import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../src/plan/input-error.ts";
import { uniformFrom, uniformStream } from "../../src/plan/prng.ts";

describe("uniform variates", () => {
  it("reproduce the recorded sequence of seed 42", () => {
    const uniform = uniformFrom(42);
    expect([uniform(), uniform(), uniform(), uniform()]).to.deep.equal([
      0.6606157208001622, 0.11170196395322246, 0.07910564561449146, 0.015209237180418056,
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
        const value = uniformFrom(seed)();
        expect(value).to.be.greaterThan(0).and.lessThan(1);
      }),
    );
  });

  it("refuse a seed that does not fit 32 bits", () => {
    expect(() => uniformFrom(-1)).to.throw(
      PlanInputError,
      "seed is -1; accepted is a whole number from 0 to 4294967295.",
    );
    expect(() => uniformFrom(1.5)).to.throw(PlanInputError);
    expect(uniformFrom(4294967295)()).to.be.a("number");
  });
});
