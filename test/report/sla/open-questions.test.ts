import { expect } from "chai";
import { plainInputs, slaAnswer, type Said } from "../../../src/plan.ts";
import { questionTable, whatMatters } from "../../../src/report/sla/open-questions.ts";

const OPTIONS = { width: 100, unicode: true, colour: false, percent: false } as const;

describe("what is open in an SLA answer", () => {
  it("is said with an option where one says it in a line, else under its key", () => {
    const rows = questionTable(answer({})).rows.map(([, , sayWith]) => sayWith);
    expect(rows).to.include.members([
      "--set incidents=9/year",
      '--set support="Mon-Fri 9-17"',
      "--set repair=2h..8h",
      "--set availability=99.9%",
      "service.maintenance",
      "measures",
    ]);
  });

  it("ends with the inputs that decide most, from end to end", () => {
    const [first, ...others] = whatMatters(answer({}), OPTIONS);
    expect(first).to.match(
      /^incidents a year \(4 in 1 year, assumed\): \d+ h to \d+ h a year, as it goes from end to end\. Say it with --set incidents=9\/year\.$/,
    );
    expect(others).to.have.lengthOf(2);
  });

  it("speaks of money where an hour has a price", () => {
    expect(whatMatters(answer({ cost: { base: 800 } }), OPTIONS)[0]).to.match(/: [\d\s]+EUR to [\d\s]+EUR a year,/);
  });
});

function answer(said: Said): ReturnType<typeof slaAnswer> {
  return slaAnswer(plainInputs({ ...said, run: { n: 50 } }, "UTC"), "2026-11-23");
}
