import { expect } from "chai";
import { Buffer } from "node:buffer";
import { chmodSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editedBytes } from "../../../src/audit/edited-bytes.ts";
import { chooseFixes } from "../../../src/audit/fixes.ts";
import type { Finding } from "../../../src/model/index.ts";
import { folderWith, punchlistIn, type Run } from "../punchlist.ts";

const BALANCER = `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
backend plone
  balance   roundrobin # for now
  server instance1 127.0.0.1:8081 check
  server instance2 127.0.0.1:8082 check
`;

const RULES = ["--rule", "haproxy/balance-leastconn", "--rule", "haproxy/redispatch"];

describe("punchlist audit --fix", () => {
  let folder: string;

  beforeEach(() => {
    folder = folderWith({ "etc/haproxy.cfg": BALANCER });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...words: readonly string[]): Run =>
    punchlistIn({ cwd: folder }, "audit", "--fail-on", "warning", ...RULES, ...words);
  const file = (): string => readFileSync(join(folder, "etc/haproxy.cfg"), "utf8");

  it("writes what is to be written instead, and judges again", () => {
    const { code, stdout, stderr } = run("--fix");
    expect(stderr).to.equal("punchlist: 2 failures are mended in 1 file.\n");
    expect(code).to.equal(0);
    expect(stdout).to.match(/^Nothing fails and 2 checks pass; /);
    expect(file()).to.equal(
      BALANCER.replace("roundrobin", "leastconn").replace("plone\n", "plone\n  option redispatch\n"),
    );
    expect(run("--fix").stderr).to.equal("punchlist: 0 failures are mended in 0 files.\n");
  });

  it("shows what it would write as a diff, and writes nothing", () => {
    const { code, stdout } = run("--fix-dry-run");
    expect(code).to.equal(0);
    expect(stdout).to.equal(`--- a/etc/haproxy.cfg
+++ b/etc/haproxy.cfg
@@ -4,6 +4,7 @@
   timeout client 60s
   timeout server 60s
 backend plone
-  balance   roundrobin # for now
+  option redispatch
+  balance   leastconn # for now
   server instance1 127.0.0.1:8081 check
   server instance2 127.0.0.1:8082 check
`);
    expect(file()).to.equal(BALANCER);
  });

  it("keeps bytes, encoding, line ends and permissions elsewhere", () => {
    const path = join(folder, "supervisord.conf");
    const old = Buffer.concat([
      Buffer.from("; f\u00fcr Plone\r\n[supervisord]\r\n[program:zeo]\r\n", "latin1"),
      Buffer.from("command=bin/zeo fg\r\nautorestart = unexpected\t; as ever\r\n", "latin1"),
    ]);
    writeFileSync(path, old);
    chmodSync(path, 0o640);
    punchlistIn({ cwd: folder }, "audit", "--fix", "--rule", "supervisor/autorestart");
    const expected = old.toString("latin1").replace("unexpected", "true");
    expect(readFileSync(path).toString("latin1")).to.equal(expected);
    expect(statSync(path).mode & 0o777).to.equal(0o640);
  });

  it("writes nothing behind a link that leads out of the checkout", () => {
    const elsewhere = folderWith({ "haproxy.cfg": BALANCER });
    symlinkSync(join(elsewhere, "haproxy.cfg"), join(folder, "etc/other.cfg"));
    run("--fix");
    expect(readFileSync(join(elsewhere, "haproxy.cfg"), "utf8")).to.equal(BALANCER);
    rmSync(elsewhere, { recursive: true });
  });

  it("shows no secret in its diff", () => {
    const secret = BALANCER.replace("  balance", "  stats auth admin:hunter2-plone\n  balance");
    writeFileSync(join(folder, "etc/haproxy.cfg"), secret);
    const { stdout } = run("--fix-dry-run");
    expect(stdout).to.include("+  balance   leastconn").and.not.include("hunter2");
    run("--fix");
    expect(file()).to.include("admin:hunter2-plone");
  });

  it("leaves to a person what changes more than it judges", () => {
    rmSync(join(folder, "etc"), { recursive: true });
    const buildout =
      "[buildout]\nextends = versions.cfg\nparts = instance\n[instance]\nrecipe = plone.recipe.zope2instance\n";
    writeFileSync(join(folder, "production.cfg"), buildout);
    writeFileSync(join(folder, "versions.cfg"), "[versions]\nPlone = 5.2.4\n");
    const { stderr } = punchlistIn({ cwd: folder }, "audit", "--fix", "--rule", "buildout/picked-versions-forbidden");
    expect(stderr).to.match(
      /0 failures are mended in 0 files\.\n.*changes more than what is judged; write it where you agree\.\n$/,
    );
    expect(readFileSync(join(folder, "production.cfg"), "utf8")).to.equal(buildout);
  });

  it("refuses options that it cannot go with", () => {
    expect(run("--fix", "--fix-dry-run").stderr).to.match(/--fix writes and --fix-dry-run does not; give one/);
    expect(run("--fix-dry-run", "--format", "json").stderr).to.match(/give each format a file/);
    expect(run("--fix", "--since", "HEAD").stderr).to.match(/leave out --update-baseline, --since and --list-files/);
    expect(file()).to.equal(BALANCER);
  });
});

describe("edited bytes", () => {
  it("stay Latin-1 where they are", () => {
    const old = Buffer.from("# f\u00fcr Plone\nbalance roundrobin\n", "latin1");
    expect(editedBytes(old, [{ start: 20, end: 30, text: "leastconn" }])?.toString("latin1")).to.equal(
      "# f\u00fcr Plone\nbalance leastconn\n",
    );
    expect(editedBytes(old, [{ start: 20, end: 30, text: "\u20ac" }])).to.equal(undefined);
  });

  it("keep a byte order mark", () => {
    expect(editedBytes(Buffer.from("\ufeffa b"), [{ start: 1, end: 2, text: "x" }])?.toString()).to.equal("\ufeffx b");
  });

  it("take several edits, and the line ends of their file", () => {
    const old = Buffer.from("a b\r\nc\r\n");
    const edits = [
      { start: 0, end: 1, text: "x" },
      { start: 5, end: 5, text: "d\n" },
    ];
    expect(editedBytes(old, edits)?.toString()).to.equal("x b\r\nd\r\nc\r\n");
  });
});

describe("fixes that are chosen", () => {
  const finding = (start: number, end: number, text: string): Finding => ({
    rule: "haproxy/balance-leastconn",
    item: "T49",
    severity: "warning",
    verdict: "fail",
    subjects: [{ address: `backend:${text}`, fingerprint: text }],
    message: { id: "turns", data: {}, text: "" },
    evidence: [],
    edits: [{ path: "haproxy.cfg", line: 1, column: 1, start, end, text }],
  });

  it("are the first of those that write in one place", () => {
    const [first, second] = [finding(0, 10, "leastconn"), finding(5, 12, "source")];
    expect(chooseFixes([first, second])).to.deep.equal({ chosen: [first], overlapping: [second], suggested: [] });
  });

  it("are both where one writes behind the other, adds a line at the same place, or writes the same", () => {
    for (const [one, other] of [
      [finding(0, 10, "leastconn"), finding(10, 12, "source")],
      [finding(5, 5, "retries 3"), finding(5, 5, "option redispatch")],
      [finding(5, 9, "leastconn"), finding(5, 9, "leastconn")],
    ] as const)
      expect(chooseFixes([one, other]).overlapping).to.deep.equal([]);
  });

  it("are none of those that the baseline holds", () => {
    expect(chooseFixes([{ ...finding(0, 10, "leastconn"), known: true }]).chosen).to.deep.equal([]);
  });
});
