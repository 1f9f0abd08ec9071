import { expect } from "chai";
import { knownPinList } from "../../../src/languages/buildout/pin-lists.ts";
import { read, readOne } from "./reading.ts";

const PLONE = "https://dist.plone.org/release/4.3.20/versions.cfg";
const PINS = `The pins of Plone 4.3.20 at ${PLONE} were not read here; save it as extends-cache/dist.plone.org/release/4.3.20/versions.cfg to have it read.`;

describe("lists of pins that are known by their address", () => {
  it("are those of releases", () => {
    expect(knownPinList("http://dist.plone.org/release/3.3.5/versions.cfg")).to.deep.equal({
      product: "Plone",
      version: "3.3.5",
    });
    expect(knownPinList("https://dist.plone.org/release/6.2.1/versions-ecosystem.cfg")).to.deep.equal({
      product: "Plone",
      version: "6.2.1",
    });
    expect(knownPinList("http://download.zope.org/Zope2/index/2.13.22/versions.cfg")).to.deep.equal({
      product: "Zope",
      version: "2.13.22",
    });
    expect(knownPinList("https://zopefoundation.github.io/Zope/releases/4.8.7/versions-prod.cfg")).to.deep.equal({
      product: "Zope",
      version: "4.8.7",
    });
    expect(knownPinList("http://download.zope.org/zopetoolkit/index/1.0.8/zopeapp-versions.cfg")).to.deep.equal({
      product: "Zope Toolkit",
      version: "1.0.8",
    });
  });

  it("are the newest of lines that have ended, not of those that go on", () => {
    expect(knownPinList("http://dist.plone.org/release/4.3-latest/versions.cfg")).to.deep.equal({
      product: "Plone",
      version: "4.3",
    });
    expect(knownPinList("https://dist.plone.org/release/6.1-latest/versions.cfg")).to.equal(undefined);
  });

  it("are not what moves, what is no list, or what lies elsewhere", () => {
    expect(knownPinList("https://zopefoundation.github.io/Zope/releases/master/versions.cfg")).to.equal(undefined);
    expect(knownPinList("https://dist.plone.org/release/5.2-pending/versions.cfg")).to.equal(undefined);
    expect(knownPinList("https://dist.plone.org/release/4.2-latest/sources.cfg")).to.equal(undefined);
    expect(knownPinList("http://dist.plone.org:5021/release/4.1.6/versions.cfg")).to.equal(undefined);
    expect(knownPinList("https://example.org/?http://dist.plone.org/release/4.1.6/versions.cfg")).to.equal(undefined);
  });
});

describe("a list of pins that was not read", () => {
  it("leaves all but pins certain", () => {
    const document = readOne({
      "buildout.cfg": `[buildout]\nextends =\n    base.cfg\n    ${PLONE}\nparts = zeo\n`,
      "base.cfg":
        "[buildout]\nnewest = false\nversions = versions\n[versions]\nZODB3 = 3.10.5\n[zeo]\nrecipe = plone.recipe.zeoserver\n",
    });
    expect(document.get("buildout", "newest")!.value.doubt).to.equal(undefined);
    expect(document.unset("buildout", "allow-hosts").doubt).to.equal(undefined);
    expect(document.unset("zeo", "zeo-log").doubt).to.equal(undefined);
    expect(document.get("versions", "ZODB3")!.value.doubt?.message).to.equal(PINS);
    expect(document.versions.unset("plone-recipe-zeoserver").doubt?.message).to.equal(PINS);
  });

  it("leaves pins of later layers certain, and those of another section", () => {
    const later = readOne({ "buildout.cfg": `[buildout]\nextends = ${PLONE}\nparts =\n[versions]\nlxml = 3.5.0\n` });
    expect(later.get("versions", "lxml")!.value.doubt).to.equal(undefined);
    const other = readOne({
      "buildout.cfg": `[buildout]\nextends = ${PLONE}\nparts =\nversions = release\n[release]\nlxml = 3.5.0\n`,
    });
    expect(other.versions.unset("plone").doubt).to.equal(undefined);
  });

  it("may give what refers to its section", () => {
    const { problems } = read({
      "buildout.cfg":
        "[buildout]\nextends = http://dist.plone.org/release/3.3.5/versions.cfg\nparts = zope2\n[zope2]\nrecipe = plone.recipe.zope2install\nurl = ${versions:zope2-url}\n",
    });
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).to.deep.equal([
      "unseen The pins of Plone 3.3.5 at http://dist.plone.org/release/3.3.5/versions.cfg were not read here; save it as extends-cache/dist.plone.org/release/3.3.5/versions.cfg to have it read.",
    ]);
  });

  it("does not make up for another layer that may give anything", () => {
    const document = readOne({
      "buildout.cfg": `[buildout]\nextends =\n    https://cfg.example.org/base.cfg\n    ${PLONE}\nparts =\n`,
    });
    expect(document.unset("buildout", "allow-hosts").doubt?.message).to.match(
      /^https:\/\/cfg\.example\.org\/base\.cfg is fetched/,
    );
  });

  it("names the section of pins for buildout 1.x", () => {
    expect(
      readOne({ "buildout.cfg": `[buildout]\nextends = ${PLONE}\nparts =\n` }, { version: "1.7.1" }).versions.section,
    ).to.equal("versions");
    expect(readOne({ "buildout.cfg": "[buildout]\nparts =\n" }, { version: "1.7.1" }).versions.section).to.equal(
      undefined,
    );
  });
});
