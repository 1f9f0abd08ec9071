import { expect } from "chai";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlistIn, type Run } from "./punchlist.ts";

const BALANCER = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081
    server instance2 127.0.0.1:8082
backend zope
    balance roundrobin
    server zope1 127.0.0.1:8083
    server zope2 127.0.0.1:8084
`;

const TERMS = [
  "--reason",
  "one server until the move",
  "--owner",
  "Ada",
  "--until",
  "2027-01-31",
  "--today",
  "2026-11-29",
];

describe("punchlist waive", () => {
  let folder: string;

  beforeEach(() => {
    folder = folderWith({ "etc/haproxy.cfg": BALANCER });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...words: readonly string[]): Run => punchlistIn({ cwd: folder }, ...words);
  const gate = (...rules: readonly string[]): Run =>
    run("audit", "--fail-on", "warning", "--today", "2026-11-29", ...rules.flatMap((rule) => ["--rule", rule]));
  const declared = (): string => readFileSync(join(folder, "punchlist.yaml"), "utf8");

  it("writes a waiver for each subject of a rule, shows them, and the next audit heeds them", () => {
    const { code, stdout, stderr } = run("waive", "haproxy/balance-leastconn", ...TERMS);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.equal(`punchlist.yaml holds 2 waivers of Ada now:
  until 2027-01-31  haproxy/balance-leastconn  backend:plone
  until 2027-01-31  haproxy/balance-leastconn  backend:zope
`);
    expect(gate("haproxy/balance-leastconn").stdout).to.include("one server until the move");
    expect(gate("haproxy/balance-leastconn").code).to.equal(2);
    writeFileSync(join(folder, "etc/haproxy.cfg"), BALANCER.replaceAll("zope", "intranet"));
    expect(gate("haproxy/balance-leastconn").stdout).to.include("intranet");
  });

  it("takes one subject as a report names it, or the beginning of its fingerprint", () => {
    run("waive", "haproxy/balance-leastconn:backend:plone", ...TERMS);
    run("waive", "haproxy/servers-checked|etc/haproxy.cfg|backend:zope", ...TERMS);
    expect(declared().match(/rule: .*|subject: .*/g)).to.deep.equal([
      "rule: haproxy/balance-leastconn",
      "subject: backend:plone",
      "rule: haproxy/servers-checked",
      "subject: backend:zope",
    ]);
  });

  it("lets each further rule end later, the dearest first", () => {
    const { stdout } = run("waive", "haproxy/redispatch", "haproxy/balance-leastconn", ...TERMS, "--stagger", "2w");
    expect(stdout.match(/until .*/g)).to.deep.equal([
      "until 2027-01-31  haproxy/redispatch  backend:plone",
      "until 2027-01-31  haproxy/redispatch  backend:zope",
      "until 2027-02-14  haproxy/balance-leastconn  backend:plone",
      "until 2027-02-14  haproxy/balance-leastconn  backend:zope",
    ]);
  });

  it("renews one that has ended", () => {
    run("waive", "haproxy/redispatch:backend:plone", ...TERMS.with(5, "2026-11-30"));
    const later = TERMS.with(7, "2026-12-24");
    expect(run("waive", "haproxy/redispatch:backend:plone", ...later).code).to.equal(0);
    expect(declared().match(/until: .*/g)).to.deep.equal(["until: 2027-01-31"]);
  });

  it("only shows what it would write where that is asked for", () => {
    expect(run("waive", "haproxy/redispatch", ...TERMS, "--dry-run").stdout).to.match(
      /^punchlist.yaml would hold 2 waivers/,
    );
    expect(existsSync(join(folder, "punchlist.yaml"))).to.equal(false);
  });

  it("writes nothing where a word means nothing, and says what fails", () => {
    expect(run("waive", "haproxy/redispatch", "haproxy/redispatch:backend:solr", ...TERMS)).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: haproxy/redispatch:backend:solr fails nowhere here, so nothing is written. What fails is haproxy/redispatch:backend:plone, haproxy/redispatch:backend:zope.\n",
    });
    expect(run("waive", "haproxy/redispach", ...TERMS).stderr).to.match(/Did you mean haproxy\/redispatch\?\n$/);
    expect(existsSync(join(folder, "punchlist.yaml"))).to.equal(false);
  });

  it("needs a reason, an owner and an end within a year", () => {
    expect(run("waive", "haproxy/redispatch").stderr).to.match(/required option '--reason <text>' not specified/);
    expect(run("waive", "haproxy/redispatch").code).to.equal(2);
    const { code, stderr } = run("waive", "haproxy/redispatch", ...TERMS.with(5, "2029-01-31"));
    expect(code).to.equal(2);
    expect(stderr).to.match(/^punchlist: Nothing is written\. .*more than a year ahead/);
    expect(run("waive", "haproxy/redispatch", ...TERMS, "--stagger", "soon").stderr).to.match(/as in 7d or 2w/);
  });

  it("waives nothing twice, and nothing that is locked", () => {
    run("waive", "haproxy/redispatch:backend:plone", ...TERMS);
    expect(run("waive", "haproxy/redispatch:backend:plone", ...TERMS).stderr).to.match(/is waived already/);
    writeFileSync(join(folder, "punchlist.yaml"), "locked: [haproxy/redispatch]\n");
    expect(run("waive", "haproxy/redispatch", ...TERMS).stderr).to.match(/Rule haproxy\/redispatch is locked/);
  });
});
