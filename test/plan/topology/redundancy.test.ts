import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { atLeast, downCounts, parallel, series } from "../../../src/plan/topology/redundancy.ts";
import { expectRelative } from "../approximate.ts";

describe("parts of which some are needed", () => {
  it("D03 two of 99.99 % in series", () => {
    expectRelative(1 - series([1e-4, 1e-4]), 0.99980001, 1e-12);
  });

  it("D04 two redundant of 99 %", () => {
    expectRelative(1 - parallel([0.01, 0.01]), 0.9999, 1e-12);
  });

  it("D05 two redundant of 99.99 % are down a share of 1e-8", () => {
    expectRelative(parallel([1e-4, 1e-4]), 1e-8, 1e-9);
  });

  it("D06 the reference web application for .NET, development", () => {
    const services = [1e-4, 1e-4, 5e-4, 1e-3, 5e-5, 1e-3, 1e-4, 1e-3];
    expectRelative(1 - series(services), 0.996155765767, 1e-11);
  });

  it("D07 the same in production, with seven private links", () => {
    const services = [1e-4, 1e-4, 5e-4, 1e-3, 5e-5, 1e-3, 1e-4, 1e-3];
    const privateLinks = [1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-4];
    expectRelative(1 - series([...services, 0, ...privateLinks]), 0.995458665888, 1e-11);
  });

  it("D08 the reference web application for Java, development", () => {
    expectRelative(1 - series([1e-4, 1e-4, 5e-4, 1e-3, 1e-3, 1e-4]), 0.997202778824, 1e-11);
  });

  it("D09 2 of 3 at 99 %", () => {
    expectRelative(atLeast(2, [0.01, 0.01, 0.01]), 0.000298, 1e-9);
  });

  it("D10 5 of 6 at 99 %", () => {
    expectRelative(atLeast(5, [0.01, 0.01, 0.01, 0.01, 0.01, 0.01]), 0.001460447605, 1e-9);
  });

  it("D11 5 of 5 at 99 %", () => {
    expectRelative(atLeast(5, [0.01, 0.01, 0.01, 0.01, 0.01]), 0.0490099501, 1e-9);
  });

  it("D12 4 of 5 at 99 %", () => {
    expectRelative(atLeast(4, [0.01, 0.01, 0.01, 0.01, 0.01]), 0.0009801496, 1e-9);
  });

  it("D13 3 of 5 at 99 %", () => {
    expectRelative(atLeast(3, [0.01, 0.01, 0.01, 0.01, 0.01]), 9.8506e-6, 1e-9);
  });

  it("D14 1 of 5 at 99 % keeps its digits", () => {
    expectRelative(atLeast(1, [0.01, 0.01, 0.01, 0.01, 0.01]), 1e-10, 1e-9);
  });

  it("D15 5 of 6 at 99.9 %", () => {
    expectRelative(atLeast(5, [0.001, 0.001, 0.001, 0.001, 0.001, 0.001]), 1.4960044976e-5, 1e-9);
  });

  it("D16 5 of 7 at 99.9 %", () => {
    expectRelative(atLeast(5, [0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.001]), 3.489512593e-8, 1e-8);
  });

  it("D17 2 of 4 at 95 %", () => {
    expectRelative(atLeast(2, [0.05, 0.05, 0.05, 0.05]), 0.00048125, 1e-9);
  });

  it("D18 2 of 3 that differ", () => {
    expectRelative(1 - atLeast(2, [0.01, 0.02, 0.05]), 0.99832, 1e-10);
  });

  it("D36 five small at 99.5 %: all up, and at least four up", () => {
    const five = [0.005, 0.005, 0.005, 0.005, 0.005];
    expectRelative(1 - atLeast(5, five), 0.975248753, 1e-8);
    expectRelative(1 - atLeast(4, five), 0.999752491, 1e-8);
  });

  it("needing none is never down, needing more than there are always is", () => {
    expect(atLeast(0, [0.01, 0.01])).to.equal(0);
    expectRelative(atLeast(3, [0.01, 0.01]), 1, 1e-15);
  });

  it("refuses to need a part and a half", () => {
    expect(() => atLeast(1.5, [0.01, 0.01])).to.throw(
      PlanInputError,
      "needed is 1.5; accepted is a whole number of 0 or more.",
    );
  });

  it("needing one more is never down less", () => {
    fc.assert(
      fc.property(unavailabilities, fc.nat(8), (parts, needed) => {
        expect(atLeast(needed + 1, parts)).to.be.at.least(atLeast(needed, parts));
      }),
    );
  });

  it("needing all is series, needing one is parallel", () => {
    fc.assert(
      fc.property(unavailabilities, (parts) => {
        expect(atLeast(parts.length, parts)).to.be.closeTo(series(parts), 1e-14);
        expect(atLeast(1, parts)).to.be.closeTo(parallel(parts), 1e-14);
      }),
    );
  });

  it("the counts of parts down are a distribution", () => {
    fc.assert(
      fc.property(unavailabilities, (parts) => {
        expect(downCounts(parts).reduce((sum, chance) => sum + chance, 0)).to.be.closeTo(1, 1e-13);
      }),
    );
  });
});

const unavailabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
