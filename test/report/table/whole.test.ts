import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { Finding, Report } from "../../../src/model/index.ts";
import { displayWidth } from "../../../src/report/display-width.ts";
import { tableReport } from "../../../src/report/table.ts";
import { causesOf } from "../../../src/report/table/causes.ts";

const neglected = JSON.parse(
  readFileSync(new URL("../../../reports/plone-neglected/report.json", import.meta.url), "utf8"),
) as Report;

describe("the terminal report of a neglected environment", () => {
  it("loses no failure: each rule that fails is told with the number of its subjects", () => {
    const text = printed(neglected, 100);
    const told = causesOf(neglected);
    const failing = neglected.findings.filter(({ verdict }) => verdict === "fail");
    expect(told.flatMap(({ subjects }) => subjects)).to.have.length(failing.flatMap(({ subjects }) => subjects).length);
    const hidden = told.filter(({ rule }) => !text.includes(rule));
    expect(hidden.filter(({ severity }) => severity !== "info")).to.deep.equal([]);
    expect(text).to.include(`${hidden.length} note`);
  });

  it("tells errors before warnings, and outages before toil", () => {
    const ranks = causesOf(neglected).map(({ severity, rule }) => {
      const harm = neglected.rules.find(({ id }) => id === rule)?.harm ?? "toil";
      return `${["error", "warning", "info"].indexOf(severity)}${["outage", "data loss", "exposure", "money", "toil"].indexOf(harm)}`;
    });
    expect(ranks).to.deep.equal(ranks.toSorted());
    expect(ranks[0]).to.equal("00");
  });

  it("keeps within 40, 80, 100 and 200 columns", () => {
    for (const width of [40, 80, 100, 200])
      expect(Math.max(...printed(neglected, width).split("\n").map(displayWidth)), `${width} columns`).to.be.at.most(
        width,
      );
  });

  it("uses a wide terminal for places and what to write there", () => {
    const widths = printed(neglected, 200).split("\n").map(displayWidth);
    expect(Math.max(...widths)).to.equal(200);
  });
});

describe("the terminal report of a single file", () => {
  it("takes one screen, however much fails", () => {
    const { environment, findings } = neglected;
    const files = environment.files.slice(0, 1);
    const single: Report = {
      ...neglected,
      environment: { ...environment, files },
      findings: findings.filter(isOfProxy),
    };
    expect(causesOf(single)).to.have.length.above(8);
    expect(printed(single, 100).split("\n")).to.have.length.at.most(40);
  });
});

function isOfProxy({ rule }: Finding): boolean {
  return rule.startsWith("haproxy/");
}

function printed(report: Report, width: number): string {
  return tableReport(report, { width, colour: false, verbose: false, all: false, unicode: true });
}
