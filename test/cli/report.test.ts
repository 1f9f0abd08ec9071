import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist, punchlistIn } from "./punchlist.ts";

const HAPROXY = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
`;

const DECLARED = `name: intranet
report: { customer: Example AG, author: "N. N." }
promise: { availability: "99.9 %" }
cost: { currency: EUR, base: 100 }
incidents: { observed: { count: 9, years: 2 } }
hosts: { app1: { memory: 8 GB } }
`;

describe("punchlist report", () => {
  let folder: string;

  before(() => {
    folder = folderWith({ "etc/haproxy.cfg": HAPROXY, "punchlist.yaml": DECLARED });
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("writes a page, says where, and ends with 0 though something fails", () => {
    const { code, stdout, stderr } = punchlistIn({ cwd: folder }, "report", ".");
    expect({ code, stdout, stderr }).to.deep.equal({
      code: 0,
      stdout: "",
      stderr: "punchlist: punchlist-report.html holds the report; open it in a browser.\n",
    });
    const page = readFileSync(join(folder, "punchlist-report.html"), "utf8");
    expect(page).to.include('<h1 id="title">intranet</h1>').and.include("for Example AG").and.include("N. N.");
    expect(page).to.include("99.9 % allows");
    rmSync(join(folder, "punchlist-report.html"));
  });

  it("writes the same as --format html of an audit", () => {
    const words = [folder, "--today", "2026-11-23"];
    const { stdout } = punchlist("report", ...words, "--output", "-");
    expect(stdout).to.equal(punchlist("audit", ...words, "--env", "all", "--format", "html").stdout);
    expect(stdout).to.match(/^<!DOCTYPE html>/);
  });

  it("is a gate where --fail-on says so", () => {
    expect(punchlist("report", folder, "--output", "-", "--fail-on", "warning").code).to.equal(1);
  });

  it("leaves nothing behind where the page cannot be written", () => {
    const target = join(folder, "missing/report.html");
    const { code, stderr } = punchlist("report", folder, "--output", target);
    expect(code).to.equal(2);
    expect(stderr.split("\n")).to.have.length(2);
    expect(existsSync(join(folder, "missing"))).to.equal(false);
  });

  it("names the commit, and what differs from it", () => {
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "first");
    const page = (): string => punchlist("report", folder, "--output", "-").stdout;
    expect(page()).to.include(git("rev-parse", "HEAD").slice(0, 10)).and.include("all as committed");
    writeFileSync(join(folder, "etc/haproxy.cfg"), `${HAPROXY}    server instance2 127.0.0.1:8082 check\n`);
    expect(page()).to.include("1 file differs from it");
    git("add", "-A");
    expect(page()).to.include("1 file differs from it");
    git("checkout", "-q", "HEAD", "--", ".");
    expect(page()).to.include("all as committed");
  }).timeout(60_000);

  it("runs no filter and no monitor of the repository that it looks at", () => {
    const trap = join(folder, "ran");
    git("config", "core.fsmonitor", `touch ${trap}`);
    git("config", "filter.trap.clean", `touch ${trap}`);
    writeFileSync(join(folder, ".gitattributes"), "* filter=trap\n");
    writeFileSync(join(folder, "etc/haproxy.cfg"), `# changed\n${HAPROXY}`);
    punchlist("report", folder, "--output", "-");
    expect(existsSync(trap)).to.equal(false);
  });

  function git(...words: readonly string[]): string {
    return execFileSync("git", words, { cwd: folder, encoding: "utf8" });
  }
});
