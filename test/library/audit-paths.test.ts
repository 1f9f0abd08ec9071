import { expect } from "chai";
import { auditPaths, DiscoveryError, jsonReport } from "../../src/index.ts";

describe("the library", () => {
  it("audits a folder and gives its report", () => {
    const report = auditPaths(["fixtures/environments/plone-neglected"], "2026-11-23");
    expect(report.summary.fail).to.be.greaterThan(50);
    expect(JSON.parse(jsonReport(report))).to.deep.equal(JSON.parse(JSON.stringify(report)));
  });

  it("throws for a path that does not exist", () => {
    expect(() => auditPaths(["no/such/folder"], "2026-11-23")).to.throw(
      DiscoveryError,
      "no/such/folder does not exist; name a folder or a file that is there.",
    );
  });
});
