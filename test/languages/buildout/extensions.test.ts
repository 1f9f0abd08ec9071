import { expect } from "chai";
import { problemLine, read } from "./reading.ts";

function problems(text: string): readonly string[] {
  return read({ "buildout.cfg": text }).problems.map(problemLine);
}

describe("sections that no file has", () => {
  it("may be made by an extension that is not known to make none", () => {
    expect(problems("[buildout]\nextensions = town.osdetect\nparts = openssl\n")).to.deep.equal([
      'unseen buildout.cfg:3:9 "openssl" Part openssl has no section in the files that were read; extension town.osdetect, which was not run, may give it.',
    ]);
    expect(
      problems("[buildout]\nextensions = mr.developer buildout.extensionscripts\nparts = a b c\n[b]\nrecipe = x\n"),
    ).to.deep.equal([
      'unseen buildout.cfg:3:9 "a" Parts a and c have no section in the files that were read; extension buildout.extensionscripts, which was not run, may give them.',
    ]);
  });

  it("stop buildout where no extension makes any", () => {
    expect(problems("[buildout]\nextensions = mr.developer\nparts = openssl\n")).to.deep.equal([
      'refused buildout.cfg:3:9 "openssl" Part openssl has no section, and buildout stops; add [openssl] or take it out of parts.',
    ]);
    expect(
      problems("[buildout]\nextensions =\n    buildout.dumppickedversions\n    mr.developer\nparts = openssl\n")[0],
    ).to.match(/^refused/);
  });

  it("may be referred to, or be a macro, where an extension may make them", () => {
    const text = "parts = ssl\n[ssl]\nrecipe = plone.recipe.command\ncommand = ${os:install} ssl\n<= os-defaults\n";
    expect(problems(`[buildout]\nextensions = town.osdetect\n${text}`)).to.deep.equal([
      'unseen buildout.cfg:7:4 "os-defaults" Section os-defaults is not in the files; extension town.osdetect may make it.',
    ]);
    expect(problems(`[buildout]\nextensions = mr.developer\n${text}`)).to.deep.equal([
      'refused buildout.cfg:7:4 "os-defaults" No section is named os-defaults, and buildout stops; name one section a line after <=.',
      'refused buildout.cfg:6:11 "${os:install}" ${os:install} refers to section os, which does not exist, and buildout stops.',
    ]);
  });

  it("leave options of [buildout] to any extension", () => {
    expect(
      problems(
        "[buildout]\nextensions = mr.developer\nparts = a\n[a]\nrecipe = zc.recipe.egg\nlog = ${buildout:sources-dir}/log\n",
      ),
    ).to.deep.equal([]);
  });
});
