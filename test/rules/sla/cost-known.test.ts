import { expect } from "chai";
import rule from "../../../rules/sla/cost-known.ts";
import { verdicts } from "../../verdicts.ts";

describe("sla/cost-known", () => {
  it("fails a promise without the cost of an hour", () => {
    expect(verdicts(rule, { "punchlist.yaml": 'promise: {availability: "99 %"}\n' })).to.deep.equal([
      "fail punchlist.yaml:1:25-31 Nobody says what an hour of downtime costs, so nobody can say what preventing it is worth; declare cost.base, and cost.profile for the busy hours.",
    ]);
  });

  it("fails a cost of each incident, which is no cost of an hour", () => {
    expect(verdicts(rule, { "punchlist.yaml": "cost: {perIncident: 500}\n" })).to.deep.equal([
      "fail punchlist.yaml:1:21-24 Nobody says what an hour of downtime costs, so nobody can say what preventing it is worth; declare cost.base, and cost.profile for the busy hours.",
    ]);
  });

  it("passes one cost for all hours", () => {
    expect(verdicts(rule, { "punchlist.yaml": "cost: {base: 100}\n" })).to.deep.equal([
      "pass punchlist.yaml:1:14-17 cost",
    ]);
  });

  it("fails a profile that leaves hours out", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": "cost:\n  profile:\n    - {when: Mon-Fri 08-18, perHour: 400}\n" }),
    ).to.deep.equal([
      "fail punchlist.yaml:3:14-27 The cost of an hour of downtime is declared for a part of the week, so all other hours count as free; declare cost.base for them.",
    ]);
  });

  it("passes a profile with an entry for the rest, and one that covers the week", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml":
          "cost:\n  profile:\n    - {when: Mon-Fri 08-18, perHour: 400}\n    - {when: rest, perHour: 40}\n",
      }),
    ).to.deep.equal(["pass punchlist.yaml:3:14-27 cost"]);
    expect(
      verdicts(rule, {
        "punchlist.yaml":
          "cost:\n  profile:\n    - {when: Mon-Fri, perHour: 400}\n    - {when: Sat-Sun, perHour: 40}\n",
      }),
    ).to.deep.equal(["pass punchlist.yaml:3:14-21 cost"]);
  });

  it("has nothing to say where nothing is promised, listed or priced", () => {
    expect(verdicts(rule, { "punchlist.yaml": "incidents: {observed: {count: 4, years: 1}}\n" })).to.deep.equal([]);
  });
});
