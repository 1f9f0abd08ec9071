import { expect } from "chai";
import { crossing, valueAt } from "../../../src/report/chart/curve.ts";

const latency = [
  { x: 0, y: 0.4 },
  { x: 50, y: 0.8 },
  { x: 75, y: 2.8 },
  { x: 100, y: Infinity },
];

describe("a curve", () => {
  it("is straight between its points", () => {
    expect(valueAt(latency, 25)).to.be.closeTo(0.6, 1e-12);
    expect(valueAt(latency, 50)).to.equal(0.8);
  });

  it("has no value outside its points and beside an infinite one", () => {
    expect(valueAt(latency, -1)).to.equal(undefined);
    expect(valueAt(latency, 101)).to.equal(undefined);
    expect(valueAt(latency, 90)).to.equal(undefined);
  });

  it("crosses a limit between two points", () => {
    expect(crossing(latency, 1.8)).to.be.closeTo(62.5, 1e-12);
  });

  it("crosses at the infinite point what it never reaches before", () => {
    expect(crossing(latency, 5)).to.equal(100);
  });

  it("does not cross what it stays below", () => {
    expect(crossing(latency.slice(0, 2), 0.8)).to.equal(undefined);
  });
});
