import { expect } from "chai";
import fc from "fast-check";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import { breakEven, cheapest, dominated } from "../../../src/plan/cost/measures.ts";
import { costExtremes, outageCost } from "../../../src/plan/cost/outage-cost.ts";
import { costProfile } from "../../../src/plan/cost/profile.ts";
import { averageWeek } from "../../../src/plan/frame.ts";
import { hourOfIntegral, integralTo, meanOf, nextPositive } from "../../../src/plan/steps.ts";
import { expectClose } from "../close.ts";

const office = parseWeekly("cost.profile.when", "Mon-Fri 08-18");
const profile = costProfile(averageWeek(), 100, [{ when: office, perHour: 1000 }]);

describe("the cost of downtime", () => {
  it("B01 is 367.86 an hour on average at 1000 in office hours and 100 outside", () => {
    expectClose(meanOf(profile), 367.857142857, 1e-11);
  });
  it("B02 is 32224.29 for 87.6 h spread evenly", () => {
    expectClose(meanOf(profile) * 87.6, 32224.285714, 1e-10);
  });
  it("B03 is 19200 for 87.6 h in one piece that starts on Thursday at 16:24", () => {
    expectClose(costExtremes(profile, 87.6).best.cost, 19200, 1e-9);
    expectClose(outageCost(profile, 3 * 24 + 16.4, 87.6), 19200, 1e-9);
  });
  it("B04 is 44760 for 87.6 h in one piece that starts on Tuesday at 08:00", () => {
    expectClose(costExtremes(profile, 87.6).worst.cost, 44760, 1e-9);
    expectClose(outageCost(profile, 24 + 8, 87.6), 44760, 1e-9);
  });
  it("B05 is 720, 2648.57 or 7200 for the same 7.2 h", () => {
    const { best, meanCost, worst } = costExtremes(profile, 7.2);
    expectClose(best.cost, 720, 1e-9);
    expectClose(meanCost, 2648.571429, 1e-9);
    expectClose(worst.cost, 7200, 1e-9);
    expectClose(outageCost(profile, best.startHour, 7.2), 720, 1e-9);
    expectClose(outageCost(profile, worst.startHour, 7.2), 7200, 1e-9);
  });
  it("may spare the minutes that users tolerate and weigh the hours after they left", () => {
    const factors = [
      { afterHours: 0, times: 0 },
      { afterHours: 0.25, times: 1 },
      { afterHours: 4, times: 2 },
    ];
    expect(outageCost(profile, 8, 0.25, factors)).to.equal(0);
    expect(outageCost(profile, 8, 5, factors)).to.equal(3750 + 2000);
    expect(outageCost(profile, 8, 5)).to.equal(5000);
  });
  it("grows by the same amount each week", () => {
    fc.assert(
      fc.property(fc.double({ min: -500, max: 500, noNaN: true }), (hour) => {
        expect(integralTo(profile, hour + 168) - integralTo(profile, hour)).to.be.closeTo(61_800, 1e-6);
      }),
    );
  });
  it("is at least the best and at most the worst at any start", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 168, noNaN: true }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (start, length) => {
          const { best, worst } = costExtremes(profile, length);
          const cost = outageCost(profile, start, length);
          expect(cost).to.be.within(best.cost - 1e-6, worst.cost + 1e-6);
        },
      ),
    );
  });
  it("has an integral that finds its hour again", () => {
    const cover = costProfile(averageWeek(), 0, [{ when: office, perHour: 1 }]);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 200, noNaN: true }), (area) => {
        expect(integralTo(cover, hourOfIntegral(cover, area))).to.be.closeTo(area, 1e-9);
      }),
    );
  });
  it("waits for nothing where there is nothing to wait for", () => {
    const cover = costProfile(averageWeek(), 0, [{ when: office, perHour: 1 }]);
    expect(nextPositive(cover, 9)).to.equal(9);
    expect(nextPositive(cover, 18)).to.equal(32);
    expect(nextPositive(cover, 4 * 24 + 18)).to.equal(176);
    expect(nextPositive(costProfile(averageWeek(), 0, []), 9)).to.equal(Infinity);
  });
});

describe("a measure", () => {
  const none = { name: "none", measureCostPerYear: 0, expectedLossPerYear: 14_000 };
  it("pays above the multiplier at which price and saving are equal", () => {
    const onCall = { name: "on-call", measureCostPerYear: 12_000, expectedLossPerYear: 4000 };
    expect(breakEven(none, onCall)).to.deep.equal({ kind: "pays above", multiplier: 1.2 });
  });
  it("that saves nothing for money is dominated", () => {
    const useless = { name: "useless", measureCostPerYear: 1, expectedLossPerYear: 14_000 };
    expect(breakEven(none, useless)).to.deep.equal({ kind: "dominated" });
    expect([...dominated([none, useless])]).to.deep.equal([useless]);
  });
  it("beside itself is the same", () => {
    expect(breakEven(none, none)).to.deep.equal({ kind: "same" });
  });
  it("that costs nothing and saves always pays", () => {
    const drill = { name: "drill", measureCostPerYear: 0, expectedLossPerYear: 13_000 };
    expect(breakEven(none, drill)).to.deep.equal({ kind: "pays always" });
  });
  it("that costs less and loses more pays while an hour is cheap", () => {
    const dear = { name: "dear", measureCostPerYear: 9000, expectedLossPerYear: 4000 };
    expect(breakEven(dear, none)).to.deep.equal({ kind: "pays below", multiplier: 0.9 });
  });
  it("with the lowest total is the cheapest, the earlier of two equal ones", () => {
    const same = { name: "same", measureCostPerYear: 14_000, expectedLossPerYear: 0 };
    expect(cheapest([none, same]).name).to.equal("none");
    expect(() => cheapest([])).to.throw("measures is empty; accepted is at least one option.");
  });
});
