import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { cacheHits } from "../../../src/plan/memory/cache-hits.ts";
import { expectRelative } from "../approximate.ts";

describe("a least-recently-used cache", () => {
  it("G09 of a tenth of the objects answers 44 % of the reads", () => {
    expectRelative(cacheHits({ objects: 10_000, exponent: 0.8 }, 1000), 0.436659722, 1e-7);
  });

  it("G10 of half the objects answers 79 %", () => {
    expectRelative(cacheHits({ objects: 10_000, exponent: 0.8 }, 5000), 0.791630719, 1e-7);
  });

  it("G11 of a hundredth and of a tenth, with steeper popularity", () => {
    expectRelative(cacheHits({ objects: 10_000, exponent: 1 }, 100), 0.390525485, 1e-7);
    expectRelative(cacheHits({ objects: 10_000, exponent: 1 }, 1000), 0.675601794, 1e-7);
  });

  it("of a hundred million objects takes neighbouring ranks together, and still finds what adding up each gives", () => {
    expectRelative(cacheHits({ objects: 100_000, exponent: 0.8 }, 10_000), 0.4686852353841545, 1e-6);
    expect(cacheHits({ objects: 100_000_000, exponent: 0.8 }, 10_000_000)).to.be.closeTo(0.5048, 1e-4);
  });

  it("of all objects answers every read, of none answers none", () => {
    expect(cacheHits({ objects: 100, exponent: 0.8 }, 100)).to.equal(1);
    expect(cacheHits({ objects: 100, exponent: 0.8 }, 99.9)).to.be.lessThan(1);
    expect(cacheHits({ objects: 100, exponent: 0.8 }, 0)).to.equal(0);
  });
  it("refuses a negative capacity", () => {
    expect(() => cacheHits({ objects: 100, exponent: 0.8 }, -1)).to.throw(PlanInputError, "capacity is -1");
  });

  it("answers its share of the objects when all are alike, and more when it grows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 199 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (capacity, exponent) => {
          expect(cacheHits({ objects: 200, exponent: 0 }, capacity)).to.be.closeTo(capacity / 200, 1e-9);
          const hits = cacheHits({ objects: 200, exponent }, capacity);
          expect(hits).to.be.at.least(capacity / 200 - 1e-9);
          expect(cacheHits({ objects: 200, exponent }, capacity + 1)).to.be.at.least(hits);
        },
      ),
    );
  });
});
