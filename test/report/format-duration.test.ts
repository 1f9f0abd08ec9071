import { expect } from "chai";
import fc from "fast-check";
import { formatBudget, formatClock, formatDuration, formatExpected } from "../../src/report/format-duration.ts";

describe("a downtime budget", () => {
  it("is hours and minutes from an hour upwards", () => {
    expect(formatBudget(87.6)).to.equal("87:36 h");
  });

  it("is minutes with one decimal below an hour", () => {
    expect(formatBudget(0.744)).to.equal("44.6 min");
  });

  it("is seconds below a minute", () => {
    expect(formatBudget((0.001 * 24) / 10)).to.equal("8.6 s");
  });

  it("is rounded down", () => {
    expect(formatBudget(8.7666)).to.equal("8:45 h");
  });

  it("is not rounded down past what was meant: 0.1 % of 30 days is 43.2 minutes", () => {
    expect(0.72 * 60).to.be.below(43.2);
    expect(formatBudget(0.72)).to.equal("43.2 min");
  });

  it("is an hour at exactly sixty minutes", () => {
    expect(formatBudget(1)).to.equal("1:00 h");
    expect(formatBudget(0.9999)).to.equal("59.9 min");
  });

  it("rounds what is overdrawn away from zero, which is down as well", () => {
    expect(formatBudget(-1.008)).to.equal("-1:01 h");
  });

  it("says so when it is less than can be written", () => {
    expect(formatBudget(0.00001)).to.equal("under 0.1 s");
    expect(formatBudget(0)).to.equal("0 s");
  });

  it("refuses to write what no number is", () => {
    expect(formatBudget(NaN)).to.equal("not defined");
    expect(formatBudget(Infinity)).to.equal("without end");
  });
});

describe("expected downtime", () => {
  it("is rounded up to two digits", () => {
    expect(formatExpected(5.3716)).to.equal("5.4 h");
    expect(formatExpected(16.12)).to.equal("17 h");
  });

  it("keeps two digits that are exact", () => {
    expect(formatExpected(5.4)).to.equal("5.4 h");
    expect(formatExpected(17)).to.equal("17 h");
  });

  it("keeps whole hours above a hundred", () => {
    expect(formatExpected(154.4)).to.equal("155 h");
  });

  it("is minutes below an hour and seconds below a minute", () => {
    expect(formatExpected(0.96)).to.equal("58 min");
    expect(formatExpected(0.02)).to.equal("1.2 min");
    expect(formatExpected(0.0099)).to.equal("36 s");
  });

  it("carries into the next unit", () => {
    expect(formatExpected(0.995)).to.equal("1.0 h");
    expect(formatExpected(9.96)).to.equal("10 h");
  });
});

describe("a duration", () => {
  it("is rounded to the nearest", () => {
    expect(formatDuration(13.77)).to.equal("13:46 h");
    expect(formatDuration(0.0917)).to.equal("5.5 min");
  });

  it("carries into the next unit", () => {
    expect(formatDuration(0.99999)).to.equal("1:00 h");
    expect(formatDuration(59.97 / 3600)).to.equal("1.0 min");
  });

  it("is hours and minutes as a clock shows them where a column asks for it", () => {
    expect(formatClock(0)).to.equal("0:00");
    expect(formatClock(0.72)).to.equal("0:43");
    expect(formatClock(62.187)).to.equal("62:11");
  });
});

describe("rounding of durations", () => {
  it("never grants more budget than there is and never expects less downtime than there is", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 9000, noNaN: true }), (hours) => {
        expect(read(formatBudget(hours))).to.be.at.most(hours * (1 + 1e-8));
        expect(read(formatExpected(hours))).to.be.at.least(hours * (1 - 1e-8));
      }),
    );
  });
});

/** Hours of a written duration. */
function read(written: string): number {
  const [number = "", unit] = written.split(" ");
  const [whole, minutes = "0"] = number.split(":");
  const value = Number(whole) + Number(minutes) / 60;
  if (unit === "s") return value / 3600;
  return unit === "min" ? value / 60 : value;
}
