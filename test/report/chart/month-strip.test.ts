import { expect } from "chai";
import { monthStrip, monthStripCsv } from "../../../src/report/chart/month-strip.ts";
import { months } from "../samples/charts.ts";

describe("a month strip", () => {
  it("shows twelve boxes with their hours under them", () => {
    expect(monthStrip(months, { width: 80, unicode: true, colour: false })).to.deep.equal([
      "         Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec",
      "        ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ ▓▓▓▓ ▓▓▓▓ ▒▒▒▒ ▒▒▒▒ ▒▒▒▒ ░░░░ ░░░░ ▒▒▒▒ ████",
      "budget  7:26 6:43 7:25 7:12 7:26 7:12 7:26 7:26 7:12 7:27 7:12 7:26",
      "p50     0:00 0:00 0:00 0:00 0:30 0:00 0:00 0:00 0:00 0:00 0:00 9:15",
      "p95     22 h 22 h 22 h 30 h 42 h 22 h 22 h 22 h 3:12 0:00 22 h 62 h",
      "breach   17%  16%  17%  24%  31%  17%  17%  17%   4%  <1%  17%  55%",
      "chance of a breach: ░ under 5 %  ▒ under 20 %  ▓ under 50 %  █ more",
    ]);
  });

  it("shows a line a month on a narrow terminal", () => {
    expect(monthStrip(months, { width: 50, unicode: false, colour: false })).to.deep.equal([
      "Jan : budget 7:26, p50 0:00, p95 22 h, breach 17%",
      "Feb : budget 6:43, p50 0:00, p95 22 h, breach 16%",
      "Mar : budget 7:25, p50 0:00, p95 22 h, breach 17%",
      "Apr + budget 7:12, p50 0:00, p95 30 h, breach 24%",
      "May + budget 7:26, p50 0:30, p95 42 h, breach 31%",
      "Jun : budget 7:12, p50 0:00, p95 22 h, breach 17%",
      "Jul : budget 7:26, p50 0:00, p95 22 h, breach 17%",
      "Aug : budget 7:26, p50 0:00, p95 22 h, breach 17%",
      "Sep . budget 7:12, p50 0:00, p95 3:12, breach 4%",
      "Oct . budget 7:27, p50 0:00, p95 0:00, breach <1%",
      "Nov : budget 7:12, p50 0:00, p95 22 h, breach 17%",
      "Dec # budget 7:26, p50 9:15, p95 62 h, breach 55%",
    ]);
  });

  it("breaks such a line where even that does not fit", () => {
    expect(monthStrip(months.slice(0, 1), { width: 9, unicode: false, colour: false })).to.deep.equal([
      "Jan : budget 7:26",
      "p50 0:00",
      "p95 22 h",
      "breach 17%",
    ]);
  });

  it("rounds a budget down where a duration would round up", () => {
    const [, , budget] = monthStrip([{ label: "Mar", budget: 7.43, p50: 7.43, p95: 7.43, breach: 1 }], {
      width: 80,
      unicode: false,
      colour: false,
    });
    expect(budget).to.equal("budget  7:25");
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
