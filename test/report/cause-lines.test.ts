import { expect } from "chai";
import type { Finding, Report } from "../../src/model/index.ts";
import { tableReport } from "../../src/report/table.ts";
import { production } from "./samples/production.ts";

const REMOTE =
  "https://dist.plone.org/release/6.0.13/versions.cfg was not read here; a copy in the checkout would settle it.";

describe("the unknown findings of the terminal report", () => {
  it("tell a cause of several open questions once, with all of them", () => {
    expect(
      unknownBlock([
        open("buildout/eggs-pinned", "T41", 4),
        open("buildout/allow-hosts", "T45", 1),
        open("buildout/eggs-pinned", "T41", 9),
      ]),
    ).to.deep.equal([
      "Unknown (3)",
      "? unknown  base.cfg:2:5",
      "  https://dist.plone.org/release/6.0.13/versions.cfg was not read here; a copy in the checkout would",
      "  settle it.",
      "    2 │ extends = https://dist.plone.org/release/6.0.13/versions.cfg",
      "  leaves open: T41 buildout/eggs-pinned (2), T45 buildout/allow-hosts",
    ]);
  });

  it("tell a question that stands alone with its own place", () => {
    expect(unknownBlock([open("buildout/eggs-pinned", "T41", 4)])).to.deep.equal([
      "Unknown (1)",
      "? unknown  buildout.cfg:4:1  buildout/eggs-pinned  T41",
      "  https://dist.plone.org/release/6.0.13/versions.cfg was not read here; a copy in the checkout would",
      "  settle it.",
      "    4 │ [buildout]",
      "  also: base.cfg:2:5  extends = https://dist.plone.org/release/6.0.13/versions.cfg",
    ]);
  });
});

function unknownBlock(findings: readonly Finding[]): readonly string[] {
  const report: Report = { ...production, answers: [], findings, problems: [] };
  const lines = tableReport(report, { width: 100, colour: false, verbose: false, unicode: true }).split("\n");
  const start = lines.findIndex((line) => line.startsWith("Unknown"));
  return lines.slice(start, lines.indexOf("", start));
}

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
