import { expect } from "chai";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/model/index.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const HEALTHY = "fixtures/environments/plone-production";
const NEGLECTED = "fixtures/environments/plone-neglected";
const DAY = ["--today", "2026-11-23"] as const;

describe("punchlist audit", () => {
  it("ends with 0 on the healthy environment and prints its golden report", () => {
    const run = punchlist("audit", ...DAY, HEALTHY);
    expect(run).to.deep.equal({
      code: 0,
      stdout: readFileSync("reports/plone-production/table.txt", "utf8"),
      stderr: "",
    });
  });

  it("ends with 1 on the neglected environment and prints its golden report", () => {
    const run = punchlist("audit", ...DAY, NEGLECTED);
    expect(run).to.deep.equal({
      code: 1,
      stdout: readFileSync("reports/plone-neglected/table.txt", "utf8"),
      stderr: "",
    });
  });

  it("gives the same bytes twice", () => {
    expect(punchlist("audit", "--format", "json", ...DAY, NEGLECTED).stdout).to.equal(
      punchlist("audit", "--format", "json", ...DAY, NEGLECTED).stdout,
    );
  });

  it("ends the same in every format", () => {
    expect(punchlist("audit", "--format", "json", ...DAY, NEGLECTED).code).to.equal(1);
  });

  it("says that it asks production and staging of what it leaves out in development", () => {
    const folder = folderWith({
      "punchlist.yaml": "role: development\n",
      "haproxy.cfg": "backend plone\n    balance leastconn\n    server instance1 127.0.0.1:8081 check\n",
    });
    const run = punchlist("audit", "--format", "json", ...DAY, folder);
    const { findings } = JSON.parse(run.stdout) as Report;
    const finding = findings.find(({ rule }) => rule === "haproxy/second-server");
    expect(finding?.verdict).to.equal("not-applicable");
    expect(finding?.message.text).to.equal("It is asked of production and staging, and this is development.");
  });

  it("ends with 0 on failures when asked never to fail", () => {
    expect(punchlist("audit", "--fail-on", "never", ...DAY, NEGLECTED).code).to.equal(0);
  });

  it("ends with 1 on open items when asked to fail on what is unknown", () => {
    expect(punchlist("audit", "--fail-on", "unknown", ...DAY, HEALTHY).code).to.equal(1);
  });

  it("writes several formats, each where it belongs, and leaves no partial file", () => {
    const folder = folderWith({});
    const run = punchlist(
      "audit",
      "--format",
      "table",
      "--format",
      `json=${join(folder, "report.json")}`,
      ...DAY,
      NEGLECTED,
    );
    expect(run.stdout).to.match(/^Not ready: /);
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).to.have.property("schemaVersion", 2);
    expect(readdirSync(folder)).to.deep.equal(["report.json"]);
  });

  it("colours when forced to, and not into a file", () => {
    const folder = folderWith({});
    const run = punchlist(
      "--color",
      "audit",
      "--format",
      `table=${join(folder, "report.txt")}`,
      "--format",
      "table",
      ...DAY,
      NEGLECTED,
    );
    expect(run.stdout).to.contain("\u001b[31m");
    expect(readFileSync(join(folder, "report.txt"), "utf8")).to.not.contain("\u001b");
  });

  it("lists what it took for what, and why", () => {
    const run = punchlist("audit", "--list-files", HEALTHY);
    expect(run.code).to.equal(0);
    expect(run.stdout)
      .to.match(/^haproxy {5}etc\/haproxy\/haproxy\.cfg {2}\(.+\)$/m)
      .and.to.match(/^nginx {7}etc\/nginx\/sites-enabled\/www\.example\.org\.conf\n {14}is named for nginx/m);
  });

  it("lists what is set aside and left out, with reasons within 80 columns", () => {
    const folder = folderWith({
      ".gitignore": "# made by the build of this deployment\nbuilt-by-the-deployment/\n",
      "haproxy.cfg": "global\n    maxconn 100\n",
      "examples/haproxy.cfg": "global\n    maxconn 100\n",
      "built-by-the-deployment/haproxy.cfg": "global\n    maxconn 100\n",
    });
    expect(punchlist("audit", "--list-files", folder).stdout.split("\n")).to.deep.equal([
      "set aside   examples/haproxy.cfg  (haproxy, in examples/)",
      "haproxy     haproxy.cfg  (has a global section with a line of maxconn)",
      "left out    built-by-the-deployment",
      "              is kept out of the checkout by .gitignore:2",
      "              (built-by-the-deployment/)",
      "-           .gitignore",
      "",
    ]);
  });

  it("says in a line what it set aside, and what to do when that is all", () => {
    const folder = folderWith({
      "haproxy.cfg": "global\n    maxconn 100\nbackend plone\n    server a 10.0.0.9:8080\n",
      "examples/ha/haproxy.cfg": "global\n    maxconn 100\nbackend plone\n    server a 10.0.0.9:8080\n",
    });
    expect(punchlist("audit", folder).stdout).to.contain(
      "Set aside: 1 file in examples/; name them to have them judged.",
    );
    rmSync(join(folder, "haproxy.cfg"));
    const run = punchlist("audit", folder);
    expect(run).to.deep.equal({
      code: 2,
      stdout: "",
      stderr: `punchlist: Nothing was judged in ${folder}: all that was found is set aside, 1 file in examples/. Name the folder to have it judged: punchlist audit ${folder}/examples/ha\n`,
    });
    expect(punchlist("audit", `${folder}/examples/ha`).code).to.equal(1);
  });

  it("takes files that are named for what it is told", () => {
    const folder = folderWith({ "balancer.txt": "resolvers dns\n    nameserver ns1 10.0.0.2:53\n" });
    expect(punchlist("audit", "--list-files", folder).stdout).to.equal("-           balancer.txt\n");
    const run = punchlist("audit", "--list-files", "--as", "haproxy", `${folder}/balancer.txt`);
    expect(run).to.deep.equal({ code: 0, stdout: "haproxy     balancer.txt  (--as haproxy)\n", stderr: "" });
  });

  it("takes nothing for a format that it does not know, and no folder for a file", () => {
    const folder = folderWith({ "haproxy.cfg": "global\n" });
    expect(punchlist("audit", "--as", "haproxi", `${folder}/haproxy.cfg`)).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        'punchlist: --as "haproxi" names no format that is read; buildout, supervisor, systemd, haproxy, varnish, nginx, apache, logrotate, host are. Did you mean haproxy?\n',
    });
    expect(punchlist("audit", "--as", "haproxy", folder).stderr).to.equal(
      "punchlist: --as haproxy is said of files, and only folders are named; name the files that are of haproxy.\n",
    );
  });

  it("judges for the versions that it is asked about, and these go before the declared ones", () => {
    const folder = folderWith({
      "haproxy.cfg": "global\n    nbproc 1\nlisten plone\n    bind :80\n    server a 10.0.0.9:8081\n",
      "punchlist.yaml": 'versions: {haproxy: "2.2"}\n',
    });
    const audit = ["audit", "--rule", "haproxy/loads", folder] as const;
    expect(punchlist(...audit).code).to.equal(0);
    expect(punchlist(...audit, "--target", "haproxy=2.4", "--target", "supervisor=4.2").code).to.equal(0);
    const { code, stdout } = punchlist(...audit, "--target", "haproxy=3.2");
    expect(code).to.equal(2);
    expect(stdout.replaceAll(/\s+/g, " ")).to.contain("nbproc was last taken by HAProxy 2.4 and 3.2 refuses it");
  });

  it("takes no target that it does not understand", () => {
    const folder = folderWith({ "haproxy.cfg": "global\n" });
    expect(punchlist("audit", "--target", "haproxi=3.2", folder)).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        'punchlist: --target "haproxi" names no program with versions; buildout, supervisor, haproxy, varnish, nginx, apache, logrotate have some. Did you mean haproxy?\n',
    });
    expect(punchlist("audit", "--target", "haproxy", folder).stderr).to.equal(
      'punchlist: --target "haproxy" names no version; write one such as --target haproxy=3.2.\n',
    );
    expect(punchlist("audit", "--target", "haproxy=2.6", "--target", "haproxy=3.2", folder).stderr).to.equal(
      "punchlist: --target names two versions of haproxy; give one.\n",
    );
  });

  it("says which file is named like a configuration and is none, and --as has it read", () => {
    const folder = folderWith({
      "haproxy.cfg": "# to be written\n",
      "web/haproxy.cfg": "global\n    maxconn 100\nbackend plone\n    server a 10.0.0.9:8080\n",
    });
    const { problems } = JSON.parse(punchlist("audit", "--format", "json", folder).stdout) as Report;
    expect(problems.filter(({ path }) => path === "haproxy.cfg")).to.deep.equal([
      {
        kind: "skipped",
        path: "haproxy.cfg",
        line: 1,
        column: 1,
        message:
          "haproxy.cfg is named like a file of HAProxy and holds nothing that shows it; give --as haproxy and its path to have it read.",
      },
    ]);
    const told = punchlist("audit", "--as", "haproxy", "--format", "json", `${folder}/haproxy.cfg`).stdout;
    expect((JSON.parse(told) as Report).problems.filter(({ kind }) => kind === "skipped")).to.deep.equal([]);
  });

  it("takes no piece of a buildout for a configuration that it is named like", () => {
    const folder = folderWith({
      "buildout.cfg": "[buildout]\nextends = haproxy.cfg\nparts = balancer\n",
      "haproxy.cfg": "# how it is built\n[balancer]\nrecipe = collective.recipe.template\n",
    });
    const { problems } = JSON.parse(punchlist("audit", "--format", "json", folder).stdout) as Report;
    expect(problems).to.deep.equal([]);
  });

  it("waives a failure that someone answers for, and warns before the waiver ends", () => {
    const folder = folderWith({
      "haproxy.cfg": readFileSync(join(NEGLECTED, "etc/haproxy/haproxy.cfg"), "utf8"),
      "punchlist.yaml": [
        "waivers:",
        "  - rule: haproxy/balance-leastconn",
        "    subject: backend:plone",
        "    reason: sticky sessions until the relaunch",
        "    owner: Ada",
        "    until: 2026-12-01",
        "",
      ].join("\n"),
    });
    const run = punchlist("audit", "--format", "json", ...DAY, folder);
    const { findings } = JSON.parse(run.stdout) as Report;
    expect(
      findings.filter(({ rule }) => rule === "haproxy/balance-leastconn").map(({ verdict }) => verdict),
    ).to.deep.equal(["waived"]);
    expect(run.stderr).to.equal(
      "punchlist: The waiver of haproxy/balance-leastconn backend:plone by Ada ends on 2026-12-01, in 8 days.\n",
    );
  });

  it("says when a waiver waives nothing", () => {
    const folder = folderWith({
      "haproxy.cfg": readFileSync(join(HEALTHY, "etc/haproxy/haproxy.cfg"), "utf8"),
      "punchlist.yaml":
        "waivers:\n  - {rule: haproxy/balance-leastconn, reason: sticky sessions until the relaunch, owner: Ada, until: 2027-01-31}\n",
    });
    expect(punchlist("audit", ...DAY, folder).stderr).to.equal(
      "punchlist: The waiver of haproxy/balance-leastconn by Ada waives nothing; take it out.\n",
    );
  });

  it("explains every rule", () => {
    const rules = punchlist("rules")
      .stdout.trim()
      .split("\n")
      .map((line) => line.split(" ")[0] ?? "");
    expect(rules.length).to.be.greaterThan(15);
    expect(rules.filter((id) => !existsSync(`docs/rules/${id}.md`))).to.deep.equal([]);
    expect(punchlist("explain", rules[0] ?? "").stdout).to.match(new RegExp(`^# ${rules[0]}\\n`));
  });

  it("lists all items of the checklist with what answers them", () => {
    const run = punchlist("checklist");
    expect(run.stdout.match(/^ {2}T\d\d {2}/gm)).to.have.length(59);
    expect(run.stdout).to.contain("by rule    haproxy/balance-leastconn");
  });

  it("says which host a file is for, where that is declared", () => {
    const folder = folderWith({
      "punchlist.yaml": "hosts:\n  lb1: { files: [lb1/**] }\n",
      "lb1/haproxy.cfg": "frontend www\n  bind :80\n",
      "haproxy.cfg": "frontend www\n  bind :80\n",
    });
    const { stdout } = punchlist("audit", "--format", "json", folder);
    const { environment } = JSON.parse(stdout) as Report;
    expect(environment.files.map(({ path, host }) => `${path} ${host ?? "-"}`)).to.deep.equal([
      "haproxy.cfg -",
      "lb1/haproxy.cfg lb1",
    ]);
  });

  it("prints its version on one line", () => {
    expect(punchlist("--version").stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it("ends the help of each command with two examples", () => {
    for (const command of ["audit", "explain", "rules", "checklist"]) {
      expect(punchlist(command, "--help").stdout, command).to.match(
        /Examples:\n {2}\$ punchlist .+\n {2}\$ punchlist .+\n$/,
      );
    }
  });
});
