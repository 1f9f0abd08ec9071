import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { discover } from "../../src/audit/discover.ts";
import { trackedPaths } from "../../src/audit/git-index.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
  git("init", "-q");
  folder.write(".gitignore", "etc/\nlocal.cfg\n");
  folder.write("etc/haproxy.cfg", "global\n");
  folder.write("etc/conf.d/é.cfg", "global\n");
  folder.write("etc/made.cfg", "global\n");
  folder.write("local.cfg", "[buildout]\n");
  git("add", "-f", ".gitignore", "etc/haproxy.cfg", "etc/conf.d/é.cfg");
});
afterEach(() => {
  folder.remove();
});

function git(...words: readonly string[]): void {
  execFileSync("git", ["-C", folder.path, ...words]);
}

const TRACKED = [".gitignore", "etc/conf.d/é.cfg", "etc/haproxy.cfg"];

describe("the index of git", () => {
  it("names what is tracked", () => {
    expect([...(trackedPaths(readFileSync(folder.at(".git/index"))) ?? [])]).to.deep.equal(TRACKED);
  });

  it("names it in version 4, where names follow from those before", () => {
    git("update-index", "--index-version", "4");
    expect([...(trackedPaths(readFileSync(folder.at(".git/index"))) ?? [])]).to.deep.equal(TRACKED);
  });

  it("names it in version 3, where entries have more flags", () => {
    git("add", "-f", "-N", "local.cfg");
    expect([...(trackedPaths(readFileSync(folder.at(".git/index"))) ?? [])]).to.deep.equal([...TRACKED, "local.cfg"]);
  });

  it("says nothing when it is cut off, or none", () => {
    const index = readFileSync(folder.at(".git/index"));
    expect(trackedPaths(index.subarray(0, 100))).to.equal(undefined);
    expect(trackedPaths(Buffer.from("[core]\n\tbare = false\n"))).to.equal(undefined);
    expect(trackedPaths(Buffer.alloc(0))).to.equal(undefined);
  });

  it("keeps in the checkout what is tracked in spite of .gitignore, and nothing else", () => {
    const { candidates, files } = discover([folder.path]);
    expect(candidates).to.include.members(["etc/haproxy.cfg", "etc/conf.d/é.cfg"]);
    expect(files.keptOut("etc/haproxy.cfg")).to.equal(undefined);
    expect(files.keptOut("etc/made.cfg")?.value).to.equal("etc/");
    expect(files.keptOut("local.cfg")?.value).to.equal("local.cfg");
  });

  it("counts for a folder below as well", () => {
    folder.write("etc/conf.d/local.cfg", "[buildout]\n");
    folder.write(".gitignore", "*.cfg\n");
    const { files } = discover([folder.at("etc")]);
    expect(files.keptOut("haproxy.cfg")).to.equal(undefined);
    expect(files.keptOut("conf.d/local.cfg")?.value).to.equal("*.cfg");
  });
});
