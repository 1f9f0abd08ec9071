import { expect } from "chai";
import { regionalHolidays } from "../../src/cli/regional-holidays.ts";
import { dayText } from "../../src/plan/calendar/civil.ts";
import { holidaysOf } from "../../src/plan/calendar/holidays.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const DAY = ["--today", "2026-11-29"] as const;

describe("the holidays of a region", () => {
  it("are by law eleven in France in 2027", () => {
    // Code du travail, article L3133-1; Easter 2027 is on 28 March.
    expect(regionalHolidays("FR", [2027])).to.deep.equal({
      dates: [
        ...["2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14"],
        ...["2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25"],
      ],
    });
  });

  it("are in Bavaria three more than in all of Germany, without what only some of its towns keep", () => {
    // Gesetz über den Schutz der Sonn- und Feiertage, article 1.
    const all = datesOf("DE");
    expect(datesOf("DE-BY").filter((date) => !all.includes(date))).to.deep.equal([
      "2027-01-06",
      "2027-05-27",
      "2027-11-01",
    ]);
  });

  it("are those that the models know for all of Germany", () => {
    const years = [2025, 2026, 2027, 2028, 2029, 2030];
    const found = regionalHolidays("DE", years);
    const own = [...holidaysOf("", ["DE"], years)].map(dayText).toSorted();
    expect("dates" in found && [...new Set(found.dates)].toSorted()).to.deep.equal(own);
  });

  it("are in Zurich those of the canton", () => {
    expect(datesOf("CH-ZH")).to.include.members(["2027-05-01", "2027-08-01", "2027-12-26"]);
    expect(datesOf("CH-ZH")).to.not.include("2027-01-06");
  });

  it("are unknown for what is no region", () => {
    const found = regionalHolidays("CH-XX", [2027]);
    expect("known" in found && found.known).to.include("CH-ZH");
  });
});

describe("punchlist sla with holidays", () => {
  const HOURS = [
    "--set",
    "service.hours=Mon-Fri 08-18",
    "--set",
    "promise.availability=99 %",
    "--set",
    "service.zone=UTC",
  ];

  it("leaves out those of a region and of a calendar file", () => {
    const folder = folderWith({
      "holidays.ics":
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261209\nEND:VEVENT\nEND:VCALENDAR\n",
    });
    const { code, stdout } = punchlist("sla", folder, ...HOURS, "--set", "service.holidays=[FR, holidays.ics]", ...DAY);
    expect(code).to.equal(0);
    // Of 23 weekdays in December 2026 one is Christmas and two are in the file: 200 hours, of which one percent.
    expect(stdout).to.match(/^month 2026-12 +2:00 h /m);
    expect(stdout).to.match(/^service\.holidays +FR, holidays\.ics /m);
  });

  it("refuses a region that is not known, and a calendar that is not there or cannot be followed", () => {
    expect(refused({}, "DE-XX")).to.match(/service\.holidays knows no region DE-XX; write DE-BB, DE-BE, .*DE-TH\.$/);
    expect(refused({}, "holidays.ics")).to.match(/service\.holidays names holidays\.ics, which cannot be read: /);
    expect(refused({ "holidays.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n" }, "holidays.ics")).to.equal(
      "holidays.ics:2:1 The event has no DTSTART; write the day on which it begins.",
    );
    expect(refused({}, "Bavaria")).to.include(
      'service.holidays[0] is "Bavaria"; write a region such as DE, DE-BY or FR, a date as YYYY-MM-DD, or a calendar beside this file, such as holidays.ics.',
    );
  });

  function refused(files: Readonly<Record<string, string>>, holiday: string): string {
    const { code, stdout, stderr } = punchlist(
      "sla",
      folderWith(files),
      "--set",
      `service.holidays=[${holiday}]`,
      ...DAY,
    );
    expect([code, stdout]).to.deep.equal([2, ""]);
    return stderr.replace(/^punchlist: /, "").trimEnd();
  }
});

function datesOf(region: string): readonly string[] {
  const found = regionalHolidays(region, [2027]);
  return "dates" in found ? found.dates : [];
}
