import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folderWith, punchlist } from "./punchlist.ts";

const HAPROXY = "fixtures/environments/plone-production/etc/haproxy";

describe("punchlist as a citizen", () => {
  it("says in one line that standard output cannot be written, and ends with 2", function () {
    if (!existsSync("/dev/full")) this.skip();
    for (const words of [
      `audit --no-config ${HAPROXY}`,
      "rules",
      "checklist",
      "--help",
      "explain haproxy/redispatch",
    ]) {
      expect(shell(`${words} > /dev/full`), words).to.deep.equal({
        code: 2,
        stderr: "punchlist: standard output cannot be written: ENOSPC.\n",
      });
    }
  });

  it("ends with 2 when standard error cannot be written", function () {
    if (!existsSync("/dev/full")) this.skip();
    expect(shell("audit /no/such/folder 2> /dev/full").code).to.equal(2);
  });

  it("ends as it would when the reader has seen enough", () => {
    expect(shell(`audit --fail-on never --no-config ${HAPROXY} | head -1 > /dev/null`)).to.deep.equal({
      code: 0,
      stderr: "",
    });
  });

  it("writes to a pipe instead of replacing it", () => {
    const folder = folderWith({});
    spawnSync("mkfifo", [join(folder, "pipe")]);
    const read = shell(
      `audit --fail-on never --no-config --format json=${folder}/pipe ${HAPROXY} & cat ${folder}/pipe > ${folder}/read; wait`,
    );
    expect(read.stderr).to.equal("");
    expect(JSON.parse(readFileSync(join(folder, "read"), "utf8"))).to.have.property("schemaVersion");
    expect(lstatSync(join(folder, "pipe")).isFIFO()).to.equal(true);
  });

  it("follows a link to the file that is meant", () => {
    const folder = folderWith({ "kept/report.json": "old" });
    symlinkSync("kept/report.json", join(folder, "latest.json"));
    const { code } = punchlist(
      "audit",
      "--no-config",
      "--format",
      `json=${folder}/latest.json`,
      "--fail-on",
      "never",
      HAPROXY,
    );
    expect(code).to.equal(0);
    expect(lstatSync(join(folder, "latest.json")).isSymbolicLink()).to.equal(true);
    expect(JSON.parse(readFileSync(join(folder, "kept/report.json"), "utf8"))).to.have.property("schemaVersion");
  });

  it("names a file that cannot be written", () => {
    const { code, stderr } = punchlist("audit", "--no-config", "--format", "json=no/such/report.json", HAPROXY);
    expect(code).to.equal(2);
    expect(stderr).to.equal(
      "punchlist: no/such/report.json cannot be written: there is no folder no/such; make it or name another file.\n",
    );
  });
});

/** Runs a command line of the program in a shell, for what only a shell can redirect. */
function shell(words: string): { readonly code: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", `node dist/punchlist.mjs ${words}`], {
    cwd: join(import.meta.dirname, "../.."),
    encoding: "utf8",
    env: { ...process.env, NODE_V8_COVERAGE: undefined },
  });
  return { code: status, stderr };
}
