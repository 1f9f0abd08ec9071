import { expect } from "chai";
import { join } from "node:path";
import { catalogue } from "../rules/catalogue.ts";
import { auditFixture } from "../src/dev/golden-reports.ts";
import type { Finding, Report } from "../src/model/index.ts";

const root = join(import.meta.dirname, "..");
const { rules } = catalogue;

describe("the healthy environment", () => {
  let report: Report;

  before(async () => {
    report = await auditFixture(root, "plone-production");
  });

  it("has no failure and nothing unknown", () => {
    expect(said(report, ["fail", "unknown"])).to.deep.equal([]);
  });

  it("passes every rule on something", () => {
    expect([...rules.keys()].filter((id) => !verdictsOf(report, id).has("pass"))).to.deep.equal([]);
  });

  it("has no file that cannot be read", () => {
    expect(report.problems).to.deep.equal([]);
  });
});

describe("the neglected environment", () => {
  let report: Report;

  before(async () => {
    report = await auditFixture(root, "plone-neglected");
  });

  it("fails every rule on something", () => {
    expect([...rules.keys()].filter((id) => !verdictsOf(report, id).has("fail"))).to.deep.equal([]);
  });

  it("shows where to look for every failure", () => {
    expect(
      report.findings.filter(({ verdict, evidence }) => verdict === "fail" && evidence.length === 0),
    ).to.deep.equal([]);
  });
});

function verdictsOf({ findings }: Report, id: string): ReadonlySet<string> {
  return new Set(findings.filter(({ rule }) => rule === id).map(({ verdict }) => verdict));
}

function said({ findings }: Report, verdicts: readonly Finding["verdict"][]): readonly string[] {
  return findings
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(
      ({ verdict, rule, subjects, message, evidence }) =>
        `${verdict} ${rule} ${evidence[0]?.path ?? ""}:${evidence[0]?.line ?? 0} ${subjects[0]?.address ?? ""} ${message.text}`,
    );
}
