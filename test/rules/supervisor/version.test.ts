import { expect } from "chai";
import rule from "../../../rules/supervisor/version.ts";
import { verdicts } from "../../verdicts.ts";

describe("supervisor/version", () => {
  it("fails a pinned beta of 3.0", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nsupervisor = 3.0b1\n" })).to.deep.equal([
      "fail buildout.cfg:4:14-19 Supervisor 3.0b1 is older than the first stable release; use 4.2.5 or newer.",
    ]);
  });

  it("fails a pinned release with the hole", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nsupervisor = 3.3.2\n" })).to.deep.equal([
      "fail buildout.cfg:4:14-19 Supervisor 3.3.2 lets users of its control port run any command (CVE-2017-11610); use 4.2.5 or newer.",
    ]);
  });

  it("passes the first release without the hole", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nsupervisor = 3.3.3\n" })).to.deep.equal([
      "pass buildout.cfg:4:14-19 version:supervisor",
    ]);
  });

  it("passes version 4", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n" }, { versions: { supervisor: "4" } })).to.deep.equal([
      "pass s.conf:1:1-14 version:supervisor",
    ]);
  });

  it("does not know what a distributor mended", () => {
    expect(verdicts(rule, { "s.conf": "[supervisord]\n" }, { versions: { supervisor: "3.3.1" } })).to.deep.equal([
      "unknown s.conf:1:1-14 Supervisor 3.3.1 has a hole (CVE-2017-11610) unless its distributor mended it; the package's changelog would tell.",
    ]);
  });

  it("asks once for the version where no file shows it", () => {
    expect(verdicts(rule, { "app1/s.conf": "[supervisord]\n", "app2/s.conf": "[supervisord]\n" })).to.deep.equal([
      "unknown app1/s.conf:1:1-14 No file says which supervisor runs here; its version under versions in punchlist.yaml, or a pin in the buildout that installs it, would settle it.",
    ]);
  });

  it("cannot tell what a list of pins that was not read names", () => {
    expect(
      verdicts(rule, {
        "s.conf": "[supervisord]\n",
        "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/pins.cfg\nparts =\n",
      }),
    ).to.deep.equal([
      "unknown buildout.cfg:1:1-11 https://cfg.example.org/pins.cfg is fetched when buildout runs and was not read here; a copy in the checkout would settle what it gives.",
    ]);
  });

  it("has nothing to ask where no supervisord runs", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n" })).to.deep.equal([]);
  });
});
