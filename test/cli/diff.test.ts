import { Ajv } from "ajv";
import { expect } from "chai";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffSchema } from "../../src/dev/schemas.ts";
import type { Report } from "../../src/model/index.ts";
import type { Comparison } from "../../src/report/diff/comparison.ts";
import { folderWith, punchlistIn, type Run } from "./punchlist.ts";

const BALANCER = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`;

const RULE = "haproxy/balance-leastconn";

describe("punchlist diff", () => {
  let folder: string;

  beforeEach(() => {
    folder = folderWith({});
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...words: readonly string[]): Run => punchlistIn({ cwd: folder }, ...words);
  const audited = (file: string, text: string, ...words: readonly string[]): void => {
    writeFileSync(join(folder, "haproxy.cfg"), text);
    run("audit", "haproxy.cfg", "--today", "2026-11-29", "--format", `json=${file}`, "--fail-on", "never", ...words);
  };
  const compared = (): Comparison =>
    JSON.parse(run("diff", "old.json", "new.json", "--format", "json").stdout) as Comparison;

  it("tells what is new, and ends with 1 for a new failure of the level that counts", () => {
    audited("old.json", BALANCER.replace("roundrobin", "leastconn"), "--rule", RULE);
    audited("new.json", BALANCER, "--rule", RULE);
    const { code, stdout } = run("diff", "old.json", "new.json", "--fail-on", "warning");
    expect(code).to.equal(1);
    expect(stdout).to.equal(`production, 2026-11-29 to 2026-11-29: 1 new failure.

! warning  New: haproxy/balance-leastconn  T49  pass -> FAIL
  haproxy.cfg:7  balance roundrobin
  Backend plone balances by roundrobin, so short requests wait behind long ones; use leastconn.
  Subject backend:plone.

1 item
  T49 pass -> FAIL HAProxy balances by least connections
`);
    expect(run("diff", "old.json", "new.json").code).to.equal(0);
  });

  it("tells what is fixed, whether it passes or is gone", () => {
    audited("old.json", BALANCER, "--rule", RULE);
    audited("new.json", BALANCER.replace("roundrobin", "leastconn"), "--rule", RULE);
    expect(compared().environments[0]?.fixed).to.have.lengthOf(1);
    audited("new.json", BALANCER.replaceAll("plone", "zope"), "--rule", RULE);
    const [environment] = compared().environments;
    expect(environment?.fixed.map(({ before, now }) => [before, now])).to.deep.equal([["fail", undefined]]);
    expect(environment?.appeared.map(({ before, now }) => [before, now])).to.deep.equal([[undefined, "fail"]]);
  });

  it("tells of another verdict that fixes nothing", () => {
    audited("old.json", BALANCER, "--rule", RULE);
    audited("new.json", BALANCER.replace("roundrobin", `roundrobin # punchlist: allow ${RULE} sticky`), "--rule", RULE);
    const { stdout } = run("diff", "old.json", "new.json");
    expect(stdout).to.include(
      "Changed\n  FAIL -> waived haproxy.cfg:7: haproxy/balance-leastconn. Subject backend:plone.",
    );
  });

  it("says nothing of moved lines", () => {
    audited("old.json", BALANCER);
    audited("new.json", `# the balancer\n\n${BALANCER}`);
    expect(run("diff", "old.json", "new.json").stdout).to.equal(
      "production, 2026-11-29 to 2026-11-29: nothing changed.\n",
    );
  });

  it("says that two versions wrote the reports", () => {
    audited("old.json", BALANCER);
    audited("new.json", BALANCER);
    const old = JSON.parse(readFileSync(join(folder, "old.json"), "utf8")) as Report;
    writeFileSync(join(folder, "old.json"), JSON.stringify({ ...old, tool: { ...old.tool, version: "0.0.9" } }));
    expect(run("diff", "old.json", "new.json").stdout.replaceAll("\n", " ")).to.match(
      /nothing changed\. Punchlist 0\.0\.9 wrote the first report and .* the second: what is new may be a new rule\./,
    );
  });

  it("prints Markdown in which names are text", () => {
    audited("old.json", BALANCER.replace("roundrobin", "leastconn"), "--rule", RULE);
    audited("new.json", BALANCER.replaceAll("plone", "<b>_x_"), "--rule", RULE);
    const { stdout } = run("diff", "old.json", "new.json", "--format", "markdown");
    expect(stdout).to.include("**New**").and.include("\\<b\\>\\_x\\_").and.not.include(" <b>");
  });

  it("prints JSON that its schema accepts", () => {
    audited("old.json", BALANCER);
    audited("new.json", BALANCER.replaceAll("plone", "zope"));
    const isComparison = new Ajv({ strict: true, allErrors: true }).compile(
      diffSchema(join(import.meta.dirname, "../..")),
    );
    isComparison(compared());
    expect(isComparison.errors).to.equal(null);
  });

  it("refuses what is no report", () => {
    writeFileSync(join(folder, "old.json"), "[]");
    expect(run("diff", "old.json", "old.json").stderr).to.equal(
      "punchlist: old.json is no report: it is an empty list; write it anew with punchlist audit --format json=old.json.\n",
    );
    expect(run("diff", "old.json").code).to.equal(2);
  });
});
