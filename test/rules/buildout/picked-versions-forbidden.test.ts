import { expect } from "chai";
import rule from "../../../rules/buildout/picked-versions-forbidden.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/picked-versions-forbidden", () => {
  it("fails a root that leaves it to the default", () => {
    expect(verdicts(rule, { "production.cfg": "[buildout]\nparts =\n" })).to.deep.equal([
      "fail production.cfg:1:1-11 production.cfg lets buildout pick the newest release of what has no pin, so two builds differ; set allow-picked-versions = false. => + allow-picked-versions = false",
    ]);
  });

  it("passes a root whose base forbids it", () => {
    expect(
      verdicts(rule, {
        "production.cfg": "[buildout]\nextends = base.cfg\n",
        "base.cfg": "[buildout]\nparts =\nallow-picked-versions = false\n",
      }),
    ).to.deep.equal(["pass base.cfg:3:25-30 buildout:production.cfg"]);
  });

  it("fails a root that allows it again", () => {
    expect(
      verdicts(rule, {
        "production.cfg": "[buildout]\nextends = base.cfg\nallow-picked-versions = true\n",
        "base.cfg": "[buildout]\nparts =\nallow-picked-versions = false\n",
      }),
    ).to.deep.equal([
      "fail production.cfg:3:25-29 production.cfg sets allow-picked-versions = true, so two builds of one commit may differ; set it to false. => false",
    ]);
  });

  it("fails a word that buildout does not accept", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\nallow-picked-versions = no\n" })).to.deep.equal([
      "fail buildout.cfg:3:25-27 buildout.cfg sets allow-picked-versions = no, and buildout accepts true and false only; write false. => false",
    ]);
  });

  it("passes when every build command forbids it", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nparts =\n",
        "build.sh": "bin/buildout buildout:allow-picked-versions=false\n",
      }),
    ).to.deep.equal(["pass build.sh:1:14-50 buildout:buildout.cfg"]);
  });

  it("cannot tell when a layer was not read", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/plone/production.cfg\nparts =\n",
      }),
    ).to.deep.equal([
      "unknown buildout.cfg:1:1-11 https://cfg.example.org/plone/production.cfg is fetched when buildout runs and was not read here; a copy in the checkout would settle what it gives.",
    ]);
  });

  it("fails although a release's pins were not read, for they say nothing of it", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nextends = https://dist.plone.org/release/6.0.13/versions.cfg\nparts =\n",
      }),
    ).to.deep.equal([
      "fail buildout.cfg:1:1-11 buildout.cfg lets buildout pick the newest release of what has no pin, so two builds differ; set allow-picked-versions = false. => + allow-picked-versions = false",
    ]);
  });

  it("does not judge a development root beside a production root", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nparts =\n",
        "production.cfg": "[buildout]\nparts =\nallow-picked-versions = false\n",
      }),
    ).to.deep.equal(["pass production.cfg:3:25-30 buildout:production.cfg"]);
  });

  it("does not judge a development environment", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n" }, { role: "development" })).to.deep.equal([]);
  });
});
