import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import {
  exponentialDuration,
  fixedDuration,
  lognormalFromMoments,
  lognormalFromQuantiles,
  weibullDuration,
} from "../../../src/plan/risk/duration.ts";
import { expectRelative } from "../approximate.ts";

describe("durations", () => {
  it("E12 lognormal with median 1 h and p90 4 h", () => {
    const { sigma, mean, secondMoment } = lognormalFromQuantiles(1, 4);
    expectRelative(sigma, 1.081731238, 1e-8);
    expectRelative(mean, 1.795118857, 1e-8);
    expectRelative(Math.sqrt(secondMoment - mean ** 2) / mean, 1.490788956, 1e-8);
  });

  it("E13 lognormal with mean 2 h and coefficient of variation 1", () => {
    const { sigma, mu } = lognormalFromMoments(2, 1);
    expectRelative(sigma, 0.832554611, 1e-8);
    expectRelative(mu, 0.34657359, 1e-8);
  });

  it("E14 limited expected values of E12", () => {
    const { limited } = lognormalFromQuantiles(1, 4);
    expectRelative(limited(4), 1.439713901, 1e-8);
    expectRelative(limited(24), 1.777840336, 1e-8);
  });

  it("E23 Weibull with mean 1 and shape 0.7", () => {
    const { scale, mean, secondMoment, quantile } = weibullDuration(1, 0.7);
    expectRelative(scale, 0.78999955, 1e-8);
    expectRelative(Math.sqrt(secondMoment - mean ** 2) / mean, 1.462424573, 1e-8);
    expectRelative(quantile(0.5), 0.467987923, 1e-8);
  });

  it("of fixed length never vary", () => {
    const { survival, limited, quantile } = fixedDuration(2);
    expect([survival(1.9), survival(2), limited(1), limited(3), quantile(0.1)]).to.deep.equal([1, 0, 1, 2, 2]);
  });

  it("refuse a p90 that is not above the median, and accept one barely above", () => {
    expect(() => lognormalFromQuantiles(4, 4)).to.throw(PlanInputError, "p90 duration minus median is 0");
    expect(lognormalFromQuantiles(4, 4.001).mean).to.be.greaterThan(4);
  });

  it("survive their own quantile with the rest of the probability", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (probability) => {
        for (const duration of [exponentialDuration(3), lognormalFromQuantiles(1, 4), weibullDuration(2, 0.7)]) {
          expect(duration.survival(duration.quantile(probability))).to.be.closeTo(1 - probability, 1e-12);
        }
      }),
    );
  });

  it("have a limited expected value that grows by the survival function", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), (x) => {
        for (const { limited, survival } of [
          exponentialDuration(3),
          lognormalFromQuantiles(1, 4),
          weibullDuration(2, 0.7),
        ]) {
          expect((limited(x + 1e-5) - limited(x - 1e-5)) / 2e-5).to.be.closeTo(survival(x), 1e-8);
        }
      }),
    );
  });
});
