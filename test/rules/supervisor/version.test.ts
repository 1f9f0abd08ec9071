import { expect } from "chai";
import rule from "../../../rules/supervisor/version.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/version", () => {
  it("fails a pinned beta of 3.0", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nsupervisor = 3.0b1\n" })).to.deep.equal(["fail buildout.cfg:4:14-19 Supervisor 3.0b1 is older than the first stable release; use 4.2.5 or newer."]);
  });

  it("fails a pinned release with the hole", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nsupervisor = 3.3.2\n" })).to.deep.equal([
      "fail buildout.cfg:4:14-19 Supervisor 3.3.2 lets users of its control port run any command (CVE-2017-11610); use 4.2.5 or newer.",
    ]);
  });

  it("passes the first release without the hole", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nsupervisor = 3.3.3\n" })).to.deep.equal(["pass buildout.cfg:4:14-19 version:supervisor"]);
  });

  it("passes version 4", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n" }, { versions: { supervisor: "4" } })).to.deep.equal(["pass s.conf:1:1-14 version:supervisor"]);
  });

  it("does not know what a distributor mended", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n" }, { versions: { supervisor: "3.3.1" } })).to.deep.equal([
      "unknown s.conf:1:1-14 Supervisor 3.3.1 has a hole (CVE-2017-11610) unless its distributor mended it; the package's changelog would tell.",
    ]);
  });

  it("says nothing where no version shows", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n" })).to.deep.equal([]);
  });
});
