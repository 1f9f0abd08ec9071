import { expect } from "chai";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/model/index.ts";
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

const SUPERVISOR = `[supervisord]
logfile=/var/log/supervisord.log
[program:plone]
command=/srv/plone/bin/instance console
`;

describe("punchlist merge", () => {
  let folder: string;

  beforeEach(() => {
    folder = folderWith({
      "site/haproxy.cfg": BALANCER,
      "site/supervisord.conf": SUPERVISOR,
      "intranet/haproxy.cfg": BALANCER.replace("roundrobin", "leastconn"),
    });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...words: readonly string[]): Run => punchlistIn({ cwd: folder }, ...words);
  const audited = (file: string, ...words: readonly string[]): void => {
    run("audit", "--today", "2026-11-29", "--fail-on", "never", "--format", `json=${file}`, ...words);
  };
  const merged = (...words: readonly string[]): unknown =>
    JSON.parse(run("merge", "--format", "json", ...words).stdout);
  const edit = (file: string, change: (report: Report) => unknown): void => {
    const path = join(folder, file);
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")) as Report)));
  };

  it("makes of jobs that asked some rules each what one job says of all", () => {
    audited("whole.json", "site");
    audited("haproxy.json", "site", "--rule", "haproxy/*");
    audited("others.json", "site", "--ignore", "haproxy/*");
    expect(run("diff", "whole.json", "others.json").stdout).to.match(/fixed/);
    const whole = merged("whole.json") as Report;
    const parts = merged("others.json", "haproxy.json") as Report;
    expect(parts.summary).to.deep.equal(whole.summary);
    expect(parts.answers).to.deep.equal(whole.answers);
    expect(parts.rules).to.deep.equal(whole.rules);
  });

  it("says once what several say, and shows paths from the folder it runs in", () => {
    audited("site.json", "site");
    const once = merged("site.json") as Report;
    expect(merged("site.json", "site.json")).to.deep.equal(once);
    expect(once.environment).to.deep.include({ name: "production", root: "." });
    expect(once.findings.flatMap(({ evidence }) => evidence.map(({ path }) => path))).to.include("site/haproxy.cfg");
  });

  it("keeps environments apart, by their folders where they have one name", () => {
    audited("site.json", "site");
    audited("intranet.json", "intranet");
    const names = (merged("site.json", "intranet.json") as readonly Report[]).map(
      ({ environment }) => environment.name,
    );
    expect(names).to.deep.equal(["production in site", "production in intranet"]);
  });

  it("ends as an audit of all of it would", () => {
    audited("intranet.json", "intranet", "--rule", "haproxy/balance-leastconn");
    audited("site.json", "site", "--rule", "haproxy/balance-leastconn");
    expect(run("merge", "intranet.json", "--fail-on", "warning").code).to.equal(0);
    expect(run("merge", "intranet.json", "site.json", "--fail-on", "warning").code).to.equal(1);
    expect(run("merge", "intranet.json", "site.json", "--quiet")).to.deep.equal({ code: 0, stdout: "", stderr: "" });
  });

  it("asks for names where two reports of one environment contradict each other", () => {
    audited("web1.json", "site", "--rule", "haproxy/balance-leastconn");
    writeFileSync(join(folder, "site/haproxy.cfg"), BALANCER.replace("roundrobin", "leastconn"));
    audited("web2.json", "site", "--rule", "haproxy/balance-leastconn");
    expect(run("merge", "web1.json", "web2.json", "--format", "json=out.json")).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: web1.json and web2.json say different things of backend:plone (haproxy/balance-leastconn); where they are of two environments, name these: web1=web1.json web2=web2.json\n",
    });
    expect(readdirSync(folder)).to.not.include("out.json");
    const names = (merged("web1=web1.json", "web2=web2.json") as readonly Report[]).map(
      ({ environment }) => environment.name,
    );
    expect(names).to.deep.equal(["web1", "web2"]);
  });

  it("refuses what is no report, with its place", () => {
    writeFileSync(join(folder, "broken.json"), '{\n  "schemaVersion": 2,\n}\n');
    expect(run("merge", "broken.json").stderr).to.equal(
      "punchlist: broken.json:3:1 is no report: it is broken JSON; write it anew with punchlist audit --format json=broken.json.\n",
    );
    expect(run("merge", "absent.json").stderr).to.match(/^punchlist: absent.json .*\n$/);
    audited("site.json", "site");
    edit("site.json", (report) => ({ ...report, schemaVersion: 1 }));
    expect(run("merge", "site.json").stderr).to.match(/its schemaVersion is 1, and this version reads 2; /);
    edit("site.json", (report) => ({ ...report, schemaVersion: 2, findings: [{ rule: 7 }] }));
    expect(run("merge", "site.json").stderr).to.match(/^punchlist: site.json is no report: findings\.0 must /);
  });

  it("refuses reports of another version", () => {
    audited("site.json", "site");
    edit("site.json", (report) => ({ ...report, tool: { ...report.tool, version: "0.0.9" } }));
    const { code, stderr } = run("merge", "site.json");
    expect(code).to.equal(2);
    expect(stderr).to.match(
      /^punchlist: site.json was written by punchlist 0.0.9, and this is .*; let one version write/,
    );
  });
});
