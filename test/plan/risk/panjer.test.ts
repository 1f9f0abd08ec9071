import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { uniformStream } from "../../../src/plan/prng.ts";
import { exceedsExponential, exceedsFixed } from "../../../src/plan/risk/compound-poisson.ts";
import { exponentialDuration, fixedDuration, lognormalFromQuantiles } from "../../../src/plan/risk/duration.ts";
import { exceeds } from "../../../src/plan/risk/panjer.ts";
import { expectRelative } from "../approximate.ts";

describe("Panjer's bounds", () => {
  it("E15 four lognormal outages against 8.76 h", () => {
    const { lower, value, upper } = exceeds(4, lognormalFromQuantiles(1, 4), 8.76, 8000);
    expectRelative(value, 0.2896334, 1e-6);
    expect(lower).to.be.lessThan(value);
    expect(upper).to.be.greaterThan(value);
  });

  it("E15 agrees with a simulation of 200 000 years", () => {
    const years = 200_000;
    const simulated = simulatedShare(years, 4, lognormalFromQuantiles(1, 4).quantile, 8.76);
    expect(simulated).to.be.closeTo(0.2896334, 4 * Math.sqrt((0.29 * 0.71) / years));
  });

  it("E16 against 87.6 h", () => {
    const { lower, value, upper } = exceeds(4, lognormalFromQuantiles(1, 4), 87.6, 4000);
    expectRelative(value, 1.0879e-4, 1e-3);
    expect(lower).to.be.lessThan(1.08736e-4);
    expect(upper).to.be.greaterThan(1.08836e-4);
  });

  it("E17 two lognormal outages", () => {
    expectRelative(exceeds(2, lognormalFromQuantiles(1, 4), 8.76, 4000).value, 0.0965805, 1e-5);
  });

  it("E18 twelve lognormal outages of half the length", () => {
    expectRelative(exceeds(12, lognormalFromQuantiles(0.5, 2), 8.76, 8000).value, 0.586948, 1e-6);
  });

  it("meet where the outages have a fixed length", () => {
    const { lower, value, upper } = exceeds(4, fixedDuration(2), 8.76, 1000);
    expectRelative(lower, exceedsFixed(4, 2, 8.76), 1e-12);
    expectRelative(value, exceedsFixed(4, 2, 8.76), 1e-12);
    expectRelative(upper, exceedsFixed(4, 2, 8.76), 1e-12);
  });

  it("refuse more incidents than a double can start from, and take as many as fit", () => {
    expect(() => exceeds(701, exponentialDuration(1), 800, 100)).to.throw(
      PlanInputError,
      "incidents is 701; accepted is a number from 0 to 700.",
    );
    const { lower, upper } = exceeds(700, exponentialDuration(1), 700, 400);
    expect(exceedsExponential(700, 1, 700)).to.be.within(lower, upper);
  });

  it("enclose the exact chance", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (incidents, mean, budget) => {
          const { lower, value, upper } = exceeds(incidents, exponentialDuration(mean), budget, 200);
          const exact = exceedsExponential(incidents, mean, budget);
          expect(exact).to.be.within(lower - 1e-12, upper + 1e-12);
          expect(value).to.be.within(lower, upper);
        },
      ),
    );
  });
});

function simulatedShare(
  years: number,
  incidents: number,
  quantile: (uniform: number) => number,
  budget: number,
): number {
  const arrival = uniformStream(42, 0, "arrival");
  const repair = uniformStream(42, 0, "repair");
  let over = 0;
  for (let year = 0; year < years; year++) {
    let downtime = 0;
    for (let time = -Math.log(arrival()); time < incidents; time -= Math.log(arrival())) downtime += quantile(repair());
    if (downtime > budget) over++;
  }
  return over / years;
}
