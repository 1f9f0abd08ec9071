import { expect } from "chai";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../rules/catalogue.ts";
import { auditFixture } from "../src/dev/golden-reports.ts";
import type { Report, Verdict } from "../src/model/index.ts";

const root = join(import.meta.dirname, "..");
const environments = readdirSync(join(root, "fixtures/environments"));

describe("the healthy environments together", () => {
  it("pass every rule on something", async () => {
    expect(rulesWithout("pass", await auditAll("-production"))).to.deep.equal([]);
  });
});

describe("the neglected environments together", () => {
  let reports: readonly Report[];

  before(async () => {
    reports = await auditAll("-neglected");
  });

  it("fail every rule on something", () => {
    expect(rulesWithout("fail", reports)).to.deep.equal([]);
  });

  it("show where to look for every failure", () => {
    const failures = reports.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict === "fail");
    expect(failures.filter(({ evidence }) => evidence.length === 0)).to.deep.equal([]);
  });
});

function auditAll(kind: "-production" | "-neglected"): Promise<readonly Report[]> {
  return Promise.all(environments.filter((name) => name.endsWith(kind)).map((name) => auditFixture(root, name)));
}

function rulesWithout(verdict: Verdict, reports: readonly Report[]): readonly string[] {
  const met = new Set(
    reports
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.verdict === verdict)
      .map(({ rule }) => rule),
  );
  return [...catalogue.rules.keys()].filter((id) => !met.has(id));
}
