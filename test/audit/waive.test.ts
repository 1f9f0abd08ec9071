import { expect } from "chai";
import { waiverFinder, waiverNotices, type DeclaredWaiver } from "../../src/audit/waive.ts";

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

describe("a waiver", () => {
  const terms = { reason: "stays in a terminal", owner: "Ada", until: "2027-01-31" };
  const open = {
    rule: "supervisor/foreground-command",
    item: "T35",
    subject: "program:mailer",
    verdict: "unknown",
  } as const;

  it("covers an unknown whose subject it names", () => {
    const named = { ...terms, rule: open.rule, subject: open.subject };
    expect(waiverFinder([named])(open)).to.deep.equal(terms);
    expect(waiverFinder([{ ...terms, item: "T35", subject: open.subject }])(open)).to.deep.equal(terms);
    expect(waiverFinder([named])({ ...open, subject: "program:indexer" })).to.equal(undefined);
  });

  it("of a whole rule covers failures, and hides nothing that is unknown", () => {
    const whole = waiverFinder([{ ...terms, rule: open.rule }]);
    expect(whole(open)).to.equal(undefined);
    expect(whole({ ...open, verdict: "fail" })).to.deep.equal(terms);
    expect(waiverFinder([{ ...terms, rule: open.rule, subject: open.subject }])({ ...open, verdict: "pass" })).to.equal(
      undefined,
    );
  });
});
