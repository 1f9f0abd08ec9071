import { expect } from "chai";
import { parse } from "junit2json";
import { junitReport } from "../../../src/report/ci/junit.ts";
import { production } from "../samples/production.ts";
import { LOOK } from "./look.ts";

describe("JUnit", () => {
  it("is read by others: a suite for the environment, a case for each finding", async () => {
    const suites = await parse(junitReport([production], LOOK));
    if (!suites || !("testsuite" in suites)) throw new Error("There are no suites.");
    expect(suites).to.deep.include({ name: "punchlist", tests: 10, failures: 2, errors: 0 });
    const [suite] = suites.testsuite ?? [];
    expect(suite).to.deep.include({ name: "plone", tests: 10, failures: 2, errors: 0, skipped: 2 });
    expect(
      suite?.testcase?.map(({ classname, failure, skipped }) => [
        classname,
        failure ? "failure" : skipped ? "skipped" : "passed",
      ]),
    ).to.deep.equal([
      ["buildout/socket-timeout", "failure"],
      ["haproxy/balance-leastconn", "failure"],
      ["buildout/allow-picked-versions", "passed"],
      ["buildout/unpinned-egg", "passed"],
      ["haproxy/balance-leastconn", "passed"],
      ["haproxy/stats-page", "passed"],
      ["supervisor/log-rotated", "passed"],
      ["buildout/no-mr-developer", "skipped"],
      ["environment/log-covered", "skipped"],
      ["topology/disk-headroom", "passed"],
    ]);
  });

  it("says in a failure what to do and where", () => {
    expect(junitReport([production], { ...LOOK, pathPrefix: "deploy/" })).to.include(
      `    <testcase name="HAProxy balances by least connections: backend:plone in etc/haproxy.cfg" classname="haproxy/balance-leastconn" file="deploy/etc/haproxy.cfg" line="12">
      <failure type="error" message="Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.">Backend plone balances by roundrobin, so short pages wait behind long ones; use leastconn.
deploy/etc/haproxy.cfg:12 balance roundrobin
deploy/etc/haproxy.cfg:31 backend plone</failure>
    </testcase>
`,
    );
  });

  it("skips what is waived, open or for reading only, with the reason", () => {
    const notes = production.findings.slice(0, 1).map((finding) => ({ ...finding, severity: "info" as const }));
    const text = junitReport([{ ...production, findings: [...production.findings, ...notes] }], LOOK);
    expect(text).to.include(
      '<skipped message="Waived until 2026-12-01 by Marta Huber (the policy package has no release yet): Buildout loads mr.developer,',
    );
    expect(text).to.include('<skipped message="Open: Nothing here rotates /var/log/plone/access.log;');
    expect(text).to.include('<skipped message="Note: Buildout waits for a silent package server');
  });

  it("skips what the baseline holds", () => {
    const findings = production.findings.slice(1, 2).map((finding) => ({ ...finding, known: true as const }));
    const text = junitReport([{ ...production, findings }], LOOK);
    expect(text).to.include('tests="1" failures="0" errors="0" skipped="1"');
    expect(text).to.include('<skipped message="Known: Backend plone balances by roundrobin');
  });

  it("has an error for a file that could not be read", async () => {
    const problems = [
      { kind: "unreadable" as const, path: "etc/zope.conf", line: 1, column: 1, message: "It cannot be opened." },
    ];
    const suites = await parse(junitReport([{ ...production, findings: [], problems }], LOOK));
    if (!suites || !("testsuite" in suites)) throw new Error("There are no suites.");
    expect(suites.testsuite[0]?.testcase).to.deep.equal([
      {
        name: "A file could not be read (etc/zope.conf)",
        classname: "punchlist/unreadable",
        file: "etc/zope.conf",
        line: 1,
        error: [{ type: "punchlist/unreadable", message: "It cannot be opened.", inner: "It cannot be opened." }],
      },
    ]);
  });
});
