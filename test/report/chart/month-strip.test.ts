import { expect } from "chai";
import { monthStrip, monthStripCsv } from "../../../src/report/chart/month-strip.ts";
import { months } from "../samples/charts.ts";

describe("a month strip", () => {
  it("shows twelve boxes with their hours under them", () => {
    expect(monthStrip(months, { width: 80, unicode: true, colour: false })).to.deep.equal([
      "         Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec",
      "        ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ ▓▓▓▓ ▓▓▓▓ ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ ░░░░ ░░░░ ▒▒▒▒ ████",
      "allowed 7:26 6:43 7:25 7:12 7:26 7:12 7:26 7:26 7:12 7:27 7:12 7:26",
      "usual   0:00 0:00 0:00 0:00 0:30 0:00 0:00 0:00 0:00 0:00 0:00 9:15",
      "bad     22 h 22 h 22 h 30 h 42 h 22 h 22 h 22 h 3:12 0:00 22 h 62 h",
      "broken   17%  16%  17%  24%  31%  17%  17%  17%   4%  <1%  17%  55%",
      "usual: every second year has less; bad: one in twenty has more",
      "chance to be broken:  ░ under 5 %  ▒ under 20 %  ▓ under 50 %  █ more",
    ]);
  });

  it("shows a line a month on a narrow terminal", () => {
    expect(monthStrip(months, { width: 50, unicode: false, colour: false })).to.deep.equal([
      "Jan : usual 0:00, bad 22 h of 7:26, broken 17%",
      "Feb : usual 0:00, bad 22 h of 6:43, broken 16%",
      "Mar : usual 0:00, bad 22 h of 7:25, broken 17%",
      "Apr + usual 0:00, bad 30 h of 7:12, broken 24%",
      "May + usual 0:30, bad 42 h of 7:26, broken 31%",
      "Jun : usual 0:00, bad 22 h of 7:12, broken 17%",
      "Jul : usual 0:00, bad 22 h of 7:26, broken 17%",
      "Aug : usual 0:00, bad 22 h of 7:26, broken 17%",
      "Sep . usual 0:00, bad 3:12 of 7:12, broken 4%",
      "Oct . usual 0:00, bad 0:00 of 7:27, broken <1%",
      "Nov : usual 0:00, bad 22 h of 7:12, broken 17%",
      "Dec # usual 9:15, bad 62 h of 7:26, broken 55%",
    ]);
  });

  it("breaks such a line where even that does not fit", () => {
    expect(monthStrip(months.slice(0, 1), { width: 9, unicode: false, colour: false })).to.deep.equal([
      "Jan : usual 0:00",
      "bad 22 h of 7:26",
      "broken 17%",
    ]);
  });

  it("rounds a budget down where a duration would round up", () => {
    const [, , budget] = monthStrip([{ label: "Mar", budget: 7.43, p50: 7.43, p95: 7.43, breach: 1 }], {
      width: 80,
      unicode: false,
      colour: false,
    });
    expect(budget).to.equal("allowed 7:25");
  });

  it("draws nothing for no months", () => {
    expect(monthStrip([], { width: 80, unicode: false, colour: false })).to.deep.equal([]);
  });

  it("has a CSV twin", () => {
    expect(monthStripCsv(months.slice(0, 2))).to.equal(
      "month,budget_hours,p50_hours,p95_hours,breach_probability\nJan,7.44,0,22.4,0.17\nFeb,6.72,0,21.9,0.16\n",
    );
  });
});
