import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { rateInterval } from "../../../src/plan/risk/confidence.ts";
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
