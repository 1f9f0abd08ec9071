import { expect } from "chai";
import rule from "../../../rules/sla/failover-exercised.ts";
import { verdicts } from "../../verdicts.ts";

describe("sla/failover-exercised", () => {
  it("fails a failover that was tried a year and two days ago", () => {
    expect(verdicts(rule, { "punchlist.yaml": "failover: {duration: 72s, lastExercise: 2025-11-21}\n" })).to.deep.equal(
      [
        "fail punchlist.yaml:1:41-51 The failover was last tried on 2025-11-21, 367 days ago, so assume that it fails every second time; try it again, and write the day into failover.lastExercise.",
      ],
    );
  });

  it("passes one that was tried within the year", () => {
    expect(verdicts(rule, { "punchlist.yaml": "failover: {duration: 72s, lastExercise: 2025-11-23}\n" })).to.deep.equal(
      ["pass punchlist.yaml:1:41-51 failover"],
    );
  });

  it("fails one that nobody says was tried, however well it is said to work", () => {
    expect(verdicts(rule, { "punchlist.yaml": "failover: {duration: 72s, success: 0.99}\n" })).to.deep.equal([
      "fail punchlist.yaml:1:22-25 A failover is declared, and no day on which it was tried, so assume that it fails every second time; try it, and write the day into failover.lastExercise.",
    ]);
  });

  it("does not judge a failover that is only on the list", () => {
    expect(
      verdicts(rule, {
        "punchlist.yaml": "measures: [{name: failover, yearly: 9000, set: {failover: {duration: 72s}}}]\n",
      }),
    ).to.deep.equal([]);
  });

  it("leaves staging alone", () => {
    expect(verdicts(rule, { "punchlist.yaml": "failover: {duration: 72s}\n" }, { role: "staging" })).to.deep.equal([]);
  });
});
