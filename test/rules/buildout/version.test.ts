import { expect } from "chai";
import rule from "../../../rules/buildout/version.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/version", () => {
  it("fails a version before 1.6", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nzc.buildout = 1.4.4\n" })).to.deep.equal([
      "fail buildout.cfg:4:15-20 The zc.buildout of buildout.cfg is 1.4.4, which mixes the system's packages in; pin 2.13.8 or newer.",
    ]);
  });

  it("passes 1.6 and what came later", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nzc.buildout = 1.6.3\n" })).to.deep.equal([
      "pass buildout.cfg:4:15-20 buildout:buildout.cfg",
    ]);
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nzc.buildout = 2.13.8\n" })).to.deep.equal(
      ["pass buildout.cfg:4:15-21 buildout:buildout.cfg"],
    );
  });

  it("passes the version of the requirements beside the root", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n", "requirements.txt": "zc.buildout==3.3\n" }),
    ).to.deep.equal(["pass requirements.txt:1:14-17 buildout:buildout.cfg"]);
  });

  it("cannot tell without any of them", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n" })).to.deep.equal([
      "unknown buildout.cfg:1:1-11 No pin says which zc.buildout builds buildout.cfg; a line zc.buildout in [versions] or requirements.txt would settle it.",
    ]);
  });

  it("fails once the pin that several roots share", () => {
    const root = "[buildout]\nextends = versions.cfg\nparts =\n";
    expect(
      verdicts(rule, { "versions.cfg": "[versions]\nzc.buildout = 1.4.4\n", "live1.cfg": root, "live2.cfg": root }),
    ).to.deep.equal([
      "fail versions.cfg:2:15-20 The zc.buildout of live1.cfg and 1 more root is 1.4.4, which mixes the system's packages in; pin 2.13.8 or newer.",
    ]);
  });

  it("asks for the list of pins that may name it", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nextends = https://dist.plone.org/release/4.3.14/versions.cfg\nparts =\n",
      }),
    ).to.deep.equal([
      "unknown buildout.cfg:1:1-11 The pins of Plone 4.3.14 at https://dist.plone.org/release/4.3.14/versions.cfg were not read here; a copy in the checkout would settle them.",
    ]);
  });
});
