import { expect } from "chai";
import { withWaivers, type WrittenWaiver } from "../../src/declaration/write-waivers.ts";

const WAIVER: WrittenWaiver = {
  rule: "haproxy/redispatch",
  subject: "backend:plone",
  reason: "one server until the move",
  owner: "Ada",
  until: "2027-01-31",
};

const ENTRY = `  - rule: haproxy/redispatch
    subject: backend:plone
    reason: one server until the move
    owner: Ada
    until: 2027-01-31
`;

describe("a waiver that is written into punchlist.yaml", () => {
  it("makes the file where there is none", () => {
    expect(withWaivers("", [WAIVER])).to.equal(`waivers:\n${ENTRY}`);
  });

  it("comes behind all that is there, which stays to the byte", () => {
    const text = "# our site\nname:   www.example.org   # the public one\nversions: {haproxy:  '3.2'}";
    expect(withWaivers(text, [WAIVER])).to.equal(`${text}\n\nwaivers:\n${ENTRY}`);
  });

  it("comes behind the others, as far to the right as they", () => {
    const text = `waivers:   # see OPS-12
- rule: haproxy/stats-page   # odd
  reason: 'nobody reaches it'
  owner: Ben
  until: 2027-01-31   # then it is gone

name: www.example.org
`;
    expect(withWaivers(text, [WAIVER])).to.equal(
      text.replace("it is gone\n", `it is gone\n${ENTRY.replaceAll(/^ {2}/gm, "")}`),
    );
  });

  it("keeps the line ends of the file", () => {
    expect(withWaivers("name: plone\r\n", [WAIVER])).to.equal(
      `name: plone\r\n\r\nwaivers:\r\n${ENTRY.replaceAll("\n", "\r\n")}`,
    );
  });

  it("renews one of the same subject where it stands", () => {
    const text = `waivers:\n  - {rule: haproxy/redispatch, subject: "backend:plone", until: 2026-11-01, owner: Ben, reason: soon} # late\n`;
    expect(withWaivers(text, [{ ...WAIVER, reason: "later, with the move" }])).to.equal(
      `waivers:\n  - {rule: haproxy/redispatch, subject: "backend:plone", until: 2027-01-31, owner: Ada, reason: "later, with the move"} # late\n`,
    );
  });

  it("comes before one of the whole rule, which would cover it", () => {
    const wide = "  - rule: haproxy/redispatch\n    reason: soon\n    owner: Ben\n    until: 2026-11-01\n";
    expect(withWaivers(`waivers:\n${wide}`, [WAIVER])).to.equal(`waivers:\n${ENTRY}${wide}`);
  });

  it("joins a list in one line", () => {
    expect(withWaivers("waivers: []\n", [WAIVER])).to.match(
      /^waivers:\s+\[\s*\{ rule: haproxy\/redispatch, .*\}\s*\]\n$/s,
    );
  });
});
