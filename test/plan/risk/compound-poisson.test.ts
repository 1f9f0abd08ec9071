import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import {
  anyBreach,
  downtimeMoments,
  exceedsAlternating,
  exceedsExponential,
  exceedsFixed,
  longestExceeds,
} from "../../../src/plan/risk/compound-poisson.ts";
import { exponentialDuration, lognormalFromQuantiles } from "../../../src/plan/risk/duration.ts";
import { classesKept } from "../../../src/plan/risk/outage-classes.ts";
import { expectRelative } from "../approximate.ts";

describe("downtime of a window", () => {
  it("E01 four outages of 2 h meet 99.9 % on average and miss it in 38 % of years", () => {
    expectRelative(downtimeMoments(4, exponentialDuration(2)).mean, 8, 1e-9);
    expectRelative(exceedsExponential(4, 2, 8.76), 0.379112469056, 1e-9);
  });

  it("E02 four outages of 1 h", () => {
    expectRelative(exceedsExponential(4, 1, 8.76), 0.06630599173, 1e-9);
  });

  it("E03 one outage of 4 h is riskier than four of 1 h", () => {
    expectRelative(exceedsExponential(1, 4, 8.76), 0.161203322017, 1e-9);
  });

  it("E04 twelve outages of half an hour", () => {
    expectRelative(exceedsExponential(12, 0.5, 8.76), 0.132694155887, 1e-9);
  });

  it("E05 a month of 720 h at 99.9 %, and any of twelve", () => {
    const breach = exceedsExponential(0.5, 1, 0.72);
    expectRelative(breach, 0.225004359722, 1e-9);
    expectRelative(anyBreach(Array.from({ length: 12 }, () => breach)), 0.953054808738, 1e-9);
  });

  it("E06 a month of 744 h", () => {
    expectRelative(exceedsExponential(0.5, 1, 0.744), 0.220822917937, 1e-9);
  });

  it("E07 a month of 720 h at 99 %", () => {
    expectRelative(exceedsExponential(0.5, 1, 7.2), 0.001154666087, 1e-8);
  });

  it("E08 a month that fails only while it is up", () => {
    const service = { failureRate: 0.5 / 720, meanOutage: 1, window: 720 };
    expectRelative(exceedsAlternating(service, 0.72), 0.224798605019, 1e-9);
  });

  it("E09 a year that fails only while it is up", () => {
    const service = { failureRate: 4 / 8760, meanOutage: 2, window: 8760 };
    expectRelative(exceedsAlternating(service, 8.76), 0.378556851178, 1e-9);
  });

  it("E10 outages of exactly 1 h", () => {
    expectRelative(exceedsFixed(4, 1, 8.76), 0.021363434488, 1e-9);
  });

  it("E11 outages of exactly 2 h", () => {
    expectRelative(exceedsFixed(4, 2, 8.76), 0.37116306482, 1e-9);
  });

  it("E19 the longest of four lognormal outages exceeds 4 h", () => {
    expectRelative(longestExceeds(4, lognormalFromQuantiles(1, 4), 4), 0.329679954, 1e-8);
  });

  it("E20 the longest exceeds 24 h", () => {
    const duration = lognormalFromQuantiles(1, 4);
    expectRelative(longestExceeds(4, duration, 24), 0.006586383841, 1e-8);
    expectRelative(duration.survival(24), 0.00165204244, 1e-8);
  });

  it("E21 keeps a contract of outage classes", () => {
    const duration = lognormalFromQuantiles(1, 4);
    const classes = [
      { upTo: 4, most: 4 },
      { upTo: 8, most: 1 },
    ];
    expectRelative(classesKept(4, duration, 0.5, classes), 0.764472387773, 1e-9);
    expectRelative(classesKept(4, duration, 0.5, [{ upTo: Infinity, most: 1000 }]), 1, 1e-12);
  });

  it("E22 has the moments of a compound Poisson sum", () => {
    const { mean, sd } = downtimeMoments(4, lognormalFromQuantiles(1, 4));
    expectRelative(mean, 7.180475427, 1e-8);
    expectRelative(sd, 6.44490342, 1e-8);
  });

  it("is kept by fixed outages that just fill the budget", () => {
    expectRelative(exceedsFixed(1, 0.1, 0.3), 1 - Math.exp(-1) * (1 + 1 + 1 / 2 + 1 / 6), 1e-12);
    expectRelative(exceedsFixed(1, 0.1, 0.299), 1 - Math.exp(-1) * (1 + 1 + 1 / 2), 1e-12);
  });

  it("never breaches without incidents", () => {
    expect(exceedsExponential(0, 2, 8.76)).to.equal(0);
    expect(exceedsFixed(0, 2, 8.76)).to.equal(0);
    expect(anyBreach([0, 0])).to.equal(0);
  });

  it("breaches an empty budget as soon as there is an outage", () => {
    expectRelative(exceedsExponential(4, 2, 0), 1 - Math.exp(-4), 1e-12);
  });

  it("cannot exceed a window that is no longer than the budget", () => {
    expect(exceedsAlternating({ failureRate: 1, meanOutage: 1, window: 24 }, 24)).to.equal(0);
  });

  it("refuses outage classes out of order, naming the class", () => {
    const classes = [
      { upTo: 4, most: 4 },
      { upTo: 4, most: 1 },
    ];
    expect(() => classesKept(4, exponentialDuration(2), 0, classes)).to.throw(
      PlanInputError,
      "classes[1].upTo is 4; accepted is more than 4.",
    );
  });

  it("with a larger budget is never exceeded more often", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (incidents, mean, budget) => {
          const chance = exceedsExponential(incidents, mean, budget);
          expect(chance).to.be.within(0, 1 + 1e-9);
          expect(exceedsExponential(incidents, mean, budget + 1)).to.be.at.most(chance + 1e-12);
        },
      ),
    );
  });
});
