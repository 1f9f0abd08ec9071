import { expect } from "chai";
import { heatMap, heatMapCsv } from "../../../src/report/chart/heat-map.ts";
import { week } from "../samples/charts.ts";

describe("a heat map of the week", () => {
  it("shades each hour and says what the shades mean", () => {
    expect(heatMap(week, { width: 90, unicode: true, colour: false })).to.deep.equal([
      "    00       03       06       09       12       15       18       21",
      "Mon ░░░░░░░░░░░░░░░·······································░░░░░░░░░░░░░░░░░░",
      "Tue ░░░░░░░░░░░░░░░·······································░░░░░░░░░░░░░░░░░░",
      "Wed ░░░░░░░░░░░░░░░·······································░░░░░░░░░░░░░░░░░░",
      "Thu ░░░░░░░░░░░░░░░·······································░░░░░░░░░░░░░░░░░░",
      "Fri ░░░░░░░░░░░░░░░·······································██████████████████",
      "Sat ███████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒",
      "Sun ▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░·································",
      "· from 1 700 EUR  ░ from 2 760 EUR  ▒ from 3 820 EUR  ▓ from 4 880 EUR  █ from 5 940 EUR",
      "to 7 000 EUR",
    ]);
  });

  it("makes its cells as narrow as it must", () => {
    expect(heatMap(week, { width: 40, unicode: false, colour: false })).to.deep.equal([
      "    00    06    12    18",
      "Mon :::::.............::::::",
      "Tue :::::.............::::::",
      "Wed :::::.............::::::",
      "Thu :::::.............::::::",
      "Fri :::::.............######",
      "Sat #####%%%%%%%%%%%++++++++",
      "Sun ++:::::::::::...........",
      ". from 1 700 EUR  : from 2 760 EUR",
      "+ from 3 820 EUR  % from 4 880 EUR",
      "# from 5 940 EUR  to 7 000 EUR",
    ]);
  });

  it("has one shade when all hours cost the same", () => {
    const flat = { days: [{ label: "Mon", values: Array.from({ length: 24 }, () => 100) }], write: String };
    expect(heatMap(flat, { width: 40, unicode: false, colour: false })).to.deep.equal([
      "    00    06    12    18",
      "Mon ........................",
      ". 100",
    ]);
  });

  it("marks an hour without a value", () => {
    const gap = { days: [{ label: "Mon", values: [NaN, ...Array.from({ length: 23 }, () => 100)] }], write: String };
    expect(heatMap(gap, { width: 40, unicode: false, colour: false })[1]).to.equal("Mon ?.......................");
  });

  it("has a CSV twin", () => {
    const [head, monday] = heatMapCsv(week).split("\n");
    expect(head).to.equal("day,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23");
    expect(monday).to.equal(
      "Mon,3200,3100,3000,2900,2800,2700,2600,2500,2000,2000,2000,2000,2000,2000,2000,2000,2000,2000,3000,3000,3000,3000,3000,3000",
    );
  });
});
