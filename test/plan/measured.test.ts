import { expect } from "chai";
import fc from "fast-check";
import { NO_HOLIDAYS } from "../../src/plan/calendar/holidays.ts";
import { parseInstant } from "../../src/plan/calendar/instant.ts";
import { HOUR_MS, type Interval, lengthMs, merge } from "../../src/plan/calendar/interval.ts";
import { maintenanceTime } from "../../src/plan/calendar/maintenance.ts";
import { serviceTime } from "../../src/plan/calendar/service-time.ts";
import { parseWeekly } from "../../src/plan/calendar/weekly.ts";
import { windowOf } from "../../src/plan/calendar/window.ts";
import { openZone } from "../../src/plan/calendar/zone.ts";
import { DEFAULT_FLAP_MS, type Measured, type Outage, measure, sumUp } from "../../src/plan/measured.ts";
import { expectClose } from "./close.ts";

const berlin = openZone("zone", "Europe/Berlin");

describe("measured availability", () => {
  it("A46 counts an outage across the spring change by absolute time", () => {
    const march = measureMonth("2026-03", [outage("2026-03-28T22:00Z", "2026-03-29T04:00Z")]);
    expectClose(march.availability?.high, 0.9919246299, 1e-9);
    expect(march.availability?.low).to.equal(march.availability?.high);
  });
  it("A47 splits an outage at the local end of the month", () => {
    const across = [outage("2026-01-31 20:00", "2026-02-01 08:00")];
    expectClose(measureMonth("2026-01", across).availability?.high, 0.9946236559, 1e-9);
    expectClose(measureMonth("2026-02", across).availability?.high, 0.9880952381, 1e-9);
  });
  it("A48 counts 2 of 64 h of a weekend's outage against office hours", () => {
    const january = measureMonth("2026-01", [outage("2026-01-09 17:00", "2026-01-12 09:00")], "Mon-Fri 08-18");
    expect(january.downMs).to.equal(2 * HOUR_MS);
    expectClose(january.availability?.high, 0.9909090909, 1e-9);
  });
  it("A49 counts all 64 h of it around the clock", () => {
    const january = measureMonth("2026-01", [outage("2026-01-09 17:00", "2026-01-12 09:00")]);
    expectClose(january.availability?.high, 0.9139784946, 1e-9);
  });
  it("A50 counts the hour of an outage that excluded maintenance does not cover", () => {
    const excluded = maintained("2026-09", "2026-09-08 22:00 to 2026-09-09 02:00");
    const september = measureMonth("2026-09", [outage("2026-09-08 21:00", "2026-09-08 23:00")], "24x7", excluded);
    expect(september.agreedMs).to.equal(716 * HOUR_MS);
    expectClose(september.availability?.high, 0.998603352, 1e-9);
  });

  it("X07 refuses an outage that ends before it starts", () => {
    expect(() => measureMonth("2026-01", [outage("2026-01-12 09:00", "2026-01-09 17:00")])).to.throw(
      "outage is 2026-01-12T08:00:00.000Z to 2026-01-09T16:00:00.000Z; accepted is an end after the start.",
    );
  });
  it("X07 refuses a window without length", () => {
    const record = { outages: [], unknown: [], excluded: [], now: 0, flapMs: 0 };
    expect(() => measure({ start: 5, end: 5 }, [], record)).to.throw(
      "window is 5 to 5; accepted is an end after the start.",
    );
  });
  it("X08 defines no availability without agreed service and leaves it out of sums", () => {
    const silent = measureMonth("2026-01", [outage("2026-01-09 17:00", "2026-01-12 09:00")], "never");
    const full = measureMonth("2026-02", []);
    expect(silent.availability).to.equal(undefined);
    expect(sumUp([silent, full])).to.deep.equal({ availability: { low: 1, high: 1 }, notDefined: 1 });
    expect(sumUp([silent])).to.deep.equal({ availability: undefined, notDefined: 1 });
  });
  it("X14 takes overlapping outages for one of 3 h", () => {
    const january = measureMonth("2026-01", [
      outage("2026-01-09 10:00", "2026-01-09 12:00"),
      outage("2026-01-09 11:00", "2026-01-09 13:00"),
    ]);
    expect(january.outages).to.equal(1);
    expect(january.downMs).to.equal(3 * HOUR_MS);
    expect(january.longestMs).to.equal(3 * HOUR_MS);
  });
  it("X15 counts an open outage up to now and says so", () => {
    const january = measureMonth("2026-01", [{ start: instant("2026-01-31 22:00") }], "24x7", [], "2026-01-31 23:30");
    expect(january.downMs).to.equal(1.5 * HOUR_MS);
    expect(january.longestMs).to.equal(1.5 * HOUR_MS);
    expect(january.ongoing).to.equal(true);
    expect(measureMonth("2026-01", [outage("2026-01-09 10:00", "2026-01-09 12:00")]).ongoing).to.equal(false);
  });
  it("X16 shows an outage inside excluded maintenance without counting it", () => {
    const excluded = maintained("2026-09", "2026-09-08 22:00 to 2026-09-09 02:00");
    const september = measureMonth("2026-09", [outage("2026-09-08 22:30", "2026-09-08 23:30")], "24x7", excluded);
    expect(september.outages).to.equal(0);
    expect(september.downMs).to.equal(0);
    expect(september.inMaintenance).to.deep.equal({ outages: 1, downMs: HOUR_MS });
  });

  it("joins outages with less than a minute between them", () => {
    const flapping = [
      outage("2026-01-09T10:00:00Z", "2026-01-09T11:00:00Z"),
      outage("2026-01-09T11:00:59Z", "2026-01-09T12:00:00Z"),
    ];
    const apart = [
      outage("2026-01-09T10:00:00Z", "2026-01-09T11:00:00Z"),
      outage("2026-01-09T11:01:00Z", "2026-01-09T12:00:00Z"),
    ];
    expect(measureMonth("2026-01", flapping).outages).to.equal(1);
    expect(measureMonth("2026-01", apart).outages).to.equal(2);
    expect(measureMonth("2026-01", flapping).downMs).to.equal(2 * HOUR_MS - 59_000);
  });
  it("keeps time without data apart from both up and down", () => {
    const day = windowOf("window", berlin, "2026-01-09");
    const measured = measure(day, [day], {
      outages: [outage("2026-01-09 10:00", "2026-01-09 12:00")],
      unknown: [{ start: instant("2026-01-09 11:00"), end: instant("2026-01-09 16:00") }],
      excluded: [],
      now: instant("2026-02-01 00:00"),
      flapMs: DEFAULT_FLAP_MS,
    });
    expect(measured.unknownMs).to.equal(4 * HOUR_MS);
    expect(measured.availability).to.deep.equal({ low: 1 - 6 / 24, high: 1 - 2 / 24 });
  });

  it("merges outages to the same result a second time", () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const once = merge(intervals);
        expect(merge(once)).to.deep.equal(once);
      }),
    );
  });
  it("adds up over windows that follow each other", () => {
    fc.assert(
      fc.property(anyIntervals, fc.integer({ min: 1, max: 999 }), (intervals, border) => {
        const record = { outages: intervals, unknown: [], excluded: [], now: 2000, flapMs: 0 };
        const down = ([start, end]: readonly [number, number]): number =>
          measure({ start, end }, [{ start, end }], record).downMs;
        expect(down([0, border]) + down([border, 1000])).to.equal(down([0, 1000]));
      }),
    );
  });
  it("never has one outage longer than all of them", () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (intervals, excluded) => {
        const record = { outages: intervals, unknown: [], excluded: merge(excluded), now: 2000, flapMs: 50 };
        const measured = measure({ start: 0, end: 1000 }, [{ start: 100, end: 900 }], record);
        expect(measured.longestMs).to.be.at.most(measured.downMs);
        expect(measured.downMs).to.be.at.most(measured.agreedMs);
        expect(lengthMs(merge(intervals))).to.be.at.least(measured.downMs);
      }),
    );
  });
});

const anyIntervals = fc.array(
  fc.tuple(fc.nat(1000), fc.nat(100)).map(([start, length]): Interval => ({ start, end: start + length })),
  { maxLength: 12 },
);

function instant(text: string): number {
  return parseInstant("outage", text, berlin, "start").instant;
}

function outage(from: string, to: string): Outage {
  return { start: instant(from), end: instant(to) };
}

function maintained(month: string, plan: string): readonly Interval[] {
  return maintenanceTime("maintenance", windowOf("window", berlin, month), [plan]).intervals;
}

function measureMonth(
  month: string,
  outages: readonly Outage[],
  hours = "24x7",
  excluded: readonly Interval[] = [],
  now = "2027-01-01 00:00",
): Measured {
  const window = windowOf("window", berlin, month);
  const agreed = serviceTime(window, parseWeekly("service.hours", hours), NO_HOLIDAYS);
  return measure(window, agreed, { outages, unknown: [], excluded, now: instant(now), flapMs: DEFAULT_FLAP_MS });
}
