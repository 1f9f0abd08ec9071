import { expect } from "chai";
import { withAnswers } from "../../src/declaration/write-answers.ts";
import { declared } from "./read.ts";

describe("answers that are written into punchlist.yaml", () => {
  it("make a file", () => {
    expect(withAnswers("", ["availability=99.9%", "incidents=9/year", "cost=800 EUR/h"])).to.equal(`promise:
  availability: 99.9%
incidents:
  observed:
    count: 9
    years: 1
cost:
  base: 800
  currency: EUR
`);
  });

  it("stand in the place of what was there, beside its comments", () => {
    const text = `# our service
incidents: { observed: { count: 4, years: 2 } } # from the tickets
waivers: []
`;
    expect(withAnswers(text, ["incidents=9/year"])).to.equal(`# our service
incidents: { observed: { count: 9, years: 1 } } # from the tickets
waivers: []
`);
  });

  it("replace a list whole, and what says the same in another way", () => {
    const text = `incidents:
  repair:
    exactly: 2h
response:
  coverage:
    - { when: Mon-Fri 08-18, react: 30m }
`;
    expect(withAnswers(text, ["repair=2h..8h", "support=24x7 within 1h"])).to.equal(`incidents:
  repair:
    median: 2h
    p90: 8h
response:
  coverage:
    - { when: 24x7, react: 1h }
    - { when: rest, react: none }
`);
  });

  it("are read again as they were meant", () => {
    const said = [
      "failover=50 of 100",
      "memory=8GB",
      "disk=61 of 100 GB, 1.6 GB/month",
      "hours=Mon-Fri 7-20",
      "peak=20/s",
    ];
    const { whatIf } = declared(withAnswers("", said));
    expect(whatIf.failover?.success?.kind === "given" && whatIf.failover.success.value.value).to.equal(0.5);
    expect(whatIf.capacity?.memory?.kind === "given" && whatIf.capacity.memory.value.value).to.equal(8 * 1024 ** 3);
    expect(whatIf.capacity?.storage?.size?.kind === "given" && whatIf.capacity.storage.size.value.value).to.equal(
      100e9,
    );
    expect(whatIf.service?.hours?.value.text).to.equal("Mon-Fri 7-20");
  });
});
