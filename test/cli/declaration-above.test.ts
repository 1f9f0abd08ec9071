import { expect } from "chai";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/model/index.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const BALANCER = "global\n    maxconn 100\nbackend plone\n    server a 10.0.0.9:8080\n    server b 10.0.0.8:8080\n";
const MAIN = "[supervisord]\nlogfile=/var/log/supervisord.log\n[include]\nfiles=conf.d/*.conf\n";
const PROGRAM = "[program:plone]\ncommand=/srv/plone/bin/instance console\n";
const DECLARED = "name: www.example.org\nrole: staging\n";

function reportOf(...words: readonly string[]): Report {
  return JSON.parse(punchlist("audit", "--format", "json", "--fail-on", "never", ...words).stdout) as Report;
}

describe("a punchlist.yaml above what is named", () => {
  it("holds for it, and says so", () => {
    const folder = folderWith({
      "punchlist.yaml": DECLARED,
      "etc/haproxy/haproxy.cfg": BALANCER,
      "web2/haproxy.cfg": BALANCER,
    });
    const { environment, findings } = reportOf(join(folder, "etc/haproxy"));
    expect(environment).to.deep.include({ name: "www.example.org", role: "staging", narrowed: ["etc/haproxy"] });
    expect(environment.files.map(({ path }) => path)).to.deep.equal(["etc/haproxy/haproxy.cfg"]);
    expect(new Set(findings.flatMap(({ evidence }) => evidence.map(({ path }) => path)))).to.deep.equal(
      new Set(["etc/haproxy/haproxy.cfg"]),
    );
    const { stdout, stderr } = punchlist("audit", join(folder, "etc/haproxy"));
    expect(stderr).to.equal(`punchlist: ${folder}/punchlist.yaml holds; of its environment, etc/haproxy is judged.\n`);
    expect(stdout.replaceAll("\n", " ")).to.contain("Judged: etc/haproxy; the rest of ");
  });

  it("brings the rest of its folder as context", () => {
    const folder = folderWith({
      "punchlist.yaml": DECLARED,
      "etc/supervisord.conf": MAIN,
      "etc/conf.d/plone.conf": PROGRAM,
    });
    const fragment = "No main file of the checkout includes";
    const whole = reportOf(join(folder, "etc/conf.d/plone.conf"));
    expect(whole.environment.files.map(({ path }) => path)).to.deep.equal(["etc/conf.d/plone.conf"]);
    expect(JSON.stringify(whole)).to.not.contain(fragment);
    expect(JSON.stringify(reportOf("--no-config", join(folder, "etc/conf.d/plone.conf")))).to.contain(fragment);
  });

  it("is the closest one, and none above the repository", () => {
    const folder = folderWith({
      "punchlist.yaml": "name: outer\n",
      "site/deploy/punchlist.yaml": "name: inner\n",
      "site/deploy/etc/haproxy.cfg": BALANCER,
      "site/web/haproxy.cfg": BALANCER,
    });
    expect(reportOf(join(folder, "site/deploy/etc")).environment.name).to.equal("inner");
    expect(reportOf(join(folder, "site/web")).environment.name).to.equal("outer");
    mkdirSync(join(folder, "site/.git"));
    expect(reportOf(join(folder, "site/web")).environment.name).to.equal("production");
  });

  it("is not followed where it lies below, and that is said", () => {
    const folder = folderWith({
      "deploy/punchlist.yaml": DECLARED,
      "deploy/haproxy.cfg": BALANCER,
      "tests/punchlist.yaml": DECLARED,
    });
    expect(punchlist("audit", folder).stderr).to.equal(
      `punchlist: deploy/punchlist.yaml is not followed, because it lies below ${folder}; audit its folder to have it followed.\n`,
    );
    expect(punchlist("audit", "--no-config", folder).stderr).to.equal("");
  });

  it("means examples and dev files that its environments list", () => {
    const folder = folderWith({
      "punchlist.yaml":
        'environments:\n  dev: {role: development, files: ["dev/**"]}\n  demo: {files: ["examples/*"]}\n',
      "dev/haproxy.cfg": BALANCER,
      "examples/haproxy.cfg": BALANCER,
    });
    const judged = (env: string): readonly (string | undefined)[] =>
      reportOf("--env", env, folder).environment.files.map(({ path, setAside }) => setAside ?? path);
    expect(judged("dev")).to.deep.equal(["dev/haproxy.cfg"]);
    expect(judged("demo")).to.deep.equal(["examples/haproxy.cfg"]);
  });

  it("holds for plan and sla alike", () => {
    const folder = folderWith({
      "punchlist.yaml": `${DECLARED}promise: { availability: "99.5 %" }\ncapacity: { servers: 4, slots: 1, peak: 22/s, service: { mean: 200ms } }\n`,
      "etc/haproxy.cfg": BALANCER,
    });
    const plan = punchlist("plan", join(folder, "etc"));
    expect(plan.stdout).to.contain("Plan of www.example.org");
    expect(plan.stderr).to.equal(`punchlist: the punchlist.yaml in ${folder} holds for ${folder}/etc.\n`);
    expect(punchlist("sla", join(folder, "etc")).stdout).to.contain("99.5 %");
    expect(punchlist("plan", "--no-config", join(folder, "etc")).stderr).to.not.contain("holds for");
  });
});
