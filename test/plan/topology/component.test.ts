import { expect } from "chai";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { componentUnavailability } from "../../../src/plan/topology/component.ts";
import { expectRelative } from "../approximate.ts";

describe("a component", () => {
  it("D01 is up 1000 h and down 1 h", () => {
    expectRelative(1 - componentUnavailability({ mttf: 1000, mttr: 1 }), 0.999000999, 1e-9);
  });

  it("D02 is up 150 days and down 1 h", () => {
    expectRelative(1 - componentUnavailability({ mttf: 150 * 24, mttr: 1 }), 0.999722299, 1e-9);
  });
  it("is never down with a repair time of zero, and refuses a negative one", () => {
    expect(componentUnavailability({ mttf: 1000, mttr: 0 })).to.equal(0);
    expect(() => componentUnavailability({ mttf: 1000, mttr: -1 })).to.throw(PlanInputError, "mttr is -1");
  });
});
