import { expect } from "chai";
import { buildout } from "../../../src/languages/buildout/index.ts";
import { readOne } from "./reading.ts";

describe("the server of a Zope part", () => {
  it("is ZServer up to 4.x of the recipe, and WSGI after it unless it is switched off", () => {
    expect(serverOf("[versions]\nplone.recipe.zope2instance = 4.4.1\n")).to.equal("zserver");
    expect(serverOf("[versions]\nplone.recipe.zope2instance = 6.12.2\n")).to.equal("wsgi");
    expect(serverOf("wsgi = off\n[versions]\nplone.recipe.zope2instance = 6.12.2\n")).to.equal("zserver");
    expect(serverOf("wsgi = off\n[versions]\nplone.recipe.zope2instance = 7.0.0\n")).to.equal("wsgi");
  });

  it("follows from the release of Plone that is extended", () => {
    expect(serverOf("", "https://dist.plone.org/release/4.3.20/versions.cfg")).to.equal("zserver");
    expect(serverOf("", "https://dist.plone.org/release/5.1.7/versions.cfg")).to.equal("zserver");
    expect(serverOf("", "https://dist.plone.org/release/5.2.14/versions.cfg")).to.equal("wsgi");
    expect(serverOf("wsgi = off\n", "https://dist.plone.org/release/5.2.14/versions.cfg")).to.equal("zserver");
    expect(serverOf("wsgi = off\n", "https://dist.plone.org/release/6.0.13/versions.cfg")).to.equal("wsgi");
  });

  it("follows from a pin of Plone or of Zope", () => {
    expect(serverOf("[versions]\nPlone = 4.2.5\n")).to.equal("zserver");
    expect(serverOf("[versions]\nProducts.CMFPlone = 6.0.9\n")).to.equal("wsgi");
    expect(serverOf("[versions]\nZope2 = 2.13.22\n")).to.equal("zserver");
    expect(serverOf("[versions]\nZope = 5.9\nZope2 = 4.0\n")).to.equal("wsgi");
  });

  it("is not known without any of them, or when a layer may pin another", () => {
    expect(serverOf("")).to.equal("unknown");
    expect(serverOf("[versions]\nZope2 = 4.0\n")).to.equal("unknown");
    expect(
      serverOf("", "https://dist.plone.org/release/4.3.20/versions.cfg https://cfg.example.org/base.cfg"),
    ).to.equal("unknown");
  });

  it("follows the recipe's pin before the release, unless the release comes after it", () => {
    const texts = (order: string) => ({
      "buildout.cfg": `[buildout]\nextends = ${order}\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\n`,
      "pins.cfg": "[versions]\nplone.recipe.zope2instance = 4.4.1\n",
    });
    const list = "https://dist.plone.org/release/6.0.13/versions.cfg";
    expect(factsOf(texts(`${list} pins.cfg`)).zope?.server).to.equal("zserver");
    expect(factsOf(texts(`pins.cfg ${list}`)).zope?.server).to.equal("wsgi");
  });
});

describe("the bound of a Zope log by its size", () => {
  const SIZE = "event-log-max-size = 5 MB\nevent-log-old-files = 3\n";

  it("counts under ZServer, and shows what settles that it runs", () => {
    const { log } = factsOf({
      "buildout.cfg": `[buildout]\nextends = http://dist.plone.org/release/4.3.20/versions.cfg\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\n${SIZE}`,
    });
    expect(log?.ownRotation?.value).to.deep.equal({ maxBytes: 5 * 1024 * 1024, backups: 3 });
    expect(log?.ownRotation?.doubt).to.equal(undefined);
    expect(log?.ownRotation?.trail.map(({ why, span }) => `${why} ${span.start}`)).to.deep.equal([
      "settles that ZServer runs 21",
    ]);
  });

  it("does nothing under WSGI", () => {
    const { log } = factsOf({
      "buildout.cfg": `[buildout]\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\n${SIZE}[versions]\nPlone = 6.0.9\n`,
    });
    expect(log?.ownRotation).to.equal(undefined);
    expect(log?.ineffective?.why).to.equal("event-log-max-size counts under ZServer only, and this is WSGI");
  });

  it("does nothing with a recipe from before 4.2.5", () => {
    const { log } = factsOf({
      "buildout.cfg": `[buildout]\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\n${SIZE}[versions]\nPlone = 4.1.6\n`,
    });
    expect(log?.ineffective?.why).to.equal(
      "event-log-max-size is unknown to this version of plone.recipe.zope2instance",
    );
  });

  it("is in doubt when nothing tells the server", () => {
    const { log } = factsOf({
      "buildout.cfg": `[buildout]\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\n${SIZE}`,
    });
    expect(log?.ownRotation?.doubt?.message).to.equal(
      "event-log-max-size counts under ZServer with plone.recipe.zope2instance 4.2.5 or newer only; a pin of the recipe would settle which runs.",
    );
  });
});

function serverOf(rest: string, extended?: string) {
  return factsOf({
    "buildout.cfg": `[buildout]\n${extended ? `extends = ${extended}\n` : ""}parts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\n${rest}`,
  }).zope?.server;
}

function factsOf(texts: Readonly<Record<string, string>>) {
  const facts = buildout.facts(readOne(texts));
  return { zope: facts.find((fact) => fact.kind === "zope"), log: facts.find((fact) => fact.kind === "log") };
}
