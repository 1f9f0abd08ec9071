import { expect } from "chai";
import rule from "../../../rules/buildout/pins-well-formed.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/pins-well-formed", () => {
  it("fails a comment behind a version", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nPlone = 6.0.13  # tested\n" }),
    ).to.deep.equal([
      'fail buildout.cfg:4:9-25 The pin of Plone is read as "6.0.13  # tested" with the comment in it, and the build stops; put the comment on its own line.',
    ]);
  });

  it("passes a comment on its own line", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\n# tested\nPlone = 6.0.13\n" }),
    ).to.deep.equal(["pass buildout.cfg:3:1-11 buildout:buildout.cfg"]);
  });

  it("fails a compatible-release pin", () => {
    expect(verdicts(rule, { "buildout.cfg": "[buildout]\nparts =\n[versions]\nlxml = ~=4.9\n" })).to.deep.equal([
      'fail buildout.cfg:4:8-13 The pin of lxml is "~=4.9", and the build stops when it is needed; write a bare version such as 1.4.2.',
    ]);
  });

  it("passes development versions and download addresses", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg":
          "[buildout]\nparts =\n[versions]\nmy.theme = 1.0.dev0\npython-ldap = 2.0.dev-r12\nzope2-url = https://example.org/Zope.tgz\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:3:1-11 buildout:buildout.cfg"]);
  });

  it("leaves the pins of SlapOS alone", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg":
          "[buildout]\nparts =\nextensions = slapos.extension.shared\n[versions]\nlxml = 4.9.1+SlapOSPatched\nnumpy = 1.2:whl\nslapos.extension.shared = 1.0\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:4:1-11 buildout:buildout.cfg"]);
  });

  it("cannot tell when a layer of unknown content may add pins", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/base.cfg\nparts =\n[versions]\nlxml = 5.2.1\n",
      }),
    ).to.deep.equal([
      "unknown buildout.cfg:4:1-11 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; a copy in the checkout would settle what it gives.",
    ]);
  });
});
