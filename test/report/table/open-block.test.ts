import { expect } from "chai";
import type { Finding, Report } from "../../../src/model/index.ts";
import { tableReport } from "../../../src/report/table.ts";
import { production } from "../samples/production.ts";

describe("what stands open", () => {
  it("tells a cause of several open checks once, with their number and items", () => {
    expect(
      openBlock([
        open("buildout/eggs-pinned", "T41", 4),
        open("buildout/allow-hosts", "T45", 1),
        open("buildout/eggs-pinned", "T41", 9),
      ]),
    ).to.deep.equal([
      "Open, by what settles it",
      "  file     base.cfg:2: https://dist.plone.org/release/6.0.13/versions.cfg was not read here; a copy",
      "           in the checkout would settle it. (3 checks of T41, T45)",
    ]);
  });

  it("tells a check that stands alone at its own place", () => {
    expect(openBlock([open("buildout/eggs-pinned", "T41", 4)])).to.deep.equal([
      "Open, by what settles it",
      "  file     buildout.cfg:4: https://dist.plone.org/release/6.0.13/versions.cfg was not read here; a",
      "           copy in the checkout would settle it. (T41 buildout/eggs-pinned)",
    ]);
  });

  it("folds what says the same of other things", () => {
    const said = (name: string): string => `${name}.cfg sets no socket-timeout; the build command would settle it.`;
    expect(
      openBlock([
        { ...open("buildout/socket-timeout", "T42", 1), message: { id: "said", data: {}, text: said("worker") } },
        { ...open("buildout/socket-timeout", "T42", 1), message: { id: "said", data: {}, text: said("zeo") } },
      ]),
    ).to.deep.equal([
      "Open, by what settles it",
      "  file     buildout.cfg:1: worker.cfg sets no socket-timeout; the build command would settle it. The",
      "           same holds of 1 other. (T42 buildout/socket-timeout, 2 checks)",
    ]);
  });

  it("does not tell again what a failure says of the same line", () => {
    const said = "2 lines use words that HAProxy 3.2 refuses";
    const check = {
      ...open("haproxy/timeout-queue", "T58", 4),
      message: { id: "said", data: {}, text: `${said}; remove them.` },
    };
    const failure: Finding = {
      ...open("haproxy/loads", "T22", 4),
      verdict: "fail",
      message: { id: "refused", data: {}, text: `${said}, so HAProxy does not start; remove them.` },
    };
    expect(openBlock([failure, check])).to.deep.equal([
      "Open, by what settles it",
      "  file     buildout.cfg:4: mend this line, as haproxy/loads says above (T58 haproxy/timeout-queue)",
    ]);
    const elsewhere = { ...check, evidence: open("haproxy/timeout-queue", "T58", 9).evidence };
    expect(openBlock([failure, elsewhere])[1]).to.match(/^ {2}file {5}buildout\.cfg:9: 2 lines use words/);
  });

  it("names what is to be declared and what a person is asked", () => {
    const answers = [
      {
        item: "T02",
        title: "The platform is promised",
        verdict: "unknown",
        findings: [],
        open: "By whom?",
        settledBy: "person",
      },
      {
        item: "T53",
        title: "A service level",
        verdict: "unknown",
        findings: [],
        open: "Needs a target.",
        settledBy: "declaration",
      },
      {
        item: "T54",
        title: "Its longest outage",
        verdict: "unknown",
        findings: [],
        open: "Needs an outage.",
        settledBy: "declaration",
      },
      {
        item: "T01",
        title: "No drift",
        verdict: "unknown",
        findings: [],
        open: "No rule answers this yet.",
        settledBy: "rule",
      },
    ] as const;
    expect(openBlock([], answers)).to.deep.equal([
      "Open, by what settles it",
      "  declare  the service level in punchlist.yaml: promise, cost and support hours (T53, T54)",
      "  ask      1 question for a person (T02): punchlist checklist asks, and signOffs in punchlist.yaml",
      "           hold the answers",
    ]);
  });
});

function openBlock(findings: readonly Finding[], answers: Report["answers"] = []): readonly string[] {
  const report: Report = { ...production, answers, findings, problems: [] };
  const lines = tableReport(report, { width: 100, colour: false, verbose: false, all: false, unicode: true }).split(
    "\n",
  );
  const start = lines.findIndex((line) => line.startsWith("Open"));
  return lines.slice(start, lines.indexOf("", start));
}

const REMOTE =
  "https://dist.plone.org/release/6.0.13/versions.cfg was not read here; a copy in the checkout would settle it.";

function open(rule: string, item: string, line: number): Finding {
  return {
    rule,
    item,
    severity: "error",
    verdict: "unknown",
    subjects: [{ address: "buildout:buildout.cfg", fingerprint: `${rule}|buildout.cfg|buildout:buildout.cfg|${line}` }],
    message: { id: "said", data: {}, text: REMOTE },
    evidence: [
      { path: "buildout.cfg", line, column: 1, endLine: line, endColumn: 11, text: "[buildout]" },
      {
        path: "base.cfg",
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 55,
        text: "extends = https://dist.plone.org/release/6.0.13/versions.cfg",
      },
    ],
  };
}
