import { expect } from "chai";
import { evidence } from "../../src/audit/evidence.ts";
import { maskOf } from "../../src/audit/mask.ts";
import { readEnvironment } from "../../src/audit/read-environment.ts";
import { discover } from "../../src/audit/discover.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { fileAt, lineSpan } from "../../src/model/index.ts";

describe("evidence stays readable: masked are", () => {
  it("no lines of a healthy environment but its secrets'", async () => {
    expect(await maskedLines("fixtures/environments/plone-production")).to.deep.equal([
      "instances.cfg: zope-admin = ***",
      "instances.cfg: monitoring-password = ***",
    ]);
  });

  it("no lines of a neglected environment but its password's", async () => {
    expect(await maskedLines("fixtures/environments/plone-neglected")).to.deep.equal([
      "instances.cfg: user = admin:***",
    ]);
  });

  it("no lines of HAProxy's samples but the password of the statistics page", async () => {
    expect(await maskedLines("fixtures/languages/haproxy")).to.deep.equal(["stats.cfg: stats auth ops:***"]);
  });

  it("no lines of supervisor's samples but a password's, and a variable of strange signs", async () => {
    expect(await maskedLines("fixtures/languages/supervisor")).to.deep.equal([
      'environment.conf: environment = PLONE="/srv/plone",PERCENT="***",EMPTY="",',
      "servers.conf: password = ***",
    ]);
  });

  it("no lines of logrotate's samples", async () => {
    expect(await maskedLines("fixtures/languages/logrotate")).to.deep.equal([]);
  });
});

/** The lines of the files that were read, as evidence would quote them, where a secret is masked. */
async function maskedLines(folder: string): Promise<readonly string[]> {
  const discovery = discover([folder]);
  const mask = maskOf((await readEnvironment(discovery, undeclared("2026-11-23"))).secrets);
  return discovery.candidates
    .filter((path) => !path.endsWith(".json"))
    .flatMap((path) => fileAt(discovery.files, path) ?? [])
    .flatMap((file) =>
      Array.from({ length: file.lineCount }, (_, index) => evidence(lineSpan(file, index + 1), mask))
        .filter(({ text }) => text.includes("***"))
        .map(({ text }) => `${file.path}: ${text}`),
    );
}
