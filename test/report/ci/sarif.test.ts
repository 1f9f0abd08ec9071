import { expect } from "chai";
import type { Log, Result, Run } from "sarif";
import type { Report } from "../../../src/model/index.ts";
import { alertLog, sarifLog } from "../../../src/report/ci/sarif.ts";
import { production } from "../samples/production.ts";
import { LOOK } from "./look.ts";

describe("SARIF", () => {
  it("says of a failure where, what, how bad, and what identifies it", () => {
    expect(found("haproxy/balance-leastconn", sarifRun(production))).to.deep.equal({
      ruleId: "haproxy/balance-leastconn",
      ruleIndex: 0,
      kind: "fail",
      level: "error",
      message: { text: "Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "deploy/etc/haproxy.cfg", uriBaseId: "%SRCROOT%" },
            region: {
              startLine: 12,
              startColumn: 5,
              endLine: 12,
              endColumn: 23,
              snippet: { text: "balance roundrobin" },
            },
          },
          logicalLocations: [{ fullyQualifiedName: "backend:plone" }],
        },
      ],
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "deploy/etc/haproxy.cfg", uriBaseId: "%SRCROOT%" },
            region: { startLine: 31, startColumn: 1, endLine: 31, endColumn: 14, snippet: { text: "backend plone" } },
          },
        },
        {
          physicalLocation: {
            artifactLocation: { uri: "deploy/etc/haproxy.cfg", uriBaseId: "%SRCROOT%" },
            region: { startLine: 8, startColumn: 1, endLine: 8, endColumn: 9, snippet: { text: "defaults" } },
          },
          message: { text: "from defaults." },
        },
      ],
      partialFingerprints: { "punchlist/v1": "haproxy/balance-leastconn|etc/haproxy.cfg|backend:plone" },
      fixes: [
        {
          description: {
            text: "Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.",
          },
          artifactChanges: [
            {
              artifactLocation: { uri: "deploy/etc/haproxy.cfg", uriBaseId: "%SRCROOT%" },
              replacements: [
                {
                  deletedRegion: { charOffset: 200, charLength: 18 },
                  insertedContent: { text: "balance leastconn" },
                },
              ],
            },
          ],
        },
      ],
      properties: { item: "T49" },
    });
  });

  it("says of each finding of what kind it is", () => {
    expect(sarifRun(production).results?.map(({ ruleId, kind, level }) => [ruleId, kind, level])).to.deep.equal([
      ["buildout/socket-timeout", "fail", "warning"],
      ["haproxy/balance-leastconn", "fail", "error"],
      ["buildout/allow-picked-versions", "pass", "none"],
      ["buildout/unpinned-egg", "pass", "none"],
      ["haproxy/balance-leastconn", "pass", "none"],
      ["haproxy/stats-page", "pass", "none"],
      ["supervisor/log-rotated", "pass", "none"],
      ["buildout/no-mr-developer", "fail", "error"],
      ["environment/log-covered", "open", "none"],
      ["topology/disk-headroom", "pass", "none"],
    ]);
  });

  it("suppresses what somebody answers for, in that person's words", () => {
    expect(found("buildout/no-mr-developer", sarifRun(production)).suppressions).to.deep.equal([
      {
        kind: "external",
        status: "accepted",
        justification: "the policy package has no release yet (Marta Huber, until 2026-12-01)",
      },
    ]);
  });

  it("says that a comment in the file suppresses", () => {
    const waiver = { reason: "sticky sessions", comment: { path: "etc/haproxy.cfg", line: 11 } };
    const findings = production.findings.slice(1, 2).map((finding) => ({
      ...finding,
      verdict: "waived" as const,
      subjects: finding.subjects.map((subject) => ({ ...subject, waiver })),
    }));
    expect(sarifRun({ ...production, findings }).results?.[0]?.suppressions).to.deep.equal([
      { kind: "inSource", status: "accepted", justification: "sticky sessions" },
    ]);
  });

  it("suppresses what the baseline holds, and gives no alert for it", () => {
    const findings = production.findings.slice(1, 2).map((finding) => ({ ...finding, known: true as const }));
    const [result] = sarifRun({ ...production, findings }).results ?? [];
    expect(result).to.deep.include({
      kind: "fail",
      baselineState: "unchanged",
      suppressions: [{ kind: "external", status: "accepted", justification: "The baseline holds it." }],
    });
    const { runs } = JSON.parse(alertLog([{ ...production, findings }], LOOK)) as Log;
    expect(runs[0]?.results).to.deep.equal([]);
    expect(runs[0]?.tool.driver.rules).to.deep.equal([]);
  });

  it("describes each rule, with the page of those that found a fault", () => {
    const log = sarifLog([production], { ...LOOK, page: (rule) => `# ${rule}` });
    const rules = (JSON.parse(log) as Log).runs[0]?.tool.driver.rules;
    expect(rules?.map(({ id, help }) => [id, help?.markdown])).to.deep.equal([
      ["haproxy/balance-leastconn", "# haproxy/balance-leastconn"],
      ["buildout/no-mr-developer", "# buildout/no-mr-developer"],
      ["buildout/socket-timeout", "# buildout/socket-timeout"],
    ]);
    expect(rules?.[0]).to.deep.include({
      name: "HaproxyBalanceLeastconn",
      shortDescription: { text: "HAProxy balances by least connections." },
      helpUri: "https://punchlist.example/rules/haproxy/balance-leastconn.md",
      defaultConfiguration: { level: "error" },
      properties: { tags: ["toil", "T49"] },
    });
  });

  it("notes what could not be read, and that the run failed where a file could not be opened", () => {
    const [invocation] = sarifRun(production).invocations ?? [];
    expect(invocation?.executionSuccessful).to.equal(true);
    expect(invocation?.toolExecutionNotifications?.map(({ level }) => level)).to.deep.equal(["note"]);
    const unread = production.problems.map((problem) => ({ ...problem, kind: "unreadable" as const }));
    const [failed] = sarifRun({ ...production, problems: unread }).invocations ?? [];
    expect(failed?.executionSuccessful).to.equal(false);
  });

  it("holds a run for each environment", () => {
    const staging = { ...production, environment: { ...production.environment, name: "staging 2" } };
    const { runs } = JSON.parse(sarifLog([production, staging], LOOK)) as Log;
    expect(runs.map(({ automationDetails }) => automationDetails?.id)).to.deep.equal([
      "punchlist/plone/",
      "punchlist/staging%202/",
    ]);
  });

  it("writes paths as URIs and lets no text become a link", () => {
    const hostile = production.findings.slice(1, 2).map((finding) => ({
      ...finding,
      message: { ...finding.message, text: "see [here](https://example.org)" },
      evidence: finding.evidence.map((place) => ({ ...place, path: "etc/a b#c%.cfg" })),
    }));
    const [result] = sarifRun({ ...production, findings: hostile }).results ?? [];
    expect(result?.message.text).to.equal("see [here\\](https://example.org)");
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).to.equal("deploy/etc/a%20b%23c%25.cfg");
  });
});

describe("SARIF for code scanning", () => {
  it("holds what fails and is not waived, since GitHub takes every result for an alert", () => {
    const { runs } = JSON.parse(alertLog([production], LOOK)) as Log;
    expect(runs[0]?.results?.map(({ ruleId }) => ruleId)).to.deep.equal([
      "buildout/socket-timeout",
      "haproxy/balance-leastconn",
    ]);
  });

  it("gives what has no place the first file's, since GitHub refuses a result without one", () => {
    const findings = production.findings.slice(0, 1).map((finding) => ({ ...finding, evidence: [] }));
    const { runs } = JSON.parse(alertLog([{ ...production, findings }], LOOK)) as Log;
    expect(runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation).to.deep.equal({
      artifactLocation: { uri: "buildout.cfg", uriBaseId: "%SRCROOT%" },
      region: { startLine: 1 },
    });
  });
});

function sarifRun(report: Report): Run {
  const { runs } = JSON.parse(sarifLog([report], { ...LOOK, pathPrefix: "deploy/" })) as Log;
  const [run] = runs;
  if (!run) throw new Error("The log has no run.");
  return run;
}

function found(rule: string, { results = [] }: Run): Result {
  const result = results.find(({ ruleId }) => ruleId === rule);
  if (!result) throw new Error(`The run has no result of ${rule}.`);
  return result;
}
