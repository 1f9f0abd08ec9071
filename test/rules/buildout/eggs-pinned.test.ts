import { expect } from "chai";
import rule from "../../../rules/buildout/eggs-pinned.ts";
import { verdicts } from "../../verdicts.ts";

const ZOPE = "[zope]\nrecipe = plone.recipe.zope2instance\neggs =\n    Plone\n    my.theme  # ours\n";
const PINS = "[versions]\nplone.recipe.zope2instance = 6.13.0\nPlone = 6.0.13\n";

describe("buildout/eggs-pinned", () => {
  it("fails an egg without a pin", () => {
    expect(verdicts(rule, { "buildout.cfg": `[buildout]\nparts = zope\n${ZOPE}${PINS}` })).to.deep.equal([
      "fail buildout.cfg:7:5-13 my.theme (1 of 3 are so) has no exact pin and is whatever is newest on the day of the build; add it to [versions].",
    ]);
  });

  it("passes when all are pinned, whatever their spelling", () => {
    expect(
      verdicts(rule, { "buildout.cfg": `[buildout]\nparts = zope\n${ZOPE}${PINS}My_Theme = 1.4.2\n` }),
    ).to.deep.equal(["pass buildout.cfg:9:30-36 buildout:buildout.cfg"]);
  });

  it("passes an egg that is pinned in place", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": `[buildout]\nparts = zope\n${ZOPE.replace("my.theme", "my.theme==1.4.2")}${PINS}`,
      }),
    ).to.deep.equal(["pass buildout.cfg:9:30-36 buildout:buildout.cfg"]);
  });

  it("fails an empty pin", () => {
    expect(verdicts(rule, { "buildout.cfg": `[buildout]\nparts = zope\n${ZOPE}${PINS}my.theme =\n` })).to.deep.equal([
      "fail buildout.cfg:7:5-13 my.theme (1 of 3 are so) has no exact pin and is whatever is newest on the day of the build; add it to [versions].",
    ]);
  });

  it("passes a package that is developed here", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": `[buildout]\nparts = zope\ndevelop = .\n${ZOPE}${PINS}`,
        "setup.py": "setup(name='my.theme')\n",
      }),
    ).to.deep.equal(["pass buildout.cfg:10:30-36 buildout:buildout.cfg"]);
  });

  it("cannot tell when the developed package has no name here", () => {
    expect(verdicts(rule, { "buildout.cfg": `[buildout]\nparts = zope\ndevelop = .\n${ZOPE}${PINS}` })).to.deep.equal([
      "unknown buildout.cfg:8:5-13 Which package . holds is not known here; it may be my.theme.",
    ]);
  });

  it("cannot tell when an unread layer may pin it", () => {
    expect(
      verdicts(rule, {
        "buildout.cfg": `[buildout]\nextends = https://dist.plone.org/release/6.0.13/versions.cfg\nparts = zope\n${ZOPE}${PINS}`,
      }),
    ).to.deep.equal([
      "unknown buildout.cfg:8:5-13 The pins of Plone 6.0.13 at https://dist.plone.org/release/6.0.13/versions.cfg were not read here; a copy in the checkout would settle them.",
    ]);
  });

  it("fails when pinning is switched off", () => {
    expect(verdicts(rule, { "buildout.cfg": `[buildout]\nparts = zope\nversions =\n${ZOPE}${PINS}` })).to.deep.equal([
      "fail buildout.cfg:5:10-36 Pinning is switched off by an empty versions option, and plone.recipe.zope2instance (3 of 3 are so) is whatever is newest; name the section of versions.",
    ]);
  });
});
