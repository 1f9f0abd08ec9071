import { expect } from "chai";
import { waiverNotices, type DeclaredWaiver } from "../../src/audit/waive.ts";

const idle = (count: number): readonly DeclaredWaiver[] =>
  Array.from({ length: count }, (_, index) => ({
    rule: "haproxy/redispatch",
    subject: `backend:b${index}`,
    reason: "one server",
    owner: "Ada",
    until: "2027-01-31",
  }));

const noticesOf = (count: number): readonly string[] => waiverNotices(idle(count), [], "2026-11-29");

describe("notices about waivers", () => {
  it("names each of a few that waive nothing", () => {
    expect(noticesOf(21)).to.have.length(21);
    expect(noticesOf(1)).to.deep.equal([
      "The waiver of haproxy/redispatch backend:b0 by Ada waives nothing; take it out.",
    ]);
  });

  it("counts what is left of many", () => {
    const notices = noticesOf(8000);
    expect(notices).to.have.length(21);
    expect(notices.at(-1)).to.equal("7980 more waivers waive nothing.");
  });
});
