import { expect } from "chai";
import { evidence } from "../../src/audit/evidence.ts";
import { PATTERNS_ONLY } from "../../src/audit/mask.ts";
import { SourceFile } from "../../src/model/index.ts";

describe("evidence", () => {
  it("quotes the whole line of a span, without its indentation", () => {
    const file = new SourceFile("etc/haproxy.cfg", "backend plone\n    balance roundrobin\n");
    expect(evidence({ file, start: 26, end: 36 }, PATTERNS_ONLY)).to.deep.equal({
      path: "etc/haproxy.cfg",
      line: 2,
      column: 13,
      endLine: 2,
      endColumn: 23,
      text: "balance roundrobin",
    });
  });

  it("quotes the first line of a span of several", () => {
    const file = new SourceFile("buildout.cfg", "allow-hosts =\n    pypi.org\n    dist.plone.org\n");
    expect(evidence({ file, start: 0, end: 45 }, PATTERNS_ONLY)).to.deep.include({
      line: 1,
      endLine: 3,
      text: "allow-hosts =",
    });
  });

  it("shortens a very long line to the part that the span starts in", () => {
    const file = new SourceFile("x.cfg", `${"a".repeat(1_000_000)}command=run${"b".repeat(1_000_000)}`);
    expect(evidence({ file, start: 1_000_000, end: 1_000_011 }, PATTERNS_ONLY).text).to.equal(
      `command=run${"b".repeat(148)}…`,
    );
  });

  it("masks a secret even where the cut takes its name away", () => {
    const file = new SourceFile("x.conf", `environment=${"A=1,".repeat(50)}DB_PASSWORD="hunter2"`);
    expect(
      evidence({ file, start: file.text.indexOf("hunter2"), end: file.text.length }, PATTERNS_ONLY).text,
    ).to.not.contain("hunter2");
  });
});
