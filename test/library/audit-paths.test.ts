import { expect } from "chai";
import { auditPaths, DiscoveryError, jsonReport } from "../../src/index.ts";

describe("the library", () => {
  it("audits a folder and gives its report", async () => {
    const report = await auditPaths(["fixtures/environments/plone-neglected"], "2026-11-23");
    expect(report.summary.fail).to.be.greaterThan(50);
    expect(JSON.parse(jsonReport(report))).to.deep.equal(JSON.parse(JSON.stringify(report)));
  });

  it("refuses a path that does not exist", async () => {
    const error: unknown = await auditPaths(["no/such/folder"], "2026-11-23").catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(DiscoveryError);
    expect(error).to.have.property("message", "no/such/folder does not exist; name a folder or a file that is there.");
  });
});
