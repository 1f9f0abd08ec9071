import { expect } from "chai";
import { tornado, tornadoCsv } from "../../../src/report/chart/tornado.ts";
import { inputs } from "../samples/charts.ts";

describe("a tornado", () => {
  it("puts the input that moves the result most on top", () => {
    expect(tornado(inputs, { width: 80, unicode: true, colour: false })).to.deep.equal([
      "incidents per year   4 791 EUR ░░░░░░░░░░░░░│████████████████████████ 33 000 EUR",
      "repair, median      12 000 EUR          ░░░░│██████                   19 000 EUR",
      "failover works      13 000 EUR            ██│░░░                      17 000 EUR",
      "reaction            14 000 EUR             ░│█                        15 100 EUR",
      "detection           14 900 EUR              │██                       16 000 EUR",
      "base 14 373 EUR; ░ input at its low end, █ at its high end",
    ]);
  });

  it("draws with ASCII characters on a plain terminal, labels apart where they leave no room", () => {
    expect(tornado(inputs, { width: 50, unicode: false, colour: false })).to.deep.equal([
      "incidents per year",
      " 4 791 EUR ---------|################## 33 000 EUR",
      "repair, median",
      "12 000 EUR        --|#####              19 000 EUR",
      "failover works",
      "13 000 EUR         #|---                17 000 EUR",
      "reaction",
      "14 000 EUR          |#                  15 100 EUR",
      "detection",
      "14 900 EUR          |-#                 16 000 EUR",
      "base 14 373 EUR; - input at its low end",
      "# at its high end",
    ]);
  });

  it("draws only the base when nothing moves the result", () => {
    const flat = { base: 5, inputs: [{ label: "detection", low: 5, high: 5 }], write: String };
    expect(tornado(flat, { width: 30, unicode: false, colour: false })).to.deep.equal([
      "detection  5        |        5",
      "base 5; - input at its low end",
      "# at its high end",
    ]);
  });

  it("draws nothing without inputs", () => {
    expect(tornado({ base: 5, inputs: [], write: String }, { width: 30, unicode: false, colour: false })).to.deep.equal(
      [],
    );
  });

  it("has a CSV twin", () => {
    expect(tornadoCsv(inputs)).to.equal(
      `input,low,base,high\nincidents per year,4791,14373,33000\n"repair, median",12000,14373,19000\nfailover works,17000,14373,13000\nreaction,14000,14373,15100\ndetection,14900,14373,16000\n`,
    );
  });
});
