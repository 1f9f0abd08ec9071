import { expect } from "chai";
import rule from "../../../rules/sla/support-in-time.ts";
import { verdicts } from "../../verdicts.ts";

const office =
  "response:\n  detect: 5m\n  coverage:\n    - {when: Mon-Fri 08-18, react: 15m}\n    - {when: rest, react: none}\n";
const onCall =
  "response:\n  detect: 5m\n  coverage:\n    - {when: Mon-Fri 08-18, react: 15m}\n    - {when: rest, react: 60m}\n";
const observed = "incidents: {observed: {count: 4, years: 1}}\n";

describe("sla/support-in-time", () => {
  it("fails a weekend without support that is longer than an outage may be", () => {
    expect(verdicts(rule, { "punchlist.yaml": `promise: {longest: 4h}\n${office}` })).to.deep.equal([
      "fail punchlist.yaml:5:14-27 A failure on Fri 17:55 waits 62 h of agreed time until somebody works on it, and a single outage may last 4 h; cover more hours, or agree on fewer.",
    ]);
  });

  it("passes on-call duty that acts in time, and fails a minute less", () => {
    expect(verdicts(rule, { "punchlist.yaml": `promise: {longest: 65m}\n${onCall}` })).to.deep.equal([
      "pass punchlist.yaml:5:14-27 promise/support",
    ]);
    expect(verdicts(rule, { "punchlist.yaml": `promise: {longest: 64m}\n${onCall}` })).to.deep.equal([
      "fail punchlist.yaml:5:14-27 A failure on Mon 00:00 waits 65 min of agreed time until somebody works on it, and a single outage may last 64 min; cover more hours, or agree on fewer.",
    ]);
  });

  it("passes support in office hours for a service in office hours", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `service: {hours: Mon-Fri 08-18}\npromise: {longest: 4h}\n${office}` }),
    ).to.deep.equal(["pass punchlist.yaml:6:14-27 promise/support"]);
  });

  it("leaves the worst moment to a failover", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `promise: {longest: 4h}\n${office}failover: {duration: 72s}\n` }),
    ).to.deep.equal(["pass punchlist.yaml:5:14-27 promise/support"]);
  });

  it("fails waiting that alone uses up the promise", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `promise: {availability: "99.9 %"}\n${observed}${office}` }),
    ).to.deep.equal([
      "fail punchlist.yaml:6:14-27 Incidents wait 55 h of agreed time a year for support, and the promised 99.9 % allows 8.8 h, so no repair is fast enough: 99.37 % is the most that this support can keep. Cover more hours.",
    ]);
  });

  it("passes waiting that leaves room for repairs", () => {
    expect(verdicts(rule, { "punchlist.yaml": `promise: {availability: "99 %"}\n${observed}${office}` })).to.deep.equal(
      ["pass punchlist.yaml:6:14-27 promise/support"],
    );
  });

  it("does not know while nobody says how many incidents there are", () => {
    expect(verdicts(rule, { "punchlist.yaml": `promise: {availability: "99.9 %"}\n${office}` })).to.deep.equal([
      "unknown punchlist.yaml:5:14-27 An incident waits 14 h of agreed time for support, so the promised 99.9 % has room for 0.64 a year, and nobody says how many there are; declare incidents.observed.",
    ]);
  });

  it("needs no incidents where nobody ever waits", () => {
    expect(verdicts(rule, { "punchlist.yaml": `promise: {availability: "99.9 %"}\n${onCall}` })).to.deep.equal([
      "pass punchlist.yaml:5:14-27 promise/support",
    ]);
  });

  it("does not know while nobody says who reacts", () => {
    expect(verdicts(rule, { "punchlist.yaml": 'promise: {availability: "99.9 %"}\n' })).to.deep.equal([
      "unknown punchlist.yaml:1:25-33 Nobody says who reacts when, so nothing shows that support is there within the promised time; declare response.coverage.",
    ]);
  });

  it("tells that nobody ever responds", () => {
    const never = "response:\n  coverage:\n    - {when: rest, react: none}\n";
    expect(verdicts(rule, { "punchlist.yaml": `promise: {longest: 4h}\n${never}` })).to.deep.equal([
      "unknown punchlist.yaml:4:14-18 response.coverage leaves no hour of the week in which anybody responds, so every outage would last for ever. Nothing can be computed until that is changed.",
    ]);
  });
});
