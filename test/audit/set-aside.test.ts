import { expect } from "chai";
import { claimFiles, type Scope } from "../../src/audit/claim.ts";
import { discover } from "../../src/audit/discover.ts";
import { readEnvironment } from "../../src/audit/read-environment.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
  folder.write("etc/haproxy.cfg", BALANCER);
});
afterEach(() => {
  folder.remove();
});

const BALANCER = "global\n  maxconn 100\nbackend plone\n  server a 10.0.0.9:8080\n";
const BIND = "${haproxy:bind}";
const PROGRAM = "[program:plone]\ncommand=/srv/plone/bin/instance console\n";
const SETTING = undeclared("2026-11-29");

/** What is set aside below the paths, with the reasons. */
function aside(paths: readonly string[], scope: Partial<Scope> = {}): readonly string[] {
  const { list } = claimFiles(discover(paths), { ...SETTING, ...scope });
  return list.flatMap(({ path, setAside }) => (setAside === undefined ? [] : [`${path}: ${setAside}`]));
}

describe("files that are set aside", () => {
  it("lie in folders that show, document or test something", () => {
    folder.write("Examples/ha/haproxy.cfg", BALANCER);
    folder.write("docs/haproxy.cfg", BALANCER);
    folder.write("docker/test-data/supervisord.conf", PROGRAM);
    folder.write("contrib/logrotate.d/plone", "/var/log/plone.log {\n  rotate 4\n}\n");
    folder.write("vendor/haproxy/haproxy.cfg", BALANCER);
    folder.write("autotests/input/haproxy.cfg", BALANCER);
    folder.write("t/haproxy.cfg", BALANCER);
    expect(aside([folder.path])).to.deep.equal([
      "Examples/ha/haproxy.cfg: in Examples/",
      "autotests/input/haproxy.cfg: in autotests/",
      "contrib/logrotate.d/plone: in contrib/",
      "docker/test-data/supervisord.conf: in docker/test-data/",
      "docs/haproxy.cfg: in docs/",
      "t/haproxy.cfg: in t/",
      "vendor/haproxy/haproxy.cfg: in vendor/",
    ]);
  });

  it("are variants for development, by their folders and names", () => {
    folder.write("dev/haproxy.cfg", BALANCER);
    folder.write("etc/haproxy-dev.cfg", BALANCER);
    folder.write("etc/local-haproxy.cfg.j2", BALANCER);
    folder.write("etc/haproxy.sample.cfg", BALANCER);
    expect(aside([folder.path])).to.deep.equal([
      "dev/haproxy.cfg: in dev/",
      "etc/haproxy-dev.cfg: named for development (haproxy-dev.cfg)",
      "etc/haproxy.sample.cfg: named as an example (haproxy.sample.cfg)",
      "etc/local-haproxy.cfg.j2: named for development (local-haproxy.cfg.j2)",
    ]);
    expect(aside([folder.path], { role: "development" })).to.deep.equal([
      "etc/haproxy.sample.cfg: named as an example (haproxy.sample.cfg)",
    ]);
  });

  it("are templates of which the checkout holds what they make", () => {
    const template = `${BALANCER}  timeout server 300s\nfrontend web\n  bind ${BIND}\n`;
    folder.write("templates/balancer.cfg.in", template);
    folder.write("etc/balancer.cfg", template.replace(BIND, "127.0.0.1:8080"));
    expect(aside([folder.path])).to.deep.equal(["templates/balancer.cfg.in: filled in as etc/balancer.cfg"]);
    expect(aside([folder.path, `${folder.path}/templates/balancer.cfg.in`])).to.deep.equal([]);
  });

  it("are no templates that make something else than what lies there under their name", () => {
    folder.write("templates/haproxy.cfg.in", `${BALANCER}  timeout server 300s\n  bind ${BIND}\n`);
    expect(aside([folder.path])).to.deep.equal([]);
  });

  it("are none that are named for a place, a stage or a host", () => {
    folder.write("usr/local/etc/haproxy/haproxy.cfg", BALANCER);
    folder.write("staging/haproxy.cfg", BALANCER);
    folder.write("testing/haproxy.cfg", BALANCER);
    folder.write("docs.example.org/haproxy.cfg", BALANCER);
    folder.write("supervisor/conf.d/demo.conf", PROGRAM);
    folder.write("supervisor/www.example.org.conf", PROGRAM);
    expect(aside([folder.path])).to.deep.equal([]);
  });

  it("are no layers of a buildout by their names, which tell their roles", () => {
    folder.write("development.cfg", "[buildout]\nparts = instance\n");
    folder.write("local.cfg", "[buildout]\nparts = instance\n");
    folder.write("tests/travis.cfg", "[buildout]\nparts = test\n");
    expect(aside([folder.path])).to.deep.equal(["tests/travis.cfg: in tests/"]);
  });

  it("are none that were named, or lie in a folder that was", () => {
    folder.write("examples/ha/haproxy.cfg", BALANCER);
    folder.write("examples/docs/haproxy.cfg", BALANCER);
    expect(aside([folder.at("examples")])).to.deep.equal(["docs/haproxy.cfg: in docs/"]);
    expect(aside([folder.at("etc"), folder.at("examples/ha")])).to.deep.equal([]);
    expect(aside([folder.at("etc"), folder.at("examples/ha/haproxy.cfg")])).to.deep.equal([]);
  });

  it("are none that are declared", () => {
    folder.write("examples/haproxy.cfg", BALANCER);
    expect(
      aside([folder.path], { named: (path, step) => path === "examples/haproxy.cfg" && step === "examples" }),
    ).to.deep.equal([]);
    expect(aside([folder.path], { vendored: (path) => path.startsWith("examples/") })).to.deep.equal([]);
  });

  it("are kept out by .gitignore, unless they lie where it keeps out all of a folder of configuration", () => {
    folder.write(".gitignore", "\netc/haproxy-host.cfg\nconf/\nbuild/\n");
    folder.write("etc/haproxy-host.cfg", BALANCER);
    folder.write("conf/haproxy.cfg", BALANCER);
    folder.write("build/haproxy.cfg", BALANCER);
    expect(aside([folder.path])).to.deep.equal([
      "etc/haproxy-host.cfg: kept out by .gitignore:2 (etc/haproxy-host.cfg)",
    ]);
    expect(aside([folder.at("etc/haproxy-host.cfg")])).to.deep.equal([]);
    expect(aside([folder.path], { named: (path) => path === "etc/haproxy-host.cfg" })).to.deep.equal([]);
  });

  it("are read all the same where something includes them", async () => {
    folder.write("supervisord.conf", "[supervisord]\n[include]\nfiles=programs/demo.conf\n");
    folder.write("programs/demo.conf", PROGRAM);
    const discovery = discover([folder.path]);
    expect(aside([folder.path])).to.deep.equal(["programs/demo.conf: named for development (demo.conf)"]);
    const { supervisor, read } = await readEnvironment(discovery, SETTING);
    expect(supervisor.flatMap(({ programs }) => programs.map(({ name }) => name))).to.deep.equal(["plone"]);
    expect(read.has("programs/demo.conf")).to.equal(true);
  });
});
