import { expect } from "chai";
import fc from "fast-check";
import { addDays, daysBetween, isDay } from "../../src/model/day.ts";

describe("a day", () => {
  it("is one that the calendar has", () => {
    expect(isDay("2028-02-29")).to.equal(true);
  });

  it("is not the 29th of February of a common year", () => {
    expect(isDay("2026-02-29")).to.equal(false);
  });

  it("is not a 13th month", () => {
    expect(isDay("2026-13-01")).to.equal(false);
  });

  it("is not written without its zeros", () => {
    expect(isDay("2026-1-1")).to.equal(false);
  });

  it("has no time of day", () => {
    expect(isDay("2026-01-01T12:00")).to.equal(false);
  });

  it("is a whole day after the one on which clocks change", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).to.equal(2);
  });

  it("is before another by negative days", () => {
    expect(daysBetween("2026-11-23", "2026-11-20")).to.equal(-3);
  });

  it("follows a leap day", () => {
    expect(addDays("2028-02-28", 2)).to.equal("2028-03-01");
  });

  it("is a day of the calendar however many are added, and as far away as that", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 300_000 }), (days) => {
        const there = addDays("2026-11-23", days);
        return isDay(there) && daysBetween("2026-11-23", there) === days;
      }),
    );
  });
});
