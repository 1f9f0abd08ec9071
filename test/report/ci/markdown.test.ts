import { expect } from "chai";
import { markdownCode, markdownText } from "../../../src/report/ci/markdown-text.ts";
import { markdownReport } from "../../../src/report/ci/markdown.ts";
import { production } from "../samples/production.ts";
import { LOOK } from "./look.ts";

describe("the report as Markdown", () => {
  it("is the answer, and each cause with its places", () => {
    expect(markdownReport([production], { ...LOOK, pathPrefix: "deploy/" })).to.equal(`### ✗ Plone in production: plone

**Not ready: 1 error and 1 warning; 2 of 12 items fail; 1 check is open; 1 place was not read.**

error: **Short pages wait behind long ones** (\`haproxy/balance-leastconn\`, T49)

- \`deploy/etc/haproxy.cfg:12\` Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.

warning: **A dead download server holds a build up for minutes** (\`buildout/socket-timeout\`, T42)

- \`deploy/buildout.cfg:1\` Buildout waits for a silent package server without end, because socket-timeout is not set; write socket-timeout = 3.

6 checks pass, 1 is open and 1 is waived; punchlist 0.1.0, 2026-11-23.
`);
  });

  it("stays below what a comment may hold, and counts what it leaves out", () => {
    const failing = production.findings.filter(({ verdict }) => verdict === "fail");
    const many = Array.from({ length: 2_000 }, (_, index) =>
      failing.map((finding) => ({ ...finding, rule: `haproxy/rule-${index}` })),
    );
    const text = markdownReport([{ ...production, findings: many.flat() }], LOOK);
    expect(text.length).to.be.within(50_000, 62_000);
    expect(text).to.match(/… and \d+ more causes\./);
  });

  it("names ten places of a cause, and counts the rest", () => {
    const failing = production.findings.filter(({ severity, verdict }) => verdict === "fail" && severity === "error");
    const text = markdownReport([{ ...production, findings: Array.from({ length: 14 }, () => failing).flat() }], LOOK);
    expect(text.split("\n").filter((line) => line.startsWith("- `"))).to.have.length(10);
    expect(text).to.include("\n- and 4 more\n");
  });

  it("follows one environment by the next", () => {
    expect(markdownReport([production, production], LOOK)).to.equal(
      `${markdownReport([production], LOOK)}\n${markdownReport([production], LOOK)}`,
    );
  });
});

describe("a text in Markdown", () => {
  it("marks nothing up", () => {
    expect(markdownText("a *b* _c_ `d` [e](f) <g> &h; |i| ~j~ $k$ #l")).to.equal(
      "a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\&h; \\|i\\| \\~j\\~ \\$k\\$ \\#<!-- -->l",
    );
  });

  it("links to no address, mentions nobody and closes no issue", () => {
    expect(markdownText("fixes #12 for @octocat, see https://example.org")).to.equal(
      "fixes \\#<!-- -->12 for @<!-- -->octocat, see https\\://example.org",
    );
  });

  it("begins no list", () => {
    expect(markdownText("- a")).to.equal("\\- a");
    expect(markdownText("1. a")).to.equal("1\\. a");
  });

  it("stands as code behind more backticks than it has", () => {
    expect(markdownCode("etc/haproxy.cfg:12")).to.equal("`etc/haproxy.cfg:12`");
    expect(markdownCode("a`b``c")).to.equal("```a`b``c```");
    expect(markdownCode("`a")).to.equal("`` `a ``");
  });
});
