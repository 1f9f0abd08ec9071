import { expect } from "chai";
import rule from "../../../rules/sla/longest-outage-agreed.ts";
import { verdicts } from "../../verdicts.ts";

describe("sla/longest-outage-agreed", () => {
  it("fails a yearly promise, of which two years' budgets may be used up in one piece", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": 'promise: {window: calendar-year, availability: "99 %"}\n' }),
    ).to.deep.equal([
      "fail punchlist.yaml:1:48-54 The promised 99 % by calendar year allows 175 h of downtime in one piece, from the end of one calendar year into the next; agree on a longest outage in promise.longest.",
    ]);
  });

  it("passes the same promise with a longest outage", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": 'promise: {window: calendar-year, availability: "99 %", longest: 8h}\n' }),
    ).to.deep.equal(["pass punchlist.yaml:1:65-67 promise/longest"]);
  });

  it("passes the same promise with classes of outages", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": 'promise: {availability: "99 %", classes: [{upto: 1h, max: 4}, {upto: 8h, max: 1}]}\n',
      }),
    ).to.deep.equal(["pass punchlist.yaml:1:50-52 promise/longest"]);
  });

  it("takes a promise without a window month by month", () => {
    expect(verdicts(rule, { "punchlist.yaml": 'promise: {availability: "99 %"}\n' })).to.deep.equal([
      "fail punchlist.yaml:1:25-31 The promised 99 % by calendar month allows 15 h of downtime in one piece, from the end of one calendar month into the next; agree on a longest outage in promise.longest.",
    ]);
  });

  it("knows no border in a rolling window", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": 'promise: {window: rolling-30-days, availability: "99 %"}\n' }),
    ).to.deep.equal([
      "fail punchlist.yaml:1:50-56 The promised 99 % in any 30 days allows 7.2 h of downtime in one piece; agree on a longest outage in promise.longest.",
    ]);
  });

  it("counts agreed hours only", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": 'service: {hours: Mon-Fri 08-18}\npromise: {window: rolling-28-days, availability: "99 %"}\n',
      }),
    ).to.deep.equal([
      "fail punchlist.yaml:2:50-56 The promised 99 % in any 28 days allows 2 h of downtime in one piece; agree on a longest outage in promise.longest.",
    ]);
  });

  it("has nothing to say without a promise", () => {
    expect(verdicts(rule, { "punchlist.yaml": "cost: {base: 100}\n" })).to.deep.equal([]);
  });
});
