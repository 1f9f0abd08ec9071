import { expect } from "chai";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist } from "./punchlist.ts";

const NEGLECTED = {
  "deploy/etc/haproxy.cfg": `defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
backend plone
    balance roundrobin
    server instance1 127.0.0.1:8081 check
    server instance2 127.0.0.1:8082 check
`,
};

describe("punchlist audit --format", () => {
  let folder: string;

  before(() => {
    folder = folderWith(NEGLECTED);
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("writes each format into its own file, and the exit code is the same", () => {
    const file = (name: string): string => join(folder, name);
    const formats = ["sarif", "junit", "gitlab", "checkstyle", "markdown", "csv", "json"].flatMap((name) => [
      "--format",
      `${name}=${file(`out.${name}`)}`,
    ]);
    const { code, stdout } = punchlist("audit", join(folder, "deploy"), "--format", "github", ...formats);
    expect(code).to.equal(punchlist("audit", join(folder, "deploy")).code);
    expect(stdout).to.match(/^::(?:error|warning|notice) file=/);
    expect(JSON.parse(readFileSync(file("out.sarif"), "utf8"))).to.include({ version: "2.1.0" });
    expect(readFileSync(file("out.junit"), "utf8")).to.include("<testsuites");
    expect(readFileSync(file("out.markdown"), "utf8")).to.match(/^### /);
  });

  it("counts paths from the repository's root", () => {
    mkdirSync(join(folder, ".git"));
    expect(punchlist("audit", join(folder, "deploy"), "--format", "github").stdout).to.match(
      /^::\w+ file=deploy\/etc\/haproxy\.cfg,/,
    );
    rmSync(join(folder, ".git"), { recursive: true });
  });

  it("puts before paths what --path-prefix says", () => {
    const words = ["audit", join(folder, "deploy"), "--format", "github", "--path-prefix"];
    expect(punchlist(...words, "./web/live").stdout).to.match(/^::\w+ file=web\/live\/etc\/haproxy\.cfg,/);
    expect(punchlist(...words, "").stdout).to.match(/^::\w+ file=etc\/haproxy\.cfg,/);
  });

  it("brings the pages of the rules that found a fault", () => {
    const { stdout } = punchlist("audit", join(folder, "deploy"), "--format", "code-scanning");
    expect(stdout).to.match(/"markdown": "# haproxy\//);
  });
});
