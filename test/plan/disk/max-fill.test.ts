import { expect } from "chai";
import fc from "fast-check";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { FORTY_PERCENT, maxFill } from "../../../src/plan/disk/max-fill.ts";
import { expectRelative } from "../approximate.ts";

describe("how full a disk may be", () => {
  it("G17 a fifth free and a full copy make 40 %", () => {
    expectRelative(maxFill(FORTY_PERCENT), 0.4, 1e-12);
  });

  it("G18 a tenth free, a full copy and 12.5 % growth make 40 % too", () => {
    expectRelative(maxFill({ free: 0.1, temporary: 0, copy: 1, growth: 0.125, years: 1 }), 0.4, 1e-12);
  });

  it("G19 two years of 30 % growth leave a quarter", () => {
    expectRelative(maxFill({ free: 0.1, temporary: 0.05, copy: 1, growth: 0.3, years: 2 }), 0.25147929, 1e-8);
  });

  it("nothing fits where everything must stay free", () => {
    expect(maxFill({ ...FORTY_PERCENT, free: 0.8, temporary: 0.3 })).to.equal(0);
  });

  it("refuses a percentage where a fraction is meant", () => {
    expect(() => maxFill({ ...FORTY_PERCENT, free: 20 })).to.throw(
      PlanInputError,
      "free is 20; accepted is a number from 0 to 1.",
    );
  });

  it("more growth, a longer wait or a larger copy never allow more", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (free, copy, growth, years) => {
        const rule = { free, temporary: 0, copy, growth, years };
        const fill = maxFill(rule);
        expect(maxFill({ ...rule, growth: growth + 0.1 })).to.be.at.most(fill);
        expect(maxFill({ ...rule, years: years + 1 })).to.be.at.most(fill);
        expect(maxFill({ ...rule, copy: copy + 0.5 })).to.be.at.most(fill);
      }),
    );
  });
});
