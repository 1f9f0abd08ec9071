import { expect } from "chai";
import { readCalendar } from "../../src/declaration/calendar-file/read-calendar.ts";
import { declarationErrorText } from "../../src/declaration/declaration-error.ts";
import { SourceFile } from "../../src/model/source-file.ts";

describe("a calendar file", () => {
  it("names whole days, once, over several and each year", () => {
    expect(
      read(
        "BEGIN:VEVENT\r\nSUMMARY:Works outing\r\nDTSTART;VALUE=DATE:20270611\r\nEND:VEVENT",
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261228\r\nDTEND;VALUE=DATE:20261231\r\nEND:VEVENT",
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200106\r\nRRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6;\r\n UNTIL=20270106\r\nEND:VEVENT",
      ),
    ).to.deep.equal(["2025-01-06", "2026-01-06", "2026-12-28", "2026-12-29", "2026-12-30", "2027-01-06", "2027-06-11"]);
  });

  it("knows intervals, counts and the years that have a 29 February", () => {
    expect(read("BEGIN:VEVENT\nDTSTART:20210501\nRRULE:FREQ=YEARLY;INTERVAL=3;COUNT=3\nEND:VEVENT")).to.deep.equal([
      "2027-05-01",
    ]);
    expect(read("BEGIN:VEVENT\nDTSTART:20200229\nRRULE:FREQ=YEARLY\nEND:VEVENT")).to.deep.equal(["2028-02-29"]);
  });

  it("leaves out what is cancelled, and reads past alarms and zones", () => {
    expect(
      read(
        "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE",
        "BEGIN:VEVENT\nSTATUS:CANCELLED\nDTSTART:20270501\nEND:VEVENT",
        'BEGIN:VEVENT\nDTSTART;X-NOTE="a:b";VALUE=DATE:20270502\nBEGIN:VALARM\nDURATION:PT15M\nEND:VALARM\nEND:VEVENT',
      ),
    ).to.deep.equal(["2027-05-02"]);
  });

  it("counts for nothing when one event cannot be followed, and says so of each", () => {
    expect(
      refused(
        "BEGIN:VEVENT\nDTSTART:20270501\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20270326\nRRULE:FREQ=YEARLY;BYDAY=-2FR;BYMONTH=3\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20270501T140000Z\nEND:VEVENT",
        "BEGIN:VEVENT\nSUMMARY:Some day\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20270501\nRDATE:20280501\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20270501\nDTEND:20270430\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20270230\nEND:VEVENT",
      ),
    ).to.deep.equal([
      'holidays.ics:7:1 RRULE is "FREQ=YEARLY;BYDAY=-2FR;BYMONTH=3"; only the same day of each year is followed, so write the days as events of their own.',
      'holidays.ics:10:1 DTSTART is "20270501T140000Z"; write a whole day, such as DTSTART;VALUE=DATE:20261224.',
      "holidays.ics:12:1 The event has no DTSTART; write the day on which it begins.",
      "holidays.ics:17:1 RDATE is not followed; write the days as events of their own.",
      'holidays.ics:21:1 DTEND is "20270430"; write the day after the last one, at most 366 days later.',
      'holidays.ics:24:1 DTSTART is "20270230"; write a whole day, such as DTSTART;VALUE=DATE:20261224.',
    ]);
  });

  it("is a calendar file", () => {
    const reading = readCalendar(new SourceFile("holidays.ics", "2026-12-24\n"), { from: 2025, to: 2029 });
    expect("errors" in reading && reading.errors.map(declarationErrorText)).to.deep.equal([
      "holidays.ics:1:1 The file does not begin with BEGIN:VCALENDAR; write an iCalendar file.",
    ]);
  });
});

function reading(events: readonly string[]): ReturnType<typeof readCalendar> {
  const text = ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR", ""].join("\n");
  return readCalendar(new SourceFile("holidays.ics", text), { from: 2026, to: 2028 });
}

function read(...events: readonly string[]): readonly string[] {
  const found = reading(events);
  return "dates" in found ? found.dates : found.errors.map(declarationErrorText);
}

function refused(...events: readonly string[]): readonly string[] {
  const found = reading(events);
  return "errors" in found ? found.errors.map(declarationErrorText) : [];
}
