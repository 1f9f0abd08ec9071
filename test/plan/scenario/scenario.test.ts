import { expect } from "chai";
import fc from "fast-check";
import { NO_HOLIDAYS, holidaysOf } from "../../../src/plan/calendar/holidays.ts";
import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import { openZone } from "../../../src/plan/calendar/zone.ts";
import { averageWeek, calendarYear } from "../../../src/plan/frame.ts";
import { compareScenarios, compared } from "../../../src/plan/scenario/compare.ts";
import { OPERATING } from "../../../src/plan/input/table.ts";
import { listed } from "../../../src/plan/input/walk.ts";
import type { ScenarioResult } from "../../../src/plan/scenario/evaluate.ts";
import type { ScenarioInput } from "../../../src/plan/scenario/scenario.ts";
import { tornado } from "../../../src/plan/scenario/sensitivity.ts";
import { expectClose } from "../close.ts";
import { alwaysStaffed, failover, office, onCall, scenario } from "./golden.ts";
import { operating } from "../sla/golden-inputs.ts";
import { evaluateScenario } from "./evaluate-scenario.ts";

const week = averageWeek();
const DIALS = listed(OPERATING).flatMap(({ key, input: { knob, knobs } }) =>
  [...(knob ? [knob] : []), ...(knobs?.(operating) ?? [])].map(({ read, write }) => ({ name: key, read, write })),
);
const single = evaluateScenario(week, scenario("single, office hours", office, 0));
const singleOnCall = evaluateScenario(week, scenario("single, on-call", onCall, 12_000));
const singleStaffed = evaluateScenario(week, scenario("single, 24x7 staff", alwaysStaffed, 60_000));
const pair = evaluateScenario(week, { ...scenario("failover, office hours", office, 9000), failover });
const pairOnCall = evaluateScenario(week, { ...scenario("failover, on-call", onCall, 21_000), failover });
const pairStaffed = evaluateScenario(week, { ...scenario("failover, 24x7 staff", alwaysStaffed, 69_000), failover });

describe("the golden scenario", () => {
  it("C34 totals to the cent for a single host with office hours", () => {
    expect(row(single)).to.equal("64.46 (5.37) 14373.20 + 0.00 = 14373.20 99.264 %");
  });
  it("C34 totals to the cent for a single host with on-call", () => {
    expect(row(singleOnCall)).to.equal("11.47 (0.96) 3867.25 + 12000.00 = 15867.25 99.869 %");
  });
  it("C34 totals to the cent for a single host with staff around the clock", () => {
    expect(row(singleStaffed)).to.equal("9.37 (0.78) 3445.60 + 60000.00 = 63445.60 99.893 %");
  });
  it("C34 totals to the cent for a failover with office hours", () => {
    expect(row(pair)).to.equal("3.83 (0.32) 856.68 + 9000.00 = 9856.68 99.956 %");
  });
  it("C34 totals to the cent for a failover with on-call", () => {
    expect(row(pairOnCall)).to.equal("0.66 (0.05) 223.74 + 21000.00 = 21223.74 99.992 %");
  });
  it("C34 totals to the cent for a failover with staff around the clock", () => {
    expect(row(pairStaffed)).to.equal("0.55 (0.05) 202.12 + 69000.00 = 69202.12 99.994 %");
  });
  it("is cheapest with a failover and office hours", () => {
    const comparison = compareScenarios([single, singleOnCall, singleStaffed, pair, pairOnCall, pairStaffed]);
    expect(comparison.cheapest).to.equal(pair);
    expect(comparison.options.map(({ dominated }) => dominated)).to.deep.equal([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
  it("pays for on-call alone only at 1.14 times the stated cost", () => {
    const { breakEven, savedLossPerYear, evenAtCostPerHour } = compared(single, singleOnCall);
    expect(savedLossPerYear.toFixed(2)).to.equal("10505.95");
    expect(breakEven.kind).to.equal("pays above");
    expectClose("multiplier" in breakEven ? breakEven.multiplier : NaN, 12_000 / 10_505.95, 1e-6);
    expectClose(evenAtCostPerHour, (12_000 / 10_505.95) * 367.857142857, 1e-6);
  });
  it("saves 13516.52 of loss by a failover for 9000", () => {
    expect(compared(single, pair).savedLossPerYear.toFixed(2)).to.equal("13516.52");
    expect(compared(single, pair).netSavingPerYear.toFixed(2)).to.equal("4516.52");
  });
  it("pays for on-call on top of a failover only if an hour were 19 times dearer", () => {
    const { breakEven, savedLossPerYear } = compared(pair, pairOnCall);
    expect(savedLossPerYear.toFixed(2)).to.equal("632.94");
    expect("multiplier" in breakEven ? breakEven.multiplier.toFixed(2) : breakEven.kind).to.equal("18.96");
  });
  it("goes from 0.96 to 1.76 h an incident when the failover works nine times of ten", () => {
    const rusty = { ...scenario("rusty", office, 9000), failover: { ...failover, coverage: 0.9 } };
    expect(pair.incident.outageHours.toFixed(2)).to.equal("0.96");
    expect(evaluateScenario(week, rusty).incident.outageHours.toFixed(2)).to.equal("1.76");
  });
});

describe("a scenario", () => {
  it("counts little of what users see when the promise keeps office hours", () => {
    const result = evaluateScenario(week, {
      ...scenario("single", office, 0),
      service: parseWeekly("service.hours", "Mon-Fri 08-18"),
    });
    expectClose(result.incident.countedHours, 2.201946925, 1e-9);
    expect(result.incident.waitShareOfCounted).to.be.closeTo(0, 1e-12);
    expectClose(single.incident.waitShareOfCounted, 1157 / 84 / (13537 / 840), 1e-9);
  });
  it("without incidents costs the measure alone", () => {
    const result = evaluateScenario(week, { ...scenario("quiet", office, 500), incidentsPerYear: 0 });
    expect(result.totalPerYear).to.equal(500);
    expect(result.availability).to.equal(1);
  });
  it("adds a fixed cost for each incident", () => {
    const input = scenario("single", office, 0);
    const result = evaluateScenario(week, { ...input, cost: { ...input.cost, perIncident: 250 } });
    expectClose(result.expectedLossPerYear, single.expectedLossPerYear + 1000, 1e-12);
  });
  it("adds planned restarts at the price of their hour", () => {
    const planned = [{ perYear: 12, hours: 0.5, counts: true, when: parseWeekly("planned.when", "Tue 12-13") }];
    const result = evaluateScenario(week, { ...scenario("single", office, 0), planned });
    expectClose(result.expectedLossPerYear, single.expectedLossPerYear + 12 * 500, 1e-9);
    expectClose(result.downtimeHoursPerYear, single.downtimeHoursPerYear + 6, 1e-9);
  });
  it("adds false failovers and the work they leave", () => {
    const falseFailovers = { perYear: 2, cleanUpCost: 300 };
    const result = evaluateScenario(week, {
      ...scenario("failover, office hours", office, 9000),
      failover,
      falseFailovers,
    });
    expectClose(result.expectedLossPerYear, pair.expectedLossPerYear + 2 * (300 + (0.02 * 61_800) / 168), 1e-9);
  });
  it("waits longer in a real year with holidays than in the plain week", () => {
    const berlin = openZone("zone", "Europe/Berlin");
    const plain = evaluateScenario(calendarYear("year", berlin, "2026", NO_HOLIDAYS), scenario("single", office, 0));
    const real = evaluateScenario(
      calendarYear("year", berlin, "2026", holidaysOf("holidays", ["DE"], [2026, 2027])),
      scenario("single", office, 0),
    );
    // The alarm shifts the failure instants by the 5.5 min of detection, across New Year too.
    expectClose(plain.incident.phases.wait, 13.747374429, 1e-3);
    expectClose(real.incident.phases.wait, 14.923858447, 1e-3);
    expect(real.expectedLossPerYear).to.be.above(plain.expectedLossPerYear);
  });
  it("refuses a measure, an incident rate or a failover that cannot be", () => {
    expect(() => evaluateScenario(week, { ...scenario("single", office, -1) })).to.throw(
      "measure.yearly is -1; accepted is a number of 0 or more.",
    );
    expect(() => evaluateScenario(week, { ...scenario("single", office, 0), incidentsPerYear: NaN })).to.throw(
      "incidents per year is NaN; accepted is a number of 0 or more.",
    );
    expect(() => evaluateScenario(week, { ...scenario("single", office, 0), incidentsPerYear: 1e9 })).to.throw(
      "incidents.observed is 1000000000 a year; accepted is at most 8760 a year, one an hour.",
    );
    const impossible = { ...failover, coverage: 1.5 };
    expect(() => evaluateScenario(week, { ...scenario("single", office, 0), failover: impossible })).to.throw(
      "failover.success is 1.5; accepted is a number from 0 to 1.",
    );
  });
  it("costs no less with more incidents, longer repairs or dearer hours", () => {
    const total = (input: ScenarioInput): number => evaluateScenario(week, input).totalPerYear;
    const base = { ...scenario("failover, on-call", onCall, 0), failover };
    fc.assert(
      fc.property(fc.double({ min: 1, max: 3, noNaN: true }), fc.constantFrom(...DIALS), (factor, dial) => {
        fc.pre(dial.name !== "failover.success");
        const value = dial.read(base);
        fc.pre(value !== undefined);
        expect(total(dial.write(base, value * factor))).to.be.at.least(total(base) - 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a tornado", () => {
  it("puts the input that moves the total most on top", () => {
    const input: ScenarioInput = { ...scenario("failover, office hours", office, 9000), failover };
    const stated = DIALS.map((dial) =>
      dial.name === "failover.success" ? { ...dial, range: { low: 0.5, high: 0.99 } } : dial,
    );
    const bars = tornado(input, stated, (each) => evaluateScenario(week, each).totalPerYear);
    expect(bars.map(({ dial }) => dial.name)).to.deep.equal([
      "failover.success",
      "incidents.observed",
      "cost.profile",
      "incidents.repair.exactly",
      "cost.base",
      "failover.survivorMttf",
      "response.coverage",
      "failover.duration",
      "response.detect",
      "cost.perIncident",
    ]);
    expect(bars[0]?.range).to.deep.equal({ low: 0.5, high: 0.99 });
    expect(bars[1]?.totalAtLow.toFixed(2)).to.equal((9000 + 856.68 / 2).toFixed(2));
    expectClose(bars[1]?.elasticity, (0.1 * 856.68) / 9856.68, 1e-5);
  });
});

function row(result: ScenarioResult): string {
  const { downtimeHoursPerYear: hours, downtimeHoursPerMonth: monthly, expectedLossPerYear: loss } = result;
  const money = `${loss.toFixed(2)} + ${result.measureCostPerYear.toFixed(2)} = ${result.totalPerYear.toFixed(2)}`;
  return `${hours.toFixed(2)} (${monthly.toFixed(2)}) ${money} ${(result.availability * 100).toFixed(3)} %`;
}
