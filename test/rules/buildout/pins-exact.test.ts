import { expect } from "chai";
import rule from "../../../rules/buildout/pins-exact.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/pins-exact", () => {
  it("fails an empty pin", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nPlone = 6.0.13\nPillow =\n" }),
    ).to.deep.equal([
      "fail buildout.cfg:5:1-9 The pin of Pillow is empty and pins nothing (1 of 2 pins are open); write the version that was tested.",
    ]);
  });

  it("fails a range", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nlxml = >=4,<5\nsix =\n" })).to.deep.equal(
      [
        "fail buildout.cfg:4:8-14 The pin of lxml is the range >=4,<5, which is open to releases nobody tested (2 of 2 pins are open); write one version.",
      ],
    );
  });

  it("passes versions, bare or behind ==", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nPlone = 6.0.13\nlxml = ==4.9.4\n" }),
    ).to.deep.equal(["pass buildout.cfg:3:1-11 buildout:buildout.cfg"]);
  });

  it("leaves the tools of the build alone", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nsetuptools =\nzc.buildout = >=2.13\n" }),
    ).to.deep.equal(["pass buildout.cfg:3:1-11 buildout:buildout.cfg"]);
  });

  it("passes the empty pin of a package that is developed here", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\ndevelop = src/my.theme\n[versions]\nmy.theme =\n" }),
    ).to.deep.equal(["pass buildout.cfg:4:1-11 buildout:buildout.cfg"]);
  });

  it("cannot tell when a layer of unknown content may add pins, and passes beside a release's list", () => {
    const pins = "parts =\n[versions]\nlxml = 5.2.1\n";
    expect(
      verdicts(rule, { "buildout.cfg": `[buildout]\nextends = https://cfg.example.org/base.cfg\n${pins}` }),
    ).to.deep.equal([
      "unknown buildout.cfg:4:1-11 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; a copy in the checkout would settle what it gives.",
    ]);
    expect(
      verdicts(rule, {
        "buildout.cfg": `[buildout]\nextends = https://dist.plone.org/release/6.0.13/versions.cfg\n${pins}`,
      }),
    ).to.deep.equal(["pass buildout.cfg:4:1-11 buildout:buildout.cfg"]);
  });
});
