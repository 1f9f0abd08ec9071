import { expect } from "chai";
import fc from "fast-check";
import {
  betaI,
  binomial,
  chiSquareQuantile,
  erfc,
  gammaP,
  gammaQ,
  gammaQuantile,
  lgamma,
  normalQuantile,
  poissonCdf,
  studentTQuantile,
} from "../../../src/plan/special.ts";
import { expectRelative } from "../approximate.ts";

describe("special functions", () => {
  it("E24 chi-square quantiles bound 3 incidents in 2 years", () => {
    expectRelative(chiSquareQuantile(0.025, 6) / 4, 0.309336061, 1e-8);
    expectRelative(chiSquareQuantile(0.975, 8) / 4, 4.383636535, 1e-8);
  });

  it("E31 the normal quantile is right to the last digits, far tail included", () => {
    expectRelative(normalQuantile(0.975), 1.95996398454005, 1e-14);
    expectRelative(normalQuantile(1e-9), -5.99780701500769, 1e-14);
  });

  it("E31 the normal quantile of 0, 1 and nonsense is an infinity or NaN", () => {
    expect(normalQuantile(0)).to.equal(-Infinity);
    expect(normalQuantile(1)).to.equal(Infinity);
    expect(normalQuantile(1.5)).to.be.NaN;
    expect(normalQuantile(NaN)).to.be.NaN;
  });

  it("E32 Student's quantiles match the tables", () => {
    expectRelative(studentTQuantile(0.975, 10), 2.228138852, 1e-8);
    expectRelative(studentTQuantile(0.975, 22), 2.073873068, 1e-8);
  });

  it("Student's quantile is antisymmetric around the median", () => {
    expect(studentTQuantile(0.5, 3)).to.equal(0);
    expectRelative(studentTQuantile(0.025, 3), -3.182446305284263, 1e-11);
  });

  it("erfc keeps its digits where it is tiny", () => {
    expectRelative(erfc(1), 0.15729920705028513, 1e-13);
    expectRelative(erfc(6), 2.1519736712498913e-17, 1e-13);
    expectRelative(erfc(-1), 1.8427007929497148, 1e-13);
  });

  it("lgamma matches high-precision values below and above Stirling's range", () => {
    expectRelative(lgamma(0.5), 0.5723649429247001, 1e-13);
    expectRelative(lgamma(100.5), 361.4355404678, 1e-12);
    expect(lgamma(0)).to.be.NaN;
  });

  it("the incomplete gamma functions keep both tails", () => {
    expectRelative(gammaP(200, 150), 5.7096885742082e-5, 1e-12);
    expectRelative(gammaQ(2000, 2100), 0.013647467683370377, 1e-13);
    expect(gammaP(3, 0)).to.equal(0);
    expect(gammaQ(3, 0)).to.equal(1);
    expect(gammaP(3, Infinity)).to.equal(1);
    expect(gammaQ(3, Infinity)).to.equal(0);
  });

  it("the incomplete beta function matches a polynomial case", () => {
    expectRelative(betaI(0.3, 2, 5), 0.579825, 1e-13);
    expect(betaI(0, 2, 5)).to.equal(0);
    expect(betaI(1, 2, 5)).to.equal(1);
  });

  it("binomial and Poisson sums match their definitions", () => {
    expectRelative(poissonCdf(8, 4), 0.978636565512, 1e-11);
    expect(binomial(20, 10)).to.equal(184756);
    expect(binomial(3, 4)).to.equal(0);
  });

  it("erfc undoes normalQuantile", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.999999, noNaN: true }), (probability) => {
        expectRelative(erfc(-normalQuantile(probability) / Math.SQRT2) / 2, probability, 1e-12);
      }),
    );
  });

  it("gammaQuantile undoes gammaP", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.999999, noNaN: true }),
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        (probability, shape) => {
          expectRelative(gammaP(shape, gammaQuantile(probability, shape)), probability, 1e-9);
        },
      ),
    );
  });

  it("P and Q of the gamma functions sum to 1", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        (shape, x) => {
          expect(gammaP(shape, x) + gammaQ(shape, x)).to.be.closeTo(1, 1e-14);
        },
      ),
    );
  });
});
