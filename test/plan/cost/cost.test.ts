import { expect } from "chai";
import fc from "fast-check";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import { breakEven, capitalRecoveryFactor, cheapest, dominated } from "../../../src/plan/cost/measures.ts";
import { costExtremes, hoursForLoss, outageCost } from "../../../src/plan/cost/outage-cost.ts";
import { costOfHours, costPerHour, costProfile } from "../../../src/plan/cost/profile.ts";
import { curveThrough, smoothOptimum } from "../../../src/plan/cost/smooth-curve.ts";
import { averageWeek } from "../../../src/plan/frame.ts";
import { hourOfIntegral, integralTo, meanOf, nextPositive } from "../../../src/plan/steps.ts";
import { expectClose } from "../close.ts";

const office = parseWeekly("cost.profile.when", "Mon-Fri 08-18");
const profile = costProfile(averageWeek(), 100, [{ when: office, perHour: 1000 }]);
const yearlyLossAllDown = meanOf(profile) * 8760;

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
  it("B06 is least at 99.443 % when each nine costs ten times as much", () => {
    const { unavailability } = smoothOptimum({ scale: 100, exponent: 1 }, meanOf(profile), 8760);
    expectClose(unavailability, 0.005570681777, 1e-9);
    expectClose(100 * (1 - unavailability), 99.4429318, 1e-9);
  });
  it("B07 is least at 99.938 % when availability is cheaper", () => {
    const { unavailability, totalPerYear } = smoothOptimum({ scale: 100, exponent: 0.5 }, meanOf(profile), 8760);
    expectClose(unavailability, 0.000622096565, 1e-8);
    expectClose(100 * (1 - unavailability), 99.9377903, 1e-9);
    expectClose(totalPerYear, 6013.985234, 1e-9);
  });
  it("B08 has the exponent 0.602 between offers of 5000 for 99 % and 20 000 for 99.9 %", () => {
    const curve = curveThrough(
      { unavailability: 0.01, pricePerYear: 5000 },
      { unavailability: 0.001, pricePerYear: 20_000 },
    );
    expectClose(curve.exponent, 0.602059991, 1e-8);
    expectClose(curve.scale * 0.001 ** -curve.exponent, 20_000, 1e-12);
  });
  it("B09 recovers a purchase over four years at 5 % by 0.282 of its price a year", () => {
    expectClose(capitalRecoveryFactor(0.05, 4), 0.282011832603, 1e-10);
    expect(capitalRecoveryFactor(0, 4)).to.equal(0.25);
  });
  it("X29 takes 168 hourly rates and refuses 167 and 169", () => {
    expectClose(meanOf(costOfHours(new Array<number>(168).fill(50))), 50, 1e-15);
    const accepted = "accepted is 168 rates, one for each hour of the week from Monday 00:00.";
    expect(() => costOfHours(new Array<number>(167).fill(50))).to.throw(`cost.profile is 167 rates; ${accepted}`);
    expect(() => costOfHours(new Array<number>(169).fill(50))).to.throw(`cost.profile is 169 rates; ${accepted}`);
  });
  it("refuses a rate below 0", () => {
    const rates = new Array<number>(168).fill(50);
    rates[3] = -1;
    expect(() => costOfHours(rates)).to.throw("cost.profile[3] is -1; accepted is a number of 0 or more.");
  });
  it("is lost margin, idle wages and penalty", () => {
    const loss = {
      marginPerHour: 1000,
      deferredShare: 0.6,
      idleStaff: 20,
      wagePerHour: 40,
      workaroundShare: 0.5,
      penaltyPerHour: 50,
    };
    expect(costPerHour(loss)).to.equal(850);
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
  it("allows the hours that a tolerated loss buys", () => {
    expectClose(hoursForLoss(5000, 16.11547619, 3593.29985119), 22.424, 1e-3);
    expect(hoursForLoss(5000, 16, 0)).to.equal(Infinity);
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
  it("on a smooth curve loses to no other point of it", () => {
    const curve = { scale: 100, exponent: 0.5 };
    const { totalPerYear } = smoothOptimum(curve, meanOf(profile), 8760);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (u) => {
        expect(curve.scale * u ** -curve.exponent + yearlyLossAllDown * u).to.be.at.least(totalPerYear * (1 - 1e-12));
      }),
    );
  });
});
