import { expect } from "chai";
import { auditFixture } from "../src/dev/golden-reports.ts";

const HEALTHY = ["plone", "django", "rails", "php", "node", "java"] as const;

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
