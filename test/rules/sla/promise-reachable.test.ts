import { expect } from "chai";
import rule from "../../../rules/sla/promise-reachable.ts";
import { verdicts } from "../../verdicts.ts";

const office = "response:\n  coverage:\n    - {when: Mon-Fri 08-18, react: 15m}\n    - {when: rest, react: none}\n";
const onCall = "response:\n  coverage:\n    - {when: 24x7, react: 15m}\n";
const incidents = "incidents:\n  observed: {count: 4, years: 1}\n  repair: {exactly: 2h}\n";

describe("sla/promise-reachable", () => {
  it("fails a promise around the clock that people in office hours cannot keep", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `promise: {availability: "99.9 %"}\n${incidents}${office}` }),
    ).to.deep.equal([
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 5.4 h are expected, mostly since each incident waits 14 h for somebody to be there; cover more hours or promise less.",
    ]);
  });

  it("passes a promise that the same people keep", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `promise: {availability: "99 %"}\n${incidents}${office}` }),
    ).to.deep.equal(["pass punchlist.yaml:1:25-31 promise/availability"]);
  });

  it("counts only the hours in which service was agreed", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": `service: {hours: Mon-Fri 08-18}\npromise: {availability: "99.5 %"}\n${incidents}${office}`,
      }),
    ).to.deep.equal(["pass punchlist.yaml:2:25-33 promise/availability"]);
  });

  it("names the repair where somebody is always there", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `promise: {availability: "99.9 %"}\n${incidents}${onCall}` }),
    ).to.deep.equal([
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 47 min are expected, mostly since finding and repairing takes 2.3 h of each of 4 incidents a year; shorten that or promise less.",
    ]);
  });

  it("names a failover that seldom works", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": `promise: {availability: "99.9 %"}\n${incidents}${office}failover: {duration: 72s, success: 0.5}\n`,
      }),
    ).to.deep.equal([
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 2.7 h are expected, as the failover works 50 times of 100 and an incident lasts 16 h when it fails; exercise it or promise less.",
    ]);
  });

  it("passes with a failover that works", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": `promise: {availability: "99.9 %"}\n${incidents}${office}failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}\n`,
      }),
    ).to.deep.equal(["pass punchlist.yaml:1:25-33 promise/availability"]);
  });

  it("does not know while nobody says how often something breaks", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": `promise: {availability: "99.9 %"}\nincidents:\n  repair: {exactly: 2h}\n${office}`,
      }),
    ).to.deep.equal([
      "unknown punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and whether that is kept rests on incidents.observed, which nobody declares; write it into punchlist.yaml.",
    ]);
  });

  it("does not know while nobody says who responds, and a quick response would do", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": `promise: {availability: "99.9 %"}\nincidents:\n  observed: {count: 4, years: 1}\n  repair: {exactly: 1h}\n`,
      }),
    ).to.deep.equal([
      "unknown punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and whether that is kept rests on response.coverage, which nobody declares; write it into punchlist.yaml.",
    ]);
  });

  it("fails without knowing who responds where not even the quickest response would do", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": `promise: {availability: "99.9 %"}\nincidents:\n  observed: {count: 4, years: 1}\n  repair: {exactly: 3h}\n`,
      }),
    ).to.deep.equal([
      "fail punchlist.yaml:1:25-33 The promised 99.9 % allows 44 min of downtime a month, and 62 min are expected, mostly since finding and repairing takes 3.1 h of each of 4 incidents a year; shorten that or promise less.",
    ]);
  });

  it("counts maintenance where it is said to count", () => {
    const maintained = (counted: string): string =>
      `service: {maintenance: {windows: ["Tue 22:00 2h"], counted: ${counted}}}\npromise: {availability: "99 %"}\n${incidents}${onCall}`;
    expect(verdicts(rule, { "punchlist.yaml": maintained("yes") })).to.deep.equal([
      "fail punchlist.yaml:2:25-31 The promised 99 % allows 7.3 h of downtime a month, and 9.4 h are expected, of which 8.7 h are announced maintenance; agree that it does not count, or take less.",
    ]);
    expect(verdicts(rule, { "punchlist.yaml": maintained("no") })).to.deep.equal([
      "pass punchlist.yaml:2:25-31 promise/availability",
    ]);
  });

  it("tells what cannot be computed with", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": `promise: {availability: "99 %"}\nincidents:\n  observed: {count: 4, years: 1}\n  repair: {exactly: 500d}\n${office}`,
      }),
    ).to.deep.equal([
      "unknown punchlist.yaml:1:25-31 incidents.repair is 12000; accepted is at most 8760 h, a year. Nothing can be computed until that is changed.",
    ]);
  });

  it("leaves staging alone, and what promises nothing", () => {
    expect(
      verdicts(
        rule,
        { "punchlist.yaml": `promise: {availability: "99.9 %"}\n${incidents}${office}` },
        { role: "staging" },
      ),
    ).to.deep.equal([]);
    expect(verdicts(rule, { "punchlist.yaml": `${incidents}${office}` })).to.deep.equal([]);
  });
});
