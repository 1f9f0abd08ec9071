import { expect } from "chai";
import rule from "../../../rules/sla/measures-worth-it.ts";
import { verdicts } from "../../verdicts.ts";

const cost = "cost:\n  base: 100\n  profile:\n    - {when: Mon-Fri 08-18, perHour: 1000}\n";
const service = [
  "incidents:\n  observed: {count: 4, years: 1}\n  repair: {exactly: 2h}\n",
  "response:\n  detect: 5.5m\n  coverage:\n    - {when: Mon-Fri 08-18, react: 15m}\n    - {when: rest, react: none}\n",
].join("");
const failover = (yearly: number | string): string =>
  `  - {name: failover, yearly: ${yearly}, set: {failover: {duration: 72s, success: 0.95, survivorMttf: 2000h}}}\n`;
const onCall =
  "  - {name: on-call, yearly: 12000, set: {response: {coverage: [{when: Mon-Fri 08-18, react: 15m}, {when: rest, react: 60m}]}}}\n";

describe("sla/measures-worth-it", () => {
  it("fails a measure on the list that costs less than it prevents", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `measures:\n${onCall}${failover(9000)}${cost}${service}` }),
    ).to.deep.equal([
      "fail punchlist.yaml:2:12-19 failover at 9000 EUR a year would prevent downtime of about 14000 EUR a year, and is only on the list; put it in place.",
    ]);
  });

  it("passes measures that cost more than they prevent", () => {
    expect(
      verdicts(rule, { "punchlist.yaml": `measures:\n${onCall}${failover(14_000)}${cost}${service}` }),
    ).to.deep.equal(["pass punchlist.yaml:5:9-12 measures"]);
  });

  it("does not know while nothing is listed", () => {
    expect(verdicts(rule, { "punchlist.yaml": `${cost}${service}` })).to.deep.equal([
      "unknown punchlist.yaml:2:9-12 Downtime costs about 14000 EUR a year, and nothing that would prevent it is named; list measures with their yearly price.",
    ]);
  });

  it("does not know while nobody says what an hour costs", () => {
    expect(verdicts(rule, { "punchlist.yaml": `measures:\n${failover(9000)}${service}` })).to.deep.equal([
      "unknown punchlist.yaml:2:12-20 Measures are listed, and nobody says what an hour of downtime costs, so their worth is unknown; declare cost.base.",
    ]);
  });

  it("does not know while nobody says how often something breaks, or what a measure costs", () => {
    expect(verdicts(rule, { "punchlist.yaml": `measures:\n${failover("from-config")}${cost}` })).to.deep.equal([
      "unknown punchlist.yaml:4:9-12 What a measure is worth rests on incidents.observed, response.coverage, incidents.repair, measures.yearly, which nobody declares; write it into punchlist.yaml.",
    ]);
  });

  it("passes nothing while some hours count as free", () => {
    const partly = "cost:\n  profile:\n    - {when: Mon-Fri 08-18, perHour: 1000}\n";
    expect(verdicts(rule, { "punchlist.yaml": `measures:\n${failover(50_000)}${partly}${service}` })).to.deep.equal([
      "unknown punchlist.yaml:5:14-27 What a measure is worth rests on cost.base, which nobody declares; write it into punchlist.yaml.",
    ]);
    expect(verdicts(rule, { "punchlist.yaml": `measures:\n${failover(900)}${partly}${service}` })).to.deep.equal([
      "fail punchlist.yaml:2:12-20 failover at 900 EUR a year would prevent downtime of about 8300 EUR a year, and is only on the list; put it in place.",
    ]);
  });
});
