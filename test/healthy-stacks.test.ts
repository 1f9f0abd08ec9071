import { expect } from "chai";
import { auditFixture } from "../src/dev/golden-reports.ts";

const HEALTHY = ["plone", "django", "rails", "php", "node", "java", "nginx", "haproxy", "apache", "varnish"] as const;

describe("healthy environments", () => {
  for (const stack of HEALTHY)
    it(`raise no alarm: ${stack}`, async () => {
      const { findings, problems } = await auditFixture(process.cwd(), `${stack}-production`);
      const alarms = findings.filter(({ verdict }) => verdict === "fail");
      expect(alarms.map(({ rule, message }) => `${rule}: ${message.text}`)).to.deep.equal([]);
      expect(problems.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([]);
      expect(findings.filter(({ verdict }) => verdict === "pass")).not.to.deep.equal([]);
    });
});

describe("what a pass rests on", () => {
  it("is a line, or that none was found where it was looked for", async () => {
    const { findings } = await auditFixture(process.cwd(), "plone-production");
    const basisOf = (rule: string): readonly (string | undefined)[] => [
      ...new Set(findings.filter((finding) => finding.rule === rule).map(({ restsOn }) => restsOn)),
    ];
    expect(
      ["haproxy/loads", "supervisor/loads", "buildout/loads", "supervisor/options-read"].flatMap(basisOf),
    ).to.deep.equal(["absence", "absence", "absence", "absence"]);
    expect(basisOf("buildout/debug-off")).to.deep.equal(["value"]);
  });
});
