import { expect } from "chai";
import { problemLine, rawOptions, read, readOne, told } from "./reading.ts";

describe("reading a buildout file", () => {
  it("takes a comment line out of a value without ending it", () => {
    expect(rawOptions("[buildout]\nparts =\n    zeo\n# solr\n    instance1\n")).to.deep.equal({
      "buildout parts": "zeo\ninstance1",
    });
  });

  it("keeps what looks like a comment behind a value", () => {
    expect(rawOptions("[buildout]\nnewest = false ; fast\n")).to.deep.equal({ "buildout newest": "false ; fast" });
  });

  it("keeps relative indentation and blank lines when the first line is empty", () => {
    expect(rawOptions("[zope]\nconf =\n\n  <main>\n    a 1\n\n  </main>\n\n")).to.deep.equal({
      "zope conf": "<main>\n  a 1\n\n</main>",
    });
  });

  it("drops both when the first line has a value", () => {
    expect(rawOptions("[zope]\nconf = one\n\n    two\n  three\n")).to.deep.equal({ "zope conf": "one\ntwo\nthree" });
  });

  it("takes only the indentation that tabs and blanks share", () => {
    expect(rawOptions("[zope]\nconf =\n\t one\n\t\ttwo\n")).to.deep.equal({ "zope conf": " one\n\ttwo" });
  });

  it("keeps names case-sensitive", () => {
    expect(rawOptions("[Zope]\nEggs = Plone\neggs = Zope\n")).to.deep.equal({
      "Zope Eggs": "Plone",
      "Zope eggs": "Zope",
    });
  });

  it("reads => as further dependencies", () => {
    expect(rawOptions("[zope]\n=> solr\n")).to.deep.equal({ "zope <part-dependencies>": "solr" });
  });

  it("keeps the sign of += and -= until files are merged", () => {
    expect(rawOptions("[zope]\neggs += a\nzcml-= b\n<= base\n")).to.deep.equal({
      "zope eggs +": "a",
      "zope zcml-": "b",
      "zope <": "base",
    });
  });

  it("accumulates += since 3.1.1 and keeps the last one before", () => {
    expect(rawOptions("[zope]\neggs += a\neggs += b\n", "3.3")).to.deep.equal({ "zope eggs +": "a\nb" });
    expect(rawOptions("[zope]\neggs += a\neggs += b\n", "3.1.0")).to.deep.equal({ "zope eggs +": "b" });
  });

  it("reads colons, inline comments and rem as 1.x does", () => {
    expect(rawOptions("[my part]  and more\nparts: zeo ; the database\nrem old\n", "1.7.1")).to.deep.equal({
      "my part parts": "zeo",
    });
  });

  it("refuses a colon since 2.0", () => {
    expect(
      read({ "buildout.cfg": "[buildout]\nparts: zeo\n" }, { version: "2.13.8" }).problems.map(problemLine),
    ).to.deep.equal([
      'refused buildout.cfg:2:1 "parts: zeo" "parts: zeo" is no section header, option or continuation; write name = value, or indent it to continue the value above.',
    ]);
  });

  it("refuses a byte order mark, as buildout does", () => {
    expect(
      read({ "buildout.cfg": "\ufeff[buildout]\nparts =\n" }, { roots: ["buildout.cfg"] }).problems.map(
        ({ kind }) => kind,
      ),
    ).to.deep.equal(["refused"]);
  });

  it("finds no fault in a template, and says that it is one", () => {
    expect(
      read({
        "buildout.cfg":
          "[buildout]\n{% if production %}\nparts = zeo\n{% endif %}\n\n[zeo]\nrecipe = plone.recipe.zeoserver\n",
      }).problems.map(problemLine),
    ).to.deep.equal([
      'unseen buildout.cfg:2:1 "{% if production %}" The file is a template; what it renders to is not known here.',
    ]);
  });

  it("doubts a value that a template fills in", () => {
    expect(
      told(
        readOne({ "buildout.cfg": "[buildout]\nparts =\n\n[zeo]\nzeo-address = {{ host }}:8100\n" }).get(
          "zeo",
          "zeo-address",
        )!.value,
      ),
    ).to.equal(
      '"{{ host }}:8100" at buildout.cfg:5:15 "{{ host }}:8100"; doubt: What {{ host }}:8100 is filled in with is not known here.',
    );
  });

  it("doubts what stands under a condition that nobody can decide here", () => {
    expect(
      told(
        readOne({ "buildout.cfg": "[buildout]\nparts =\n\n[versions:python3]\nZope = 5.10\n" }).get("versions", "Zope")!
          .value,
      ),
    ).to.equal(
      '"5.10" at buildout.cfg:5:8 "5.10"; doubt: Whether section [versions: python3] counts depends on the Python that runs buildout.',
    );
  });
});
