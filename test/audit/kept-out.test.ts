import { expect } from "chai";
import { mkdirSync } from "node:fs";
import { discover } from "../../src/audit/discover.ts";
import { fileAt } from "../../src/model/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

describe("discover leaves to the host", () => {
  it("a folder that .gitignore keeps out, and names the line", () => {
    folder.write(".gitignore", "# made by the build\n/work/\n*.pyc\n");
    folder.write("work/haproxy.cfg", "global\n");
    folder.write("etc/work/haproxy.cfg", "global\n");
    const { candidates, skipped, files } = discover([folder.path]);
    expect(candidates).to.deep.equal([".gitignore", "etc/work/haproxy.cfg"]);
    expect(skipped).to.deep.equal([{ path: "work", why: "is kept out of the checkout by .gitignore:2 (/work/)" }]);
    expect(fileAt(files, "work/haproxy.cfg")?.text).to.equal("global\n");
  });

  it("what the repository's .gitignore keeps out below a folder that was named", () => {
    mkdirSync(folder.at(".git"));
    folder.write(".gitignore", "deploy/var/\n");
    folder.write("deploy/var/supervisord.conf", "[supervisord]\n");
    folder.write("deploy/haproxy.cfg", "global\n");
    const { candidates, skipped } = discover([folder.at("deploy")]);
    expect(candidates).to.deep.equal(["haproxy.cfg"]);
    expect(skipped).to.deep.equal([
      { path: "var", why: "is kept out of the checkout by ../.gitignore:1 (deploy/var/)" },
    ]);
  });

  it("nothing of a folder that was named itself", () => {
    mkdirSync(folder.at(".git"));
    folder.write(".gitignore", "build/\n*.log\n");
    folder.write("build/etc/haproxy.cfg", "global\n");
    folder.write("etc/haproxy.cfg", "global\n");
    expect(discover([folder.at("build")]).candidates).to.deep.equal(["etc/haproxy.cfg"]);
    expect(discover([folder.at("build"), folder.at("etc")]).candidates).to.deep.equal([
      "build/etc/haproxy.cfg",
      "etc/haproxy.cfg",
    ]);
  });

  it("a virtual environment, also one that was made around the checkout's own files", () => {
    folder.write("env311/pyvenv.cfg", "home = /usr/bin\n");
    folder.write("env311/etc/supervisord.conf", "[supervisord]\n");
    folder.write("buildout.cfg", "[buildout]\n");
    const why = "belongs to a virtual environment of Python";
    expect(discover([folder.path]).skipped).to.deep.equal([{ path: "env311", why }]);
    folder.write("pyvenv.cfg", "home = /usr/bin\n");
    folder.write("lib/python3.11/buildout.cfg", "[buildout]\n");
    folder.write("etc/haproxy.cfg", "global\n");
    const around = discover([folder.path]);
    expect(around.candidates).to.deep.equal(["buildout.cfg", "etc/haproxy.cfg", "pyvenv.cfg"]);
    expect(around.skipped.map(({ path }) => path)).to.deep.equal(["env311", "lib"]);
  });

  it("packages of bower, without a word", () => {
    folder.write("bower_components/plone/buildout.cfg", "[buildout]\n");
    folder.write("buildout.cfg", "[buildout]\n");
    expect(discover([folder.path])).to.deep.include({ candidates: ["buildout.cfg"], skipped: [] });
  });
});
