import { expect } from "chai";
import rule from "../../../rules/buildout/nothing-compiled.ts";
import { verdicts } from "../../verdicts.ts";

describe("buildout/nothing-compiled", () => {
  it("fails a part that runs configure and make", () => {
    expect(
      verdicts(rule, { "buildout.cfg": "[buildout]\nparts = nginx\n[nginx]\nrecipe = zc.recipe.cmmi\n" }),
    ).to.deep.equal([
      "fail buildout.cfg:4:10-24 Part nginx of buildout.cfg compiles software by zc.recipe.cmmi (parts that compile: 1); install a package of the system instead.",
    ]);
  });

  it("fails the entry of a recipe that builds, and passes the one that configures", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nparts = varnish\n[varnish]\nrecipe = plone.recipe.varnish:build\n",
      }),
    ).to.deep.equal([
      "fail buildout.cfg:4:10-36 Part varnish of buildout.cfg compiles software by plone.recipe.varnish:build (parts that compile: 1); install a package of the system instead.",
    ]);
    expect(
      verdicts(rule, {
        "buildout.cfg": "[buildout]\nparts = varnish\n[varnish]\nrecipe = plone.recipe.varnish:script\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:2:9-16 buildout:buildout.cfg"]);
  });

  it("does not look at a section that is no part", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg":
          "[buildout]\nparts = zope\n[nginx]\nrecipe = zc.recipe.cmmi\n[zope]\nrecipe = plone.recipe.zope2instance\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:2:9-13 buildout:buildout.cfg"]);
  });

  it("fails once what several roots take from one file", () => {
    const root = "[buildout]\nextends = base.cfg\nparts = redis\n";
    expect(
      verdicts(rule, {
        "base.cfg": "[redis]\nrecipe = hexagonit.recipe.cmmi\n",
        "live1.cfg": root,
        "live2.cfg": root,
        "live3.cfg": root,
      }),
    ).to.deep.equal([
      "fail base.cfg:2:10-31 Part redis of live1.cfg and 2 more roots compiles software by hexagonit.recipe.cmmi (parts that compile: 1); install a package of the system instead.",
    ]);
  });
});
