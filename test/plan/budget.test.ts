import { expect } from "chai";
import { parseAvailability } from "../../src/plan/availability.ts";
import {
  allowedFailures,
  availabilityFrom,
  downtimeBudget,
  maintenanceCeiling,
  shareBudget,
  timesliceBudget,
  userVisibleAvailability,
} from "../../src/plan/budget.ts";
import { NO_HOLIDAYS, holidaysOf } from "../../src/plan/calendar/holidays.ts";
import { maintenanceTime } from "../../src/plan/calendar/maintenance.ts";
import { serviceTime } from "../../src/plan/calendar/service-time.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, lengthMs, subtract } from "../../src/plan/calendar/interval.ts";
import { parseWeekly } from "../../src/plan/calendar/weekly.ts";
import { windowOf } from "../../src/plan/calendar/window.ts";
import { openZone } from "../../src/plan/calendar/zone.ts";
import { type Rational, numberOf, rational } from "../../src/plan/rational.ts";
import { expectClose } from "./close.ts";

describe("downtime budgets", () => {
  it("A01 leaves 87.6 h a year at 99 %", () => {
    expectClose(hours("99 %", 365 * DAY_MS), 87.6, 1e-12);
  });
  it("A02 leaves 87.84 h in a leap year at 99 %", () => {
    expectClose(hours("99 %", 366 * DAY_MS), 87.84, 1e-12);
  });
  it("A04 leaves 8.76 h a year at 99.9 %", () => {
    expectClose(hours("99.9 %", 365 * DAY_MS), 8.76, 1e-12);
  });
  it("A05 leaves 4.38 h a year at 99.95 %", () => {
    expectClose(hours("99.95 %", 365 * DAY_MS), 4.38, 1e-12);
  });
  it("A06 leaves 52.56 min a year at 99.99 %", () => {
    expectClose(minutes("99.99 %", 365 * DAY_MS), 52.56, 1e-12);
  });
  it("A07 leaves 315.36 s a year at 99.999 %", () => {
    expectClose(seconds("99.999 %", 365 * DAY_MS), 315.36, 1e-12);
  });
  it("A09 leaves 43.2 min in 30 days at 99.9 %", () => {
    expectClose(minutes("99.9 %", 30 * DAY_MS), 43.2, 1e-12);
  });
  it("A10 leaves 44.64 min in 31 days at 99.9 %", () => {
    expectClose(minutes("99.9 %", 31 * DAY_MS), 44.64, 1e-12);
  });
  it("A11 leaves 40.32 min in 28 days at 99.9 %", () => {
    expectClose(minutes("99.9 %", 28 * DAY_MS), 40.32, 1e-12);
  });
  it("A12 leaves 41.76 min in February 2028 at 99.9 %", () => {
    expectClose(minutes("99.9 %", span("UTC", "2028-02")), 41.76, 1e-12);
  });
  it("A14 leaves 10.08 min in a week at 99.9 %", () => {
    expectClose(minutes("99.9 %", 7 * DAY_MS), 10.08, 1e-12);
  });
  it("A15 leaves 86.4 s a day at 99.9 %", () => {
    expectClose(seconds("99.9 %", DAY_MS), 86.4, 1e-12);
  });
  it("A16 leaves 21.6 h in a quarter of 90 days at 99 %", () => {
    expectClose(hours("99 %", 90 * DAY_MS), 21.6, 1e-12);
  });
  it("A17 leaves 86.4 min in 30 days at 99.8 %, not 86.23", () => {
    expectClose(minutes("99.8 %", 30 * DAY_MS), 86.4, 1e-12);
  });
  it("A18 reads 72 h down in a year as 99.178 %, not 99 %", () => {
    expectClose(percentAfter(72, 365 * DAY_MS), 99.178082192, 1e-10);
  });
  it("A19 reads 54 min down in a year as 99.98973 %, not 99.99 %", () => {
    expectClose(percentAfter(0.9, 365 * DAY_MS), 99.989726027, 1e-10);
  });
  it("A20 reads 8.76 h down in a leap year as 99.90027 %", () => {
    expectClose(percentAfter(8.76, 366 * DAY_MS), 99.900273224, 1e-10);
  });
  it("A21 counts 743 h in Berlin's March 2026", () => {
    expect(span("Europe/Berlin", "2026-03")).to.equal(743 * HOUR_MS);
    expectClose(seconds("99.9 %", span("Europe/Berlin", "2026-03")), 2674.8, 1e-12);
  });
  it("A22 counts 745 h in Berlin's October 2026", () => {
    expect(span("Europe/Berlin", "2026-10")).to.equal(745 * HOUR_MS);
    expectClose(seconds("99.9 %", span("Europe/Berlin", "2026-10")), 2682, 1e-12);
  });
  it("A23 counts 23 h on the day Berlin's clocks go forward", () => {
    expectClose(seconds("99.9 %", span("Europe/Berlin", "2026-03-29")), 82.8, 1e-12);
  });
  it("A24 counts 25 h on the day Berlin's clocks go back", () => {
    expectClose(seconds("99.9 %", span("Europe/Berlin", "2026-10-25")), 90, 1e-12);
  });
  it("A25 counts 721 h in New York's November 2026", () => {
    expectClose(hours("99 %", span("America/New_York", "2026-11")), 7.21, 1e-12);
  });
  it("A26 counts 720.5 h in Lord Howe's April 2026", () => {
    expectClose(seconds("99.9 %", span("Australia/Lord_Howe", "2026-04")), 2593.8, 1e-12);
  });
  it("A27 counts 24.5 h on the day Lord Howe's clocks go back", () => {
    expect(span("Australia/Lord_Howe", "2026-04-05")).to.equal(24.5 * HOUR_MS);
  });
  it("A28 counts 30 days in Apia's December 2011, which had no 30th", () => {
    expectClose(seconds("99.9 %", span("Pacific/Apia", "2011-12")), 2592, 1e-12);
  });
  it("A29 counts 673 h in Casablanca's February 2026, in which Ramadan began", () => {
    expect(span("Africa/Casablanca", "2026-02")).to.equal(673 * HOUR_MS);
  });
  it("A30 counts 2159 h in Berlin's first quarter of 2026", () => {
    expectClose(hours("99.9 %", span("Europe/Berlin", "2026-Q1")), 2.159, 1e-12);
  });
  it("A31 counts 8760 h in Berlin's year 2026", () => {
    expect(span("Europe/Berlin", "2026")).to.equal(8760 * HOUR_MS);
  });
  it("A32 counts 5 h from midnight to six where the clock skips an hour", () => {
    expect(weeklySpan("Sun 00-06", "2026-03-29")).to.equal(5);
  });
  it("A33 counts 7 h from midnight to six where an hour comes twice", () => {
    expect(weeklySpan("Sun 00-06", "2026-10-25")).to.equal(7);
  });
  it("A34 agrees 220 h of office hours in January 2026 without holidays", () => {
    expect(weeklySpan("Mon-Fri 08-18", "2026-01")).to.equal(220);
    expectClose(minutes("99.5 %", 220 * HOUR_MS), 66, 1e-12);
  });
  it("A35 agrees 210 h in January 2026 with the German holidays", () => {
    expect(weeklySpan("Mon-Fri 08-18", "2026-01", ["DE"])).to.equal(210);
    expectClose(minutes("99.5 %", 210 * HOUR_MS), 63, 1e-12);
  });
  it("A36 agrees 180 h in May 2026, which has three German holidays on weekdays", () => {
    expect(weeklySpan("Mon-Fri 08-18", "2026-05", ["DE"])).to.equal(180);
    expectClose(minutes("99.5 %", 180 * HOUR_MS), 54, 1e-12);
  });
  it("A37 agrees 2610 h of office hours in 2026, and 2540 h with the German holidays", () => {
    expect(weeklySpan("Mon-Fri 08-18", "2026")).to.equal(2610);
    expect(weeklySpan("Mon-Fri 08-18", "2026", ["DE"])).to.equal(2540);
  });
  it("A38 leaves 44.16 min in 31 days when four windows of 2 h are excluded", () => {
    const month = windowOf("window", openZone("zone", "UTC"), "2026-01");
    const { intervals } = maintenanceTime("maintenance", month, ["Tue 22:00 2h"]);
    const agreed = lengthMs(subtract([month], intervals));
    expect(intervals).to.have.length(4);
    expectClose(minutes("99.9 %", agreed), 44.16, 1e-12);
  });
  it("A39 caps availability at 98.81 % when 2 h of maintenance a week count", () => {
    expectClose(percent(maintenanceCeiling(2 * HOUR_MS, 168 * HOUR_MS)), 98.80952381, 1e-10);
  });
  it("A40 shows users 99.345 % of a 99.9 % that excludes 4 h a month", () => {
    expectClose(percent(userVisibleAvailability(parse("99.9 %"), 720 * HOUR_MS, 4 * HOUR_MS)), 99.345, 1e-12);
  });
  it("A41 allows no bad 5-minute slice in 30 days at 99.99 %", () => {
    expect(timesliceBudget(parse("99.99 %"), 30 * DAY_MS, 5 * MINUTE_MS)).to.deep.equal({
      slices: 8640,
      allowedBad: 0,
      note: "A single bad slice breaches.",
    });
  });
  it("A42 allows 4 bad 5-minute slices in 30 days at 99.95 %", () => {
    expect(timesliceBudget(parse("99.95 %"), 30 * DAY_MS, 5 * MINUTE_MS)).to.deep.equal({
      slices: 8640,
      allowedBad: 4,
    });
  });
  it("A43 allows 1 of 1000 slices at 99.9 %, where doubles would say 0", () => {
    expect(allowedFailures(parse("99.9 %"), 1000)).to.equal(1);
  });
  it("A44 allows 3 of 1000 slices at 99.7 %, where doubles would say 2", () => {
    expect(allowedFailures(parse("99.7 %"), 1000)).to.equal(3);
  });
  it("A45 allows 1 of 10 000 slices at 99.99 %", () => {
    expect(allowedFailures(parse("99.99 %"), 10_000)).to.equal(1);
  });
  it("A53 leaves 16.425 min an outage after five dependencies took half of 99.99 %", () => {
    const shared = shareBudget(
      parse("99.99 %"),
      [parse("99.999 %"), parse("99.999 %"), parse("99.999 %"), parse("99.999 %"), parse("99.999 %")],
      [
        { count: 1, affectedShare: 1 },
        { count: 3, affectedShare: 0.2 },
      ],
      365 * DAY_MS,
    );
    expectClose(shared.totalHours * 60, 52.56, 1e-12);
    expectClose(shared.dependenciesHours * 60, 26.28, 1e-12);
    expectClose(shared.ownHours * 60, 26.28, 1e-12);
    expectClose(shared.perOutageHours * 60, 16.425, 1e-12);
  });

  it("X01 calls 100 % not plannable and leaves nothing", () => {
    const budget = downtimeBudget(parse("100 %"), 30 * DAY_MS);
    expect(budget.hours).to.equal(0);
    expect(budget.note).to.equal("Every second of downtime breaches; not plannable.");
  });
  it("X02 leaves the whole agreed time at 0 % without a note", () => {
    const budget = downtimeBudget(parse("0 %"), 30 * DAY_MS);
    expect(budget.hours).to.equal(720);
    expect(budget).to.not.have.property("note");
  });
  it("X06 refuses more downtime than service time", () => {
    expect(() => availabilityFrom(rational(25 * HOUR_MS), 24 * HOUR_MS)).to.throw(
      "downtime is 25 h; accepted is at most 24 h, since this is more downtime than service time.",
    );
    expect(percentAfter(24, 24 * HOUR_MS)).to.equal(0);
  });
  it("X08 leaves availability undefined where no service was agreed", () => {
    expect(availabilityFrom(rational(0), 0)).to.equal(undefined);
  });
  it("X31 counts 24 h on the leap day 2028-02-29", () => {
    expect(span("Europe/Berlin", "2028-02-29")).to.equal(24 * HOUR_MS);
  });
  it("X32 counts the hours of a year in which a zone changed its standard offset", () => {
    // Volgograd's standard time moved from +3 to +4 in October 2018.
    expect(span("Europe/Volgograd", "2018")).to.equal(8759 * HOUR_MS);
    expect(span("Europe/Volgograd", "2019")).to.equal(8760 * HOUR_MS);
  });
  it("X33 never leaves 31297.752 s a year at 99.9 %", () => {
    expect(seconds("99.9 %", 365 * DAY_MS)).to.equal(31536);
    expect(seconds("99.9 %", 366 * DAY_MS)).to.equal(31622.4);
  });
  it("refuses an agreed time that is no whole number of milliseconds", () => {
    expect(() => downtimeBudget(parse("99 %"), NaN)).to.throw(
      "agreed service time is NaN; accepted is a whole number of 0 or more.",
    );
  });
  it("refuses to share a budget among no outages", () => {
    expect(() => shareBudget(parse("99 %"), [], [], DAY_MS)).to.throw(
      "outages is 0; accepted is at least one outage that affects someone.",
    );
  });
});

function parse(text: string): ReturnType<typeof parseAvailability> {
  return parseAvailability("promise.availability", text);
}

function hours(text: string, agreedMs: number): number {
  return downtimeBudget(parse(text), agreedMs).hours;
}

function minutes(text: string, agreedMs: number): number {
  return numberOf(downtimeBudget(parse(text), agreedMs).milliseconds) / MINUTE_MS;
}

function seconds(text: string, agreedMs: number): number {
  return numberOf(downtimeBudget(parse(text), agreedMs).milliseconds) / 1000;
}

function percent(share: Rational | undefined): number {
  return share ? numberOf(share) * 100 : NaN;
}

function percentAfter(downtimeHours: number, agreedMs: number): number {
  return percent(availabilityFrom(rational(Math.round(downtimeHours * HOUR_MS)), agreedMs));
}

function span(zone: string, window: string): number {
  const { start, end } = windowOf("window", openZone("zone", zone), window);
  return end - start;
}

function weeklySpan(hoursText: string, windowText: string, holidays: readonly string[] = []): number {
  const window = windowOf("window", openZone("zone", "Europe/Berlin"), windowText);
  const free = holidays.length === 0 ? NO_HOLIDAYS : holidaysOf("holidays", holidays, [2026]);
  return lengthMs(serviceTime(window, parseWeekly("service.hours", hoursText), free)) / HOUR_MS;
}
