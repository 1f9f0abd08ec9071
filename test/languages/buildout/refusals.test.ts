import { expect } from "chai";
import { problemLine, read } from "./reading.ts";

describe("a buildout that stops", () => {
  it("has no parts, where it is declared as a root", () => {
    const texts = { "live.cfg": "[buildout]\nextends = base.cfg\n", "base.cfg": "[buildout]\nnewest = false\n" };
    expect(read(texts, { roots: ["live.cfg"] }).problems.map(problemLine)).to.deep.equal([
      'refused live.cfg:1:1 "[buildout]" live.cfg and what it extends give no parts, and buildout stops; add parts, or declare the file that is built.',
    ]);
    expect(read({ ...texts, "base.cfg": "[buildout]\nparts =\n" }, { roots: ["live.cfg"] }).problems).to.deep.equal([]);
    expect(
      read({ "live.cfg": "[buildout]\nextends = local.cfg\n" }, { roots: ["live.cfg"] }).problems.map(
        ({ kind }) => kind,
      ),
    ).to.deep.equal(["unseen"]);
  });

  it("refers to what no file gives: one problem a value, with the root where that is not production's", () => {
    const pound =
      "[pound]\nrecipe = plone.recipe.pound:config\nbalancers = a ${zope1:http-address} ${zope2:http-address} ${zope3:http-address}\n";
    const texts = {
      "pound.cfg": pound,
      "live.cfg": "[buildout]\nextends = pound.cfg\nparts = pound\n[zope1]\nhttp-address = 8081\n",
    };
    expect(read(texts).problems.map(problemLine)).to.deep.equal([
      'refused pound.cfg:3:37 "${zope2:http-address}" ${zope2:http-address} refers to section zope2, which does not exist, and buildout stops; 1 more reference of this value does, too.',
    ]);
    const whole = `${texts["live.cfg"]}[zope2]\nhttp-address = 8082\n[zope3]\nhttp-address = 8083\n`;
    const staging = "[buildout]\nextends = pound.cfg\nparts = pound\n";
    const { problems } = read({ ...texts, "live.cfg": whole, "staging.cfg": staging });
    expect(problems.map(({ addsNothing }) => addsNothing)).to.deep.equal([true]);
    expect(problems.map(({ message }) => message)).to.deep.equal([
      "In staging.cfg, ${zope1:http-address} refers to section zope1, which does not exist, and buildout stops; 2 more references of this value do, too.",
    ]);
  });

  it("names who extends it, unless it is read by 1.x", () => {
    const texts = { "buildout.cfg": "[buildout]\nextended-by = live.cfg\nparts =\n" };
    expect(read(texts).problems.map(problemLine)).to.deep.equal([
      'refused buildout.cfg:2:1 "extended-by" buildout stops at extended-by, which it no longer reads; name this file under extends in the other one.',
    ]);
    expect(read(texts, { version: "1.4.4" }).problems).to.deep.equal([]);
  });

  it("has a condition that is no expression", () => {
    for (const condition of ["linux and (python3", 'python_version >= "3.9', "foo)"])
      expect(
        read({ "buildout.cfg": `[buildout]\nparts =\n[zope:${condition}]\n` }).problems.map(problemLine),
      ).to.deep.equal([
        `refused buildout.cfg:3:1 ${JSON.stringify(`[zope:${condition}]`)} The condition of section zope is no Python expression; write one such as python_version >= "3.9".`,
      ]);
    expect(
      read({ "buildout.cfg": '[buildout]\nparts =\n[zope:"it\\"s (" in platform.node() or (linux)]\n' }).problems,
    ).to.deep.equal([]);
  });
});

describe("a section for a desktop", () => {
  it("never counts where production runs", () => {
    const [document] = read({
      "buildout.cfg": "[buildout]\nparts = lxml\n[lxml]\nrecipe = z3c.recipe.staticlxml\n[lxml:macosx]\nforce = true\n",
    }).documents;
    expect(document!.get("lxml", "force")).to.equal(undefined);
    expect(document!.get("lxml", "recipe")!.value.doubt).to.equal(undefined);
  });
});
