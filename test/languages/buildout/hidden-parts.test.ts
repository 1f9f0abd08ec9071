import { expect } from "chai";
import pinsExact from "../../../rules/buildout/pins-exact.ts";
import startsecs from "../../../rules/supervisor/startsecs.ts";
import type { Rule } from "../../../src/rule/index.ts";
import { verdicts } from "../../verdicts.ts";

const BASE = "https://cfg.example.org/base.cfg";
const ZOPE = "parts = zope\n\n[zope]\nrecipe = plone.recipe.zope2instance\n";

/** The verdicts on programs, of which no file here has any. */
function verdictsOn(texts: Readonly<Record<string, string>>, rule: Rule = startsecs): readonly string[] {
  return verdicts(rule, texts).map((verdict) => verdict.split(" ", 1)[0] ?? "");
}

describe("a layer that was not read", () => {
  it("hides no part where a later file names all parts, and each has its recipe", () => {
    expect(verdictsOn({ "live.cfg": `[buildout]\nextends = ${BASE}\n${ZOPE}` })).to.deep.equal([]);
    expect(
      verdictsOn({ "live.cfg": `[buildout]\nextends = node.cfg\n${ZOPE}`, ".gitignore": "node.cfg\n" }),
    ).to.deep.equal([]);
  });

  it("may hold pins all the same", () => {
    expect(verdictsOn({ "live.cfg": `[buildout]\nextends = ${BASE}\n${ZOPE}` }, pinsExact)).to.deep.equal(["unknown"]);
  });

  it("may hide one where parts are added to what it gives, or it comes after them", () => {
    expect(verdictsOn({ "live.cfg": `[buildout]\nextends = ${BASE}\n${ZOPE.replace("=", "+=")}` })).to.deep.equal([
      "unknown",
    ]);
    expect(
      verdictsOn({ "live.cfg": `[buildout]\nextends = all.cfg ${BASE}\n`, "all.cfg": `[buildout]\n${ZOPE}` }),
    ).to.deep.equal(["unknown"]);
  });

  it("may hide one where it may give the recipe or the section of a part", () => {
    expect(
      verdictsOn({ "live.cfg": `[buildout]\nextends = ${BASE}\nparts = super\n\n[super]\nport = 9001\n` }),
    ).to.deep.equal(["unknown"]);
    expect(verdictsOn({ "live.cfg": `[buildout]\nextends = ${BASE}\nparts = super\n` })).to.deep.equal(["unknown"]);
  });

  it("hides nothing of production where only staging extends it", () => {
    expect(
      verdictsOn({ "live.cfg": `[buildout]\n${ZOPE}`, "staging.cfg": `[buildout]\nextends = live.cfg ${BASE}\n` }),
    ).to.deep.equal([]);
  });
});
