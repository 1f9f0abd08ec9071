import { expect } from "chai";
import { join } from "node:path";
import { catalogue } from "../rules/catalogue.ts";
import { discover } from "../src/audit/discover.ts";
import { runAudit } from "../src/audit/run-audit.ts";
import { loadSetting } from "../src/cli/setting.ts";
import { GOLDEN_DAY } from "../src/dev/golden-reports.ts";
import type { Report } from "../src/model/index.ts";
import { auditFormats } from "../src/report/reporters/index.ts";

const LOOK = { width: 100, colour: false, verbose: false, all: true, unicode: true, percent: false };

describe("a brief audit", () => {
  for (const name of ["plone-neglected", "plone-production", "haproxy-neglected", "node-production"])
    it(`prints the same of ${name} in each format that counts passes`, async () => {
      const [whole, brief] = [await auditOf(name, false), await auditOf(name, true)];
      for (const { load, name: format } of auditFormats.filter((each) => each.brief)) {
        const print = await load();
        expect(print(brief, LOOK), format).to.equal(print(whole, LOOK));
      }
    });

  it("holds each pass as the first of its rule", async () => {
    const { findings, summary } = await auditOf("plone-production", true);
    const passes = findings.filter(({ verdict }) => verdict === "pass");
    expect(passes).to.have.lengthOf(summary.pass);
    expect(new Set(passes).size).to.equal(new Set(passes.map(({ rule, restsOn }) => `${rule} ${restsOn}`)).size);
  });
});

async function auditOf(name: string, brief: boolean): Promise<Report> {
  const discovery = discover([join(import.meta.dirname, "../fixtures/environments", name)]);
  const { setting, levels } = await loadSetting(discovery, catalogue, { today: GOLDEN_DAY });
  const { report } = await runAudit(discovery, { setting: { ...setting, brief }, levels }, catalogue);
  return report;
}
