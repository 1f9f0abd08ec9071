import { expect } from "chai";
import { civilDay, dayText } from "../../../src/plan/calendar/civil.ts";
import { NO_HOLIDAYS, easterSunday, holidaysOf } from "../../../src/plan/calendar/holidays.ts";
import { parseInstant } from "../../../src/plan/calendar/instant.ts";
import { HOUR_MS, lengthMs } from "../../../src/plan/calendar/interval.ts";
import { maintenanceTime } from "../../../src/plan/calendar/maintenance.ts";
import { serviceTime } from "../../../src/plan/calendar/service-time.ts";
import { hoursPerWeek, parseWeekly, weekIntervals } from "../../../src/plan/calendar/weekly.ts";
import { monthsOf, windowBetween, windowOf } from "../../../src/plan/calendar/window.ts";
import { openZone } from "../../../src/plan/calendar/zone.ts";

const berlin = openZone("zone", "Europe/Berlin");

describe("weekly hours", () => {
  it("name days and clock times", () => {
    expect(parseWeekly("service.hours", "Mon-Fri 08:00-18:00").days).to.have.length(5);
    expect(hoursPerWeek(parseWeekly("service.hours", "Mon-Fri 08:00-18:00"))).to.equal(50);
  });
  it("hold a lunch break", () => {
    expect(weekIntervals(parseWeekly("service.hours", "Mon 08-12, 13-17"))).to.deep.equal([
      { startHour: 8, endHour: 12 },
      { startHour: 13, endHour: 17 },
    ]);
  });
  it("hold several groups of days", () => {
    expect(hoursPerWeek(parseWeekly("service.hours", "Mon-Fri 08-18; Sat 09:30-13"))).to.equal(53.5);
    expect(hoursPerWeek(parseWeekly("service.hours", "Mon, Wed 08-18"))).to.equal(20);
    expect(hoursPerWeek(parseWeekly("service.hours", "Fri-Mon 10-11"))).to.equal(4);
  });
  it("mean every day without days and the whole day without times", () => {
    expect(hoursPerWeek(parseWeekly("service.hours", "08-20"))).to.equal(84);
    expect(hoursPerWeek(parseWeekly("service.hours", "Mon-Fri"))).to.equal(120);
    expect(hoursPerWeek(parseWeekly("service.hours", "24x7"))).to.equal(168);
    expect(hoursPerWeek(parseWeekly("service.hours", "never"))).to.equal(0);
  });
  it("refuse a clock of twelve hours, of which the evening may be meant", () => {
    expect(() => parseWeekly("response.coverage", "Mon-Fri 9-5")).to.throw(
      "response.coverage is Mon-Fri 9-5; accepted is 09-17, or 09-24 and 00-05 of the day after.",
    );
    expect(() => parseWeekly("response.coverage", "08:30-5")).to.throw("08:30-17, or 08:30-24 and 00-05");
    expect(hoursPerWeek(parseWeekly("response.coverage", "20-4"))).to.equal(56);
    expect(hoursPerWeek(parseWeekly("response.coverage", "08-00"))).to.equal(112);
  });

  it("X10 run past midnight on the day they start", () => {
    const friday = parseWeekly("service.hours", "Fri 22-06");
    expect(weekIntervals(friday)).to.deep.equal([{ startHour: 4 * 24 + 22, endHour: 5 * 24 + 6 }]);
    const holiday = holidaysOf("holidays", ["2026-01-09"], []);
    const saturday = windowOf("window", berlin, "2026-01-10");
    expect(lengthMs(serviceTime(saturday, friday, NO_HOLIDAYS)) / HOUR_MS).to.equal(6);
    expect(lengthMs(serviceTime(saturday, friday, holiday))).to.equal(0);
  });
  it("X10 run past Sunday's midnight into Monday", () => {
    expect(weekIntervals(parseWeekly("service.hours", "Sun 22-06"))).to.deep.equal([
      { startHour: 0, endHour: 6 },
      { startHour: 166, endHour: 168 },
    ]);
  });
  it("X11 are refused from eight to eight, which may be none or all", () => {
    expect(() => parseWeekly("service.hours", "08-08")).to.throw(
      "service.hours is 08-08; accepted is 00-24 for the whole day or never, since 08-08 may mean either.",
    );
  });
  it("X11 are the full local day from 00 to 24", () => {
    const whole = parseWeekly("service.hours", "00-24");
    expect(lengthMs(serviceTime(windowOf("window", berlin, "2026-03-29"), whole, NO_HOLIDAYS))).to.equal(23 * HOUR_MS);
    expect(lengthMs(serviceTime(windowOf("window", berlin, "2026-10-25"), whole, NO_HOLIDAYS))).to.equal(25 * HOUR_MS);
  });
  it("end with the local day also where clocks go back across midnight", () => {
    const weekend = windowBetween("window", openZone("zone", "America/Havana"), "2026-10-31", "2026-11-02");
    expect(lengthMs(serviceTime(weekend, parseWeekly("service.hours", "Sat 00-24"), NO_HOLIDAYS))).to.equal(
      24 * HOUR_MS,
    );
    expect(lengthMs(serviceTime(weekend, parseWeekly("service.hours", "Sun 00-24"), NO_HOLIDAYS))).to.equal(
      25 * HOUR_MS,
    );
  });
  it("are refused with what would be accepted", () => {
    const accepted =
      'accepted is hours such as "Mon-Fri 08:00-18:00", "Mon-Fri 08-12, 13-17; Sat 09-13", "22-06", "24x7" or "never".';
    expect(() => parseWeekly("service.hours", "office")).to.throw(`service.hours is office; ${accepted}`);
    expect(() => parseWeekly("service.hours", "Mon 25-26")).to.throw(`service.hours is Mon 25-26; ${accepted}`);
    expect(() => parseWeekly("service.hours", "")).to.throw(`service.hours is ; ${accepted}`);
    expect(() => parseWeekly("service.hours", " ".repeat(9999) + "x")).to.throw(accepted);
  });
  it("leave out the day that a zone skipped", () => {
    const december = windowOf("window", openZone("zone", "Pacific/Apia"), "2011-12");
    // Five Fridays by the calendar, of which the 30th never came.
    expect(lengthMs(serviceTime(december, parseWeekly("service.hours", "Fri 08-18"), NO_HOLIDAYS)) / HOUR_MS).to.equal(
      40,
    );
  });
});

describe("holidays", () => {
  it("follow Easter", () => {
    expect(dayText(easterSunday(2026))).to.equal("2026-04-05");
    expect(dayText(easterSunday(2038))).to.equal("2038-04-25");
    expect(dayText(easterSunday(1818))).to.equal("1818-03-22");
  });
  it("are nine in all of Germany in 2026", () => {
    expect([...holidaysOf("holidays", ["DE"], [2026])].sort((a, b) => a - b).map(dayText)).to.deep.equal([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-10-03",
      "2026-12-25",
      "2026-12-26",
    ]);
  });
  it("may be dates", () => {
    expect([...holidaysOf("holidays", ["2026-12-24"], [2026])]).to.deep.equal([civilDay(2026, 12, 24)]);
  });
  it("of an unknown region are refused with what is accepted", () => {
    expect(() => holidaysOf("holidays", ["AT"], [2026])).to.throw(
      "holidays is AT; accepted is the region DE, or dates as YYYY-MM-DD.",
    );
  });
  it("on a day that no calendar has are refused", () => {
    expect(() => holidaysOf("holidays", ["2026-02-29"], [2026])).to.throw(
      "holidays is 2026-02-29; accepted is a date that exists, as YYYY-MM-DD.",
    );
  });
});

describe("windows", () => {
  it("are named days, weeks, months, quarters and years", () => {
    expect(hours("2026-01-09")).to.equal(24);
    expect(hours("2026-W02")).to.equal(168);
    expect(hours("2026-02")).to.equal(672);
    expect(hours("2026-Q3")).to.equal(2208);
    expect(hours("2028")).to.equal(8784);
  });
  it("of a week start on Monday", () => {
    expect(dayText(windowOf("window", berlin, "2026-W01").firstDay)).to.equal("2025-12-29");
    expect(dayText(windowOf("window", berlin, "2026-W53").firstDay)).to.equal("2026-12-28");
  });
  it("that no calendar has are refused", () => {
    const accepted =
      "accepted is a year 2026, a quarter 2026-Q1, a month 2026-03, a week 2026-W14 or a day 2026-03-29.";
    expect(() => hours("2026-13")).to.throw(`window is 2026-13; ${accepted}`);
    expect(() => hours("2026-Q5")).to.throw(`window is 2026-Q5; ${accepted}`);
    expect(() => hours("2025-W53")).to.throw(`window is 2025-W53; ${accepted}`);
    expect(() => hours("2026-02-30")).to.throw("window is 2026-02-30; accepted is a date that exists, as YYYY-MM-DD.");
  });
  it("X07 are refused when they end where they start, or before", () => {
    expect(() => windowBetween("window", berlin, "2026-03-01", "2026-03-01")).to.throw(
      "window is 2026-03-01 to 2026-03-01; accepted is an end after the start.",
    );
    expect(() => windowBetween("window", berlin, "2026-03-02", "2026-03-01")).to.throw(
      "accepted is an end after the start.",
    );
    expect(windowBetween("window", berlin, "2026-03-01", "2026-03-02").label).to.equal("2026-03-01 to 2026-03-02");
  });
  it("split into the months of the year without a gap", () => {
    const months = monthsOf(windowOf("window", berlin, "2026"));
    expect(months.map(({ label }) => label).slice(0, 3)).to.deep.equal(["2026-01", "2026-02", "2026-03"]);
    expect(months.map(({ start, end }) => (end - start) / HOUR_MS)).to.deep.equal([
      744, 672, 743, 720, 744, 720, 744, 744, 720, 745, 720, 744,
    ]);
  });
});

describe("a zone", () => {
  it("X09 that is unknown is refused with the nearest name", () => {
    expect(() => openZone("service.zone", "Europe/Berln")).to.throw(
      "service.zone is Europe/Berln; accepted is an IANA time zone; the nearest name is Europe/Berlin.",
    );
    expect(() => openZone("service.zone", "__proto__")).to.throw(
      "service.zone is __proto__; accepted is an IANA time zone.",
    );
  });
  it("X12 moves a start that the spring change skipped, with a note", () => {
    const month = windowOf("window", berlin, "2026-03");
    expect(maintenanceTime("maintenance", month, ["2026-03-29 02:30 to 2026-03-29 04:30"])).to.deep.equal({
      intervals: [{ start: Date.UTC(2026, 2, 29, 1, 30), end: Date.UTC(2026, 2, 29, 2, 30) }],
      notes: ["02:30 does not exist on 2026-03-29 in Europe/Berlin; moved to 03:30."],
    });
  });
  it("X12 moves a weekly start on that day alone", () => {
    const month = windowOf("window", berlin, "2026-03");
    const { intervals, notes } = maintenanceTime("maintenance", month, ["Sun 02:30 2h"]);
    expect(intervals).to.have.length(5);
    expect(lengthMs(intervals)).to.equal(10 * HOUR_MS);
    expect(notes).to.deep.equal(["02:30 does not exist on 2026-03-29 in Europe/Berlin; moved to 03:30."]);
  });
  it("X13 takes the first 02:30 of the autumn day for a start and the second for an end", () => {
    expect(parseInstant("start", "2026-10-25 02:30", berlin, "start")).to.deep.equal({
      instant: Date.UTC(2026, 9, 25, 0, 30),
      local: true,
    });
    expect(parseInstant("end", "2026-10-25 02:30", berlin, "end")).to.deep.equal({
      instant: Date.UTC(2026, 9, 25, 1, 30),
      local: true,
    });
  });
  it("reads instants with an offset as they stand, as other programs write them", () => {
    expect(parseInstant("start", "2026-03-28 23:00:00.250 +0100", berlin, "start")).to.deep.equal({
      instant: Date.UTC(2026, 2, 28, 22),
    });
    expect(parseInstant("start", "2026-03-28T23:00-03", berlin, "start").instant).to.equal(Date.UTC(2026, 2, 29, 2));
    expect(parseInstant("start", "2026-03-28T23:00+01:00", berlin, "start").instant).to.equal(
      Date.UTC(2026, 2, 28, 22),
    );
    expect(parseInstant("start", "2026-03-28T22:00:30Z", berlin, "start").instant).to.equal(
      Date.UTC(2026, 2, 28, 22, 0, 30),
    );
  });
  it("refuses what is no instant", () => {
    const accepted =
      "accepted is an instant such as 2026-03-28T22:00Z or 2026-03-28T23:00+01:00, or local time such as 2026-03-28 23:00.";
    expect(() => parseInstant("start", "yesterday", berlin, "start")).to.throw(`start is yesterday; ${accepted}`);
    expect(() => parseInstant("start", "2026-03-28 25:00", berlin, "start")).to.throw(
      `start is 2026-03-28 25:00; ${accepted}`,
    );
  });
});

describe("maintenance", () => {
  it("is refused when it ends before it starts", () => {
    const month = windowOf("window", berlin, "2026-03");
    const refusal = 'accepted is weekly "Tue 22:00 2h" or "Sun 00-06", or once "2026-03-29 02:30 to 2026-03-29 04:30".';
    expect(() => maintenanceTime("maintenance", month, ["Tue 22:00 -2h"])).to.throw(
      `maintenance is Tue 22:00 -2h; ${refusal}`,
    );
    expect(() => maintenanceTime("maintenance", month, ["Tue 22:00"])).to.throw(`maintenance is Tue 22:00; ${refusal}`);
    expect(() => maintenanceTime("maintenance", month, ["Tue 22:00 169h"])).to.throw(
      "maintenance is Tue 22:00 169h; accepted is a window of up to 168h, since it comes back every week.",
    );
    expect(maintenanceTime("maintenance", month, ["Sat"]).intervals).to.have.lengthOf(4);
    expect(() => maintenanceTime("maintenance", month, ["2026-03-09 04:00 to 2026-03-09 02:00"])).to.throw(
      "maintenance is 2026-03-09 04:00 to 2026-03-09 02:00; accepted is an end after the start.",
    );
  });
  it("reaches into a window from the evening before", () => {
    const day = windowOf("window", berlin, "2026-03-11");
    const { intervals } = maintenanceTime("maintenance", day, ["Tue 22:00 4h"]);
    expect(lengthMs(intervals)).to.equal(2 * HOUR_MS);
  });
});

function hours(text: string): number {
  const { start, end } = windowOf("window", berlin, text);
  return (end - start) / HOUR_MS;
}
