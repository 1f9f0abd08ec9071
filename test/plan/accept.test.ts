import { expect } from "chai";
import { fraction, notNegative, positive, wholeNumber, wholeWithin, within } from "../../src/plan/accept.ts";
import { PlanInputError } from "../../src/plan/input-error.ts";

describe("inputs of the plan", () => {
  it("name the field, what stood there and what would be accepted", () => {
    let caught: unknown;
    try {
      fraction("coverage", 95);
    } catch (error) {
      caught = error;
    }
    expect(caught).to.be.instanceOf(PlanInputError);
    expect(caught).to.include({ field: "coverage", found: "95", accepted: "a number from 0 to 1" });
  });

  it("are given back when they are accepted, ends included", () => {
    expect([fraction("a", 0), fraction("a", 1), notNegative("a", 0), positive("a", 5e-324)]).to.deep.equal([
      0, 1, 0, 5e-324,
    ]);
    expect([wholeNumber("a", 3, 3), wholeWithin("a", 9, 3, 9), within("a", 0.5, 0, 0.5)]).to.deep.equal([3, 9, 0.5]);
  });

  it("are refused when they are no numbers or endless", () => {
    expect(() => positive("mttf", NaN)).to.throw(PlanInputError, "mttf is NaN; accepted is a number above 0.");
    expect(() => positive("mttf", Infinity)).to.throw(PlanInputError, "mttf is Infinity");
    expect(() => notNegative("mttr", Infinity)).to.throw(PlanInputError, "mttr is Infinity");
    expect(() => fraction("beta", NaN)).to.throw(PlanInputError, "beta is NaN");
    expect(() => within("incidents", NaN, 0, 1)).to.throw(
      PlanInputError,
      "incidents is NaN; accepted is a number from 0 to 1.",
    );
    expect(() => wholeWithin("servers", 1.5, 1, 2)).to.throw(
      PlanInputError,
      "servers is 1.5; accepted is a whole number from 1 to 2.",
    );
  });
});
