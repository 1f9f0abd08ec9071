import { expect } from "chai";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { folderWith, punchlist, type Run } from "./punchlist.ts";

const HAPROXY =
  "defaults\n    mode http\n    timeout client 1m\nbackend plone\n    balance leastconn\n    server instance1 127.0.0.1:8081 check\n    server instance2 127.0.0.1:8082 check\n";

describe("punchlist audit on bad input", () => {
  it("names a path that does not exist", () => {
    expect(punchlist("audit", "no/such/folder")).to.deep.equal(
      refusal("no/such/folder does not exist; name a folder or a file that is there."),
    );
  });

  it("says that an empty folder holds nothing", () => {
    const folder = folderWith({});
    expect(punchlist("audit", folder)).to.deep.equal(
      refusal(`${folder} holds no file to audit; name the folder that holds the configuration.`),
    );
  });

  it("says which formats are read when a folder has none of them", () => {
    const folder = folderWith({ "notes.txt": "nothing to see\n" });
    expect(punchlist("audit", folder)).to.deep.equal(
      refusal(
        `No file below ${folder} is of a format that is read: zc.buildout, supervisor, systemd, HAProxy, Varnish's VCL, nginx, Apache httpd, logrotate, host facts. Name the folder that holds them; --list-files shows what was looked at.`,
      ),
    );
  });

  it("does not trust an audit with a binary file in the place of a configuration", () => {
    const run = punchlist(
      "audit",
      folderWith({ "haproxy.cfg": Buffer.from([0, 1, 2, 3]), "solr/haproxy.cfg": HAPROXY }),
    );
    expect(run.stderr).to.equal("");
    expect(run.code).to.equal(2);
    expect(run.stdout)
      .to.match(/^Exit code 2, because haproxy\.cfg could not be read\./)
      .and.to.contain("solr/haproxy.cfg");
  });

  it("does not trust an audit with a file of 50 MB in the place of a configuration", () => {
    const run = punchlist(
      "audit",
      folderWith({ "haproxy.cfg": `# ${"x".repeat(50_000_000)}\n`, "solr/haproxy.cfg": HAPROXY }),
    );
    expect(run.code).to.equal(2);
    expect(run.stdout).to.match(/^Exit code 2, because haproxy\.cfg could not be read\./);
  });

  it("reports 30,000 bad lines in a few kilobytes", () => {
    const ofLines = (count: number) =>
      punchlist(
        "audit",
        "--format",
        "json",
        folderWith({ "buildout.cfg": `[buildout]\nparts =\n${"a\n".repeat(count)}` }),
      );
    const { code, stdout } = ofLines(30_000);
    expect(code).to.equal(2);
    expect(stdout.length - ofLines(1).stdout.length).to.be.below(60_000);
    expect(stdout).to.contain("From here on 29950 more places of this file are refused");
  });

  it("reads 40,000 repetitions of one option, and shows a few of them", () => {
    const folder = folderWith({
      "supervisord.conf": `[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\n${"autorestart=false\n".repeat(40_000)}`,
    });
    const { code, stdout } = punchlist("audit", "--format", "json", "--fail-on", "warning", folder);
    expect(code).to.equal(1);
    expect(stdout).to.contain("replaced by a later line, after 39949 other places");
    expect(stdout.length).to.be.below(200_000);
  });

  it("reads 49,000 sections", () => {
    const sections = Array.from({ length: 49_000 }, (_, index) => `backend plone${index}\n`).join("");
    const run = punchlist("audit", folderWith({ "haproxy.cfg": `global\n    maxconn 100\n${sections}` }));
    expect(run).to.deep.include({ code: 0, stderr: "" });
    expect(run.stdout).to.match(/^Nothing fails and 3 checks pass; \d+ items stand open\./);
    expect(run.stdout).to.include("haproxy.cfg holds no frontend, so HAProxy serves nothing by it alone");
  });

  it("names the place where buildout's extends run in a circle", () => {
    const run = punchlist(
      "audit",
      folderWith({
        "buildout.cfg": "[buildout]\nextends = base.cfg\nparts =\n",
        "base.cfg": "[buildout]\nextends = buildout.cfg\n",
      }),
    );
    expect(run.code).to.equal(2);
    expect(run.stdout).to.match(/^Exit code 2, because buildout refuses (?:base|buildout)\.cfg\./);
  });

  it("reads a section named __proto__ like any other", () => {
    const run = punchlist(
      "audit",
      folderWith({
        "buildout.cfg":
          "[buildout]\nparts = __proto__\nallow-picked-versions = false\n[versions]\nzope = 5.11\n[__proto__]\nrecipe = zc.recipe.egg\neggs = constructor\n",
      }),
    );
    expect(run.stderr).to.equal("");
    expect(run.stdout).to.match(/^ {2}buildout\.cfg:7 +recipe = zc\.recipe\.egg$/m);
  });

  it("goes on past a file that cannot be opened", function () {
    if (process.getuid?.() === 0) {
      console.warn("      skipped: root can open every file");
      this.skip();
    }
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "solr/haproxy.cfg": HAPROXY });
    chmodSync(join(folder, "haproxy.cfg"), 0);
    const run = punchlist("audit", folder);
    expect(run.code).to.equal(2);
    expect(run.stdout)
      .to.match(/^Exit code 2, because haproxy\.cfg could not be read\./)
      .and.to.contain("solr/haproxy.cfg");
  });

  it("follows no link out of the folder and no link in a circle", () => {
    const folder = folderWith({ "haproxy.cfg": HAPROXY, "etc/x/.keep": "" });
    symlinkSync("..", join(folder, "etc/x/loop"));
    symlinkSync("/etc/passwd", join(folder, "supervisord.conf"));
    const run = punchlist("audit", "--list-files", folder);
    expect(run.code).to.equal(0);
    expect(run.stdout).to.contain("left out    supervisord.conf").and.to.not.contain("root:");
  });

  it("names the place where punchlist.yaml breaks", () => {
    const run = punchlist(
      "audit",
      folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": "name: production\nrole: [production\n" }),
    );
    expect(run.code).to.equal(2);
    expect(run.stdout).to.equal("");
    expect(run.stderr).to.match(/^punchlist: punchlist\.yaml:\d+:\d+ /);
    expect(run.stderr).to.not.contain("    at ");
  });

  it("names an unknown rule in punchlist.yaml, with the nearest", () => {
    const run = punchlist(
      "audit",
      folderWith({ "haproxy.cfg": HAPROXY, "punchlist.yaml": "rules:\n  haproxy/balance-leastcon: off\n" }),
    );
    expect(run).to.deep.equal(
      refusal(
        'punchlist.yaml:2:3 There is no rule "haproxy/balance-leastcon"; did you mean haproxy/balance-leastconn?',
      ),
    );
  });

  it("names a date that is none", () => {
    const run = punchlist("audit", "--today", "2026-02-30", "fixtures/environments/plone-production");
    expect(run.code).to.equal(2);
    expect(run.stderr).to.equal(
      "error: option '--today <date>' argument '2026-02-30' is invalid. It is no date of the calendar; write it as YYYY-MM-DD.\n",
    );
  });

  it("names a format that there is not", () => {
    expect(punchlist("audit", "--format", "xml", "fixtures/environments/plone-production")).to.deep.equal(
      refusal(
        '"xml" is no format; table, json, sarif, code-scanning, junit, github, gitlab, checkstyle, markdown, csv and html are.',
      ),
    );
  });

  it("suggests the nearest option", () => {
    const run = punchlist("audit", "--verbos", "fixtures/environments/plone-production");
    expect(run.code).to.equal(2);
    expect(run.stderr).to.equal("error: unknown option '--verbos'\n(Did you mean --verbose?)\n");
  });

  it("names an unknown rule to explain, with the nearest", () => {
    const run = punchlist("explain", "haproxy/leastconn");
    expect(run.code).to.equal(2);
    expect(run.stderr).to.match(
      /^punchlist: There is no rule or item "haproxy\/leastconn"\. Did you mean .*\? "punchlist rules" lists all \d+ rules\.\n$/,
    );
  });

  it("takes the nearest rule of the folder that was named, though another folder has one of that name", () => {
    expect(punchlist("explain", "supervisor/versoin").stderr).to.contain("Did you mean supervisor/version?");
  });

  it("takes the nearest name where no such folder is", () => {
    expect(punchlist("explain", "proxy/redisptach").stderr).to.contain("Did you mean haproxy/redispatch?");
  });

  it("shows escape sequences of an audited file, and sends none to the terminal", () => {
    const run = punchlist(
      "audit",
      folderWith({
        "haproxy.cfg": HAPROXY.replaceAll("plone", "plone\x1b]0;owned\x07").replace("leastconn", "roundrobin"),
      }),
    );
    expect(run.stdout).to.not.match(/[\x00-\x09\x0b-\x1f\x7f]/);
  });

  it("prints no secret in any format", () => {
    const files = {
      "supervisord.conf":
        "[inet_http_server]\nport=9001\nusername=admin\npassword=hunter2\n[supervisord]\n[program:instance1]\ncommand=bin/instance1 console\nenvironment=DB_PASSWORD=hunter2\n",
    };
    const folder = folderWith(files);
    expect(punchlist("audit", "--verbose", folder).stdout)
      .to.contain("9001")
      .and.to.not.contain("hunter2");
    expect(punchlist("audit", "--format", "json", folder).stdout)
      .to.contain("9001")
      .and.to.not.contain("hunter2");
  });
});

function refusal(message: string): Run {
  return { code: 2, stdout: "", stderr: `punchlist: ${message}\n` };
}
