import { expect } from "chai";
import { formatMoney } from "../../src/report/format-money.ts";

describe("an amount of money", () => {
  it("sets thousands apart and keeps cents", () => {
    expect(formatMoney(14373.2, { currency: "€", digits: 2, unicode: true })).to.equal("14\u202f373.20\u202f€");
  });

  it("uses ordinary spaces on a plain terminal", () => {
    expect(formatMoney(1234567.891, { currency: "EUR", digits: 2, unicode: false })).to.equal("1 234 567.89 EUR");
  });

  it("leaves out cents that would pretend precision", () => {
    expect(formatMoney(14373.2, { currency: "€", digits: 0, unicode: false })).to.equal("14 373 €");
  });

  it("does not group up to three digits", () => {
    expect(formatMoney(856.68, { currency: "€", digits: 2, unicode: false })).to.equal("856.68 €");
  });

  it("puts the sign in front, but not in front of nothing", () => {
    expect(formatMoney(-4516.52, { currency: "€", digits: 2, unicode: false })).to.equal("-4 516.52 €");
    expect(formatMoney(-0.001, { currency: "€", digits: 2, unicode: false })).to.equal("0.00 €");
  });

  it("refuses to write what no number is", () => {
    expect(formatMoney(NaN, { currency: "€", digits: 2, unicode: false })).to.equal("not defined");
    expect(formatMoney(Infinity, { currency: "€", digits: 2, unicode: false })).to.equal("without end");
  });
});
