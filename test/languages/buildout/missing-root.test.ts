import { expect } from "chai";
import rule from "../../../rules/buildout/allow-hosts.ts";
import { verdicts } from "../../verdicts.ts";

const NAMED = "name it under roots in punchlist.yaml.";

describe("a checkout with buildouts, none of them production's", () => {
  it("leaves open what nothing can be judged for, and says which names say so", () => {
    expect(
      verdicts(rule, { "test-docs.cfg": "[buildout]\nparts =\n", "test-plone.cfg": "[buildout]\nparts =\n" }),
    ).to.deep.equal([
      `unknown test-docs.cfg:1:1-11 Which file production is built with is not known: test-docs.cfg and 1 more are for development by name; ${NAMED}`,
    ]);
  });

  it("leaves it open where no file names parts", () => {
    expect(
      verdicts(rule, { "base.cfg": "[buildout]\nextends = versions.cfg\n", "versions.cfg": "[buildout]\n" }),
    ).to.deep.equal([
      `unknown base.cfg:1:1-11 Which file production is built with is not known: base.cfg and 1 more set no parts; ${NAMED}`,
    ]);
  });

  it("has that for its reason before what else was not read", () => {
    expect(
      verdicts(rule, { "test-plone.cfg": "[buildout]\nextends = https://cfg.example.org/test.cfg\nparts =\n" }),
    ).to.deep.equal([
      `unknown test-plone.cfg:1:1-11 Which file production is built with is not known: test-plone.cfg is for development by name; ${NAMED}`,
    ]);
  });

  it("is answered by a declared root", () => {
    expect(
      verdicts(
        rule,
        { "test-plone.cfg": "[buildout]\nparts =\nallow-hosts = pypi.org\n" },
        { roots: { buildout: ["test-plone.cfg"] } },
      ),
    ).to.deep.equal(["pass test-plone.cfg:3:15-23 buildout:test-plone.cfg"]);
  });

  it("misses nothing where the environment is for development", () => {
    expect(verdicts(rule, { "test-plone.cfg": "[buildout]\nparts =\n" }, { role: "development" })).to.deep.equal([]);
  });
});
