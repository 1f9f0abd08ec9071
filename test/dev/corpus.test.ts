import { expect } from "chai";
import buildout from "../../src/dev/corpus/buildout.ts";
import haproxy from "../../src/dev/corpus/haproxy.ts";
import { folderWith } from "../cli/punchlist.ts";

const accepted = { accepted: true, alerts: [] };

describe("the comparison with a corpus", () => {
  it("says where HAProxy and we differ", () => {
    const corpus = folderWith({ "haproxy.cfg": "global\n    nbproc 2\n" });
    const alert = { line: 2, text: "nbproc is not supported any more", class: "unknown-keyword" };
    const refused = { accepted: false, alerts: [alert] };
    const compared = (data: unknown): readonly string[] | undefined =>
      haproxy.compare({ path: "haproxy.cfg", status: "accepted", data }, corpus);
    expect(compared({ old: refused, new: refused })).to.deep.equal([]);
    expect(compared({ old: accepted, new: refused })).to.deep.equal([
      "2.6 accepts it, we refuse line 2: nbproc was last taken by HAProxy 2.4 and 2.6 refuses it; write nbthread.",
    ]);
  });

  it("compares a buildout that extends another, and one that extends a folder's name", () => {
    const corpus = folderWith({
      "buildout.cfg": "[buildout]\nextends = base/base.cfg\nparts = zope\n",
      "base/base.cfg": "[zope]\nrecipe = plone.recipe.zope2instance\n",
      "broken.cfg": "[buildout]\nextends = base\nparts =\n",
    });
    const compared = (path: string, sections: unknown, rest: object): readonly string[] | undefined =>
      buildout.compare({ path, status: "ok", data: { sections, extends: [], new: "same", ...rest } }, corpus);
    const own = { buildout: { extends: "base/base.cfg", parts: "zope" } };
    const merged = {
      sections: { buildout: { parts: ["zope", 0] }, zope: { recipe: ["plone.recipe.zope2instance", 1] } },
      files: ["buildout.cfg", "base/base.cfg"],
    };
    expect(compared("buildout.cfg", own, { merged })).to.deep.equal([]);
    expect(compared("buildout.cfg", { buildout: { parts: "zope" } }, { merged })).to.deep.equal([
      '[buildout] extends is "base/base.cfg", expected undefined',
    ]);
    expect(compared("broken.cfg", { buildout: { extends: "base", parts: "" } }, {})).to.deep.equal([]);
  });
});
