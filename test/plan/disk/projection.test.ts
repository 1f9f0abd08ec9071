import { expect } from "chai";
import fc from "fast-check";
import { CLEARLY } from "../../../src/plan/disk/growth-law.ts";
import { leastSquares } from "../../../src/plan/disk/line.ts";
import type { Reading } from "../../../src/plan/disk/line.ts";
import { projectDisk } from "../../../src/plan/disk/projection.ts";
import type { DiskDate } from "../../../src/plan/disk/projection.ts";
import { median, theilSen } from "../../../src/plan/disk/theil-sen.ts";
import { PlanInputError } from "../../../src/plan/input-error.ts";
import { expectRelative } from "../approximate.ts";

const year = monthly([100, 103.2, 105.9, 109.8, 112.1, 116.4, 119, 122.7, 125.1, 129.3, 131.8, 135.6]);

function monthly(used: readonly number[]): readonly Reading[] {
  return used.map((gigabytes, month) => ({ day: 30 * month, used: gigabytes }));
}

function dateOf(readings: readonly Reading[], threshold: number): DiskDate {
  const projection = projectDisk(readings, threshold);
  if (projection.kind !== "date") throw new Error(projection.kind);
  return projection;
}

describe("a disk that fills", () => {
  it("G12 grows along a line", () => {
    const { slope, intercept, residual } = leastSquares(year);
    expectRelative(slope, 0.107657342657, 1e-9);
    expectRelative(intercept, 99.811538462, 1e-9);
    expectRelative(residual, 0.404498308, 1e-9);
  });

  it("G13 reaches 200 GB", () => {
    expectRelative(dateOf(year, 200).day, 930.623579, 1e-8);
  });

  it("G14 reaches it within an interval", () => {
    const { interval, readingInterval } = dateOf(year, 200);
    expectRelative(interval.low, 913.0017, 1e-6);
    expectRelative(interval.high, 949.0798, 1e-6);
    expectRelative(readingInterval.low, 911.1528, 1e-6);
    expectRelative(readingInterval.high, 950.9287, 1e-6);
  });

  it("G15 reaches it by Theil and Sen's line", () => {
    const { theilSen: robust } = dateOf(year, 200);
    expectRelative(robust.slope, 0.107897727, 1e-8);
    expectRelative(robust.day, 927.003686, 1e-8);
  });

  it("G16 reaches it half a year earlier if growth is exponential, and says that the models differ", () => {
    const { exponential, models, modelsAgree } = dateOf(year, 200);
    expectRelative(exponential.day, 747.30548, 1e-8);
    expect(exponential.yearlyGrowth).to.be.closeTo(0.399, 5e-4);
    expect(models.low).to.equal(exponential.day);
    expect(modelsAgree).to.equal(false);
  });

  it("F6 grows exponentially where the readings say so, and gets there within an interval of the truth", () => {
    const exact = monthly(Array.from({ length: 12 }, (_, month) => 100 * 1.6 ** ((30 * month) / 365)));
    const { law, day, interval, linearDay } = dateOf(exact, 400);
    expect(law).to.equal("exponential");
    const truth = (365 * Math.log(4)) / Math.log(1.6);
    expectRelative(day, truth, 1e-9);
    expect(interval.low).to.be.closeTo(truth, 0.1);
    expect(linearDay - truth).to.be.greaterThan(300);
  });

  it("F6 stays with the line where its readings scatter, or are too few to tell", () => {
    const { law, evidence, day, linearDay } = dateOf(year, 200);
    expect([law, day]).to.deep.equal(["linear", linearDay]);
    expect(evidence).to.be.lessThan(-CLEARLY);
    const noisy = monthly([100, 102.5, 103.2, 107.1, 108.4, 111.9, 113, 117.6, 119.1]);
    expect(Math.abs(dateOf(noisy, 200).evidence)).to.be.lessThan(CLEARLY);
    expect(dateOf(noisy, 200).law).to.equal("linear");
  });

  it("F6 tells growth by a share from growth by an amount, through scatter", () => {
    const scatter = [0.4, -0.7, 0.2, 0.9, -0.3, -0.8, 0.5, 0.1, -0.6, 0.8, -0.2, -0.4, 0.6, -0.1, 0.3, -0.9, 0.7, -0.5];
    const by = (used: (month: number) => number) =>
      dateOf(monthly(scatter.map((stray, month) => used(month) * (1 + stray / 100))), 1000).law;
    expect(by((month) => 100 * 1.04 ** month)).to.equal("exponential");
    expect(by((month) => 100 + 6 * month)).to.equal("linear");
  });

  it("has models that agree where the disk grows little for its size", () => {
    const large = year.map(({ day, used }) => ({ day, used: used + 2000 }));
    expect(dateOf(large, 2140).modelsAgree).to.equal(true);
  });

  it("X25 has no date while it empties", () => {
    const falling = monthly([120, 119, 118, 117, 116, 115, 114, 113, 112]);
    expect(projectDisk(falling, 200)).to.deep.equal({ kind: "no-date", reason: "falling" });
  });

  it("X25 has no date when the slope may be zero", () => {
    const noisy = monthly([100, 110, 90, 105, 95, 112, 92, 108, 100]);
    expect(projectDisk(noisy, 200)).to.deep.equal({ kind: "no-date", reason: "not-significant" });
  });

  it("X25 takes steady falling and steady alternating for no clean-up", () => {
    const falling = monthly([101.3, 101.2, 101.1, 101, 100.9, 100.8, 100.7, 100.6, 100.5]);
    expect(projectDisk(falling, 200)).to.deep.equal({ kind: "no-date", reason: "falling" });
    const alternating = monthly([100, 101, 100, 101, 100, 101, 100, 101, 100, 101]);
    expect(projectDisk(alternating, 200)).to.deep.equal({ kind: "no-date", reason: "not-significant" });
  });

  it("tells a clean-up by an even growth, and that too few readings are left after it", () => {
    const cleaned = monthly([100, 103, 106, 109, 112, 115, 60, 63, 66]);
    expect(projectDisk(cleaned, 200)).to.deep.equal({ kind: "no-date", reason: "cleaned-up" });
  });

  it("has no date from seven readings, or from eight within 59 days", () => {
    expect(projectDisk(year.slice(0, 7), 200)).to.deep.equal({ kind: "no-date", reason: "too-short" });
    expect(projectDisk(year.slice(0, 8), 200).kind).to.equal("date");
    const weekly = year.slice(0, 8).map(({ used }, week) => ({ day: (59 / 7) * week, used }));
    expect(projectDisk(weekly, 200)).to.deep.equal({ kind: "no-date", reason: "too-short" });
  });

  it("X26 crossed on the first reading above the threshold", () => {
    expect(projectDisk(year, 130)).to.deep.equal({ kind: "crossed", day: 300 });
    expect(projectDisk(year, 135.6)).to.deep.equal({ kind: "crossed", day: 330 });
    expect(projectDisk(year, 135.7).kind).to.equal("date");
  });

  it("starts anew after a clean-up", () => {
    const cleaned = [...year, ...year.map(({ day, used }) => ({ day: day + 360, used: used - 40 }))];
    const { since, line } = dateOf(cleaned, 200);
    expect(since).to.equal(360);
    expectRelative(line.slope, 0.107657342657, 1e-9);
  });

  it("widens the interval where neighbouring readings stray together", () => {
    const waves = monthly(Array.from({ length: 24 }, (_, month) => 100 + 3 * month + Math.sin(month / 3)));
    const { variance, residual } = leastSquares(waves);
    expect(variance).to.be.greaterThan(2 * residual ** 2);
    expectRelative(leastSquares(year).variance, leastSquares(year).residual ** 2, 1e-12);
  });
  it("has a certain date when every reading is on the line", () => {
    const exact = monthly([100, 110, 120, 130, 140, 150, 160, 170, 180]);
    const { day, interval } = dateOf(exact, 200);
    expectRelative(day, 300, 1e-9);
    expectRelative(interval.low, 300, 1e-6);
    expectRelative(interval.high, 300, 1e-6);
  });

  it("refuses readings out of order and empty ones", () => {
    expect(() =>
      projectDisk(
        [
          { day: 30, used: 100 },
          { day: 30, used: 101 },
        ],
        200,
      ),
    ).to.throw(PlanInputError, "readings[1].day is 30; accepted is a day after 30.");
    expect(() => projectDisk([{ day: 30, used: NaN }], 200)).to.throw(PlanInputError, "readings[0].used is NaN");
  });

  it("keeps its robust line through one odd reading", () => {
    const odd = year.map(({ day, used }, month) => ({ day, used: month === 5 ? 190 : used }));
    expect(theilSen(odd).slope).to.be.closeTo(theilSen(year).slope, 0.005);
    expect(median([3, 1, 2])).to.equal(2);
    expect(median([4, 1, 2, 3])).to.equal(2.5);
  });

  it("moves its date with the calendar and not with the unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (days, factor) => {
          const moved = year.map(({ day, used }) => ({ day: day + days, used: used * factor }));
          const { day, interval } = dateOf(moved, 200 * factor);
          expect(day - days).to.be.closeTo(930.623579, 1e-4);
          expect(interval.high - days).to.be.closeTo(949.0798, 1e-3);
        },
      ),
    );
  });
});
