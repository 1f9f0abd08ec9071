import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import {
  incidentForecast,
  percentileRanks,
  rateInterval,
  replicationsFor,
  shareError,
  unseenBound,
} from "../../../src/plan/risk/confidence.ts";
import { expectRelative } from "../approximate.ts";

describe("what few observations say", () => {
  it("E24 three incidents in two years", () => {
    const { low, high } = rateInterval(3, 2, 0.95);
    expectRelative(low, 0.309336061, 1e-8);
    expectRelative(high, 4.383636535, 1e-8);
  });

  it("E25 no incident in two years", () => {
    const { low, high } = rateInterval(0, 2, 0.95);
    expect(low).to.equal(0);
    expectRelative(high, 1.844439727, 1e-8);
  });

  it("E26 three incidents in two years, and the next year", () => {
    const { atLeast } = incidentForecast(3, 2, 1);
    expectRelative(1 - atLeast(1), 0.241924913, 1e-8);
    expectRelative(atLeast(5), 0.064711007, 1e-8);
    expect(atLeast(0)).to.equal(1);
  });

  it("E27 standard error of 5 % in 100 000 replications", () => {
    expectRelative(shareError(0.05, 100_000), 0.000689202438, 1e-9);
  });

  it("E28 replications for a relative error of 5 % at 1 %", () => {
    expect(replicationsFor(0.01, 0.05)).to.equal(39600);
  });

  it("E29 ranks around the 95th percentile of 100 000 replications", () => {
    const { low, high } = percentileRanks(0.95, 100_000, 0.95);
    expect(low).to.be.closeTo(94864, 1);
    expect(high).to.be.closeTo(95135, 1);
  });

  it("E30 no breach in 10 000 runs", () => {
    expectRelative(unseenBound(10_000, 0.95), 2.995284e-4, 1e-6);
  });

  it("stay within the sample when it is small", () => {
    expect(percentileRanks(0.95, 10, 0.95)).to.deep.equal({ low: 8, high: 10 });
  });

  it("refuse half an incident and a period of zero years", () => {
    expect(() => rateInterval(1.5, 2, 0.95)).to.throw(PlanInputError, "incidents is 1.5");
    expect(() => rateInterval(1, 0, 0.95)).to.throw(PlanInputError, "years is 0; accepted is a number above 0.");
  });

  it("a rate interval holds the observed rate", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0.1, max: 20, noNaN: true }), (incidents, years) => {
        const { low, high } = rateInterval(incidents, years, 0.95);
        expect(incidents / years).to.be.within(low, high);
      }),
    );
  });
});
