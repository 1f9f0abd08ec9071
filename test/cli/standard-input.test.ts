import { expect } from "chai";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlistIn, type Run } from "./punchlist.ts";

const MAIN = "[supervisord]\nlogfile=/var/log/supervisord.log\n[include]\nfiles=conf.d/*.conf\n";
const PROGRAM = "[program:plone]\ncommand=/srv/plone/bin/instance console\n";
const BALANCER = `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 10.0.0.9:8080 check
    server instance2 10.0.0.8:8080 check
`;
const FRAGMENT = "No main file of the checkout includes";

describe("a single file", () => {
  let folder: string;

  beforeEach(() => {
    folder = folderWith({
      "etc/supervisord.conf": MAIN,
      "etc/conf.d/plone.conf": PROGRAM,
      "etc/haproxy.cfg": BALANCER,
      "README.md": "# plone\n",
    });
    mkdirSync(join(folder, ".git"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const audit = (words: readonly string[], input = ""): Run => punchlistIn({ cwd: folder, input }, "audit", ...words);
  const piped = (path: string, input: string, ...words: readonly string[]): Run =>
    audit(["--fail-on", "warning", ...words, "--stdin-filename", path, "-"], input);

  it("is judged in its repository, and what concerns others is not told", () => {
    const { stdout } = audit(["etc/conf.d/plone.conf"]);
    expect(stdout).to.contain("Judged: etc/conf.d/plone.conf; the rest of . is read as context.");
    expect(stdout).to.not.contain(FRAGMENT).and.not.contain("haproxy");
  });

  it("comes through standard input in the place of what is on the disk", () => {
    const mended = BALANCER.replace("roundrobin", "leastconn");
    const words = ["--rule", "haproxy/balance-leastconn", "--format", "github"];
    expect(audit([...words, "--fail-on", "warning", "etc/haproxy.cfg"]).code).to.equal(1);
    expect(piped("etc/haproxy.cfg", mended, ...words)).to.deep.equal({ code: 0, stdout: "", stderr: "" });
    expect(piped("etc/haproxy.cfg", BALANCER, ...words).stdout).to.match(/^::warning file=etc\/haproxy.cfg,line=7,/);
  });

  it("need not exist yet, and is included by what lists its folder", () => {
    const { code, stdout } = piped("etc/conf.d/cron.conf", "[program:cron]\ncommand=/usr/sbin/cron\n", "--verbose");
    expect(code).to.equal(1);
    expect(stdout).to.contain("program:cron").and.not.contain(FRAGMENT).and.not.contain("program:plone");
  });

  it("counts alone: what fails elsewhere ends nothing with 1", () => {
    expect(piped("etc/supervisord.conf", MAIN, "--rule", "haproxy/*").code).to.equal(2);
    expect(audit(["--fail-on", "warning", "--rule", "haproxy/*", "etc"]).code).to.equal(1);
  });

  it("has the punchlist.yaml above it", () => {
    const declared = folderWith({ "punchlist.yaml": "role: staging\n", "etc/haproxy.cfg": BALANCER });
    const { stdout, stderr } = punchlistIn(
      { cwd: declared, input: BALANCER },
      "audit",
      "--stdin-filename",
      "etc/haproxy.cfg",
      "-",
    );
    expect(stdout).to.contain("(staging)");
    expect(stderr).to.equal("punchlist: punchlist.yaml holds; of its environment, etc/haproxy.cfg is judged.\n");
    rmSync(declared, { recursive: true });
  });

  it("that is of no format says so", () => {
    expect(piped("README.md", "# plone\n").stderr).to.equal(
      "punchlist: README.md is of no format that is read (zc.buildout, supervisor, systemd, HAProxy, Varnish's VCL, nginx, Apache httpd, logrotate, host facts); give --as where it is of one.\n",
    );
    const { code, stdout } = piped("etc/haproxy.cfg", "a\0b");
    expect(code).to.equal(2);
    expect(stdout).to.match(/it is binary: byte\s+1 is NUL; drop it where text is meant\./);
  });

  it("on standard input needs its name, and a name needs standard input", () => {
    expect(audit(["-"])).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: - reads standard input, and nobody says which file that is; give --stdin-filename PATH too.\n",
    });
    expect(audit(["--stdin-filename", "etc/haproxy.cfg"]).stderr).to.equal(
      "punchlist: --stdin-filename is said of standard input; write - in the place of paths: --stdin-filename etc/haproxy.cfg -\n",
    );
    expect(audit(["--stdin-filename", "etc/haproxy.cfg", "-", "etc"]).stderr).to.match(/write - in the place of paths/);
  });
});
