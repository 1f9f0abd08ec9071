import { expect } from "chai";
import { longestCompatibleOutage, outagesThatFit, readContract } from "../../src/plan/contract.ts";
import { expectClose } from "./close.ts";

describe("a contract of total, longest and count", () => {
  it("A51 allows 84.96 min across the end of January at 99.9 % a month", () => {
    const longest = longestCompatibleOutage([
      { budgetHours: 0.744, agreedHours: 744 },
      { budgetHours: 0.672, agreedHours: 672 },
    ]);
    expectClose(longest * 60, 84.96, 1e-12);
  });
  it("A52 allows 175.2 h in one piece across New Year at 99 % a year", () => {
    const longest = longestCompatibleOutage([
      { budgetHours: 87.6, agreedHours: 8760 },
      { budgetHours: 87.6, agreedHours: 8760 },
    ]);
    expectClose(longest, 175.2, 1e-12);
  });
  it("lets an outage run through a window that may be down throughout", () => {
    const windows = [
      { budgetHours: 5, agreedHours: 10 },
      { budgetHours: 0, agreedHours: 0 },
      { budgetHours: 5, agreedHours: 10 },
    ];
    expect(longestCompatibleOutage(windows)).to.equal(10);
  });
  it("is inconsistent when one outage may exceed the total", () => {
    expect(readContract({ budgetHours: 3, longestHours: 4, count: 3 })).to.deep.equal({
      consistent: false,
      bindingHours: 3,
      bindingBy: "total",
    });
  });
  it("is bound by count times longest where that is less than the total", () => {
    expect(readContract({ budgetHours: 10, longestHours: 2, count: 3 })).to.deep.equal({
      consistent: true,
      bindingHours: 6,
      bindingBy: "count times longest",
    });
  });
  it("X01 fits no outage into no budget", () => {
    expect(outagesThatFit(0, 2)).to.equal(0);
    expect(outagesThatFit(8.76, 2)).to.equal(4);
  });
  it("refuses a mean outage of no length", () => {
    expect(() => outagesThatFit(8.76, 0)).to.throw("mean outage is 0; accepted is a number above 0.");
  });
});
