import { expect } from "chai";
import { problemLine, read, readOne, told } from "./reading.ts";

describe("merging buildout files", () => {
  it("shows the way through extends and +=", () => {
    const document = readOne({
      "buildout.cfg": "[buildout]\nextends = base.cfg\n\n[zope]\neggs += my.theme\n",
      "base.cfg": "[buildout]\nparts = zope\n\n[zope]\nrecipe = plone.recipe.zope2instance\neggs = Plone\n",
    });
    const eggs = document.get("zope", "eggs")!;
    expect(told(eggs.value)).to.equal(
      '"Plone\\nmy.theme" at buildout.cfg:5:9 "my.theme"; added to by += base.cfg:6:8 "Plone"',
    );
    expect(eggs.lines.map(told)).to.deep.equal([
      '"Plone" at base.cfg:6:8 "Plone"; extends buildout.cfg:2:11 "base.cfg"',
      '"my.theme" at buildout.cfg:5:9 "my.theme"',
    ]);
  });

  it("lets base erase what one branch of a diamond added", () => {
    const document = readOne({
      "buildout.cfg": "[buildout]\nextends = blob.cfg cache.cfg\nparts = zope\n",
      "base.cfg": "[zope]\neggs = Plone\n",
      "blob.cfg": "[buildout]\nextends = base.cfg\n[zope]\neggs += blob\n",
      "cache.cfg": "[buildout]\nextends = base.cfg\n[zope]\neggs += cache\n",
    });
    expect(document.get("zope", "eggs")!.value.value).to.equal("Plone\ncache");
  });

  it("doubts what a remote layer may give, and only that", () => {
    const document = readOne({
      "buildout.cfg":
        "[buildout]\nextends =\n    base.cfg\n    https://cfg.example.org/plone/production.cfg\nparts = zope\n",
      "base.cfg": "[buildout]\nnewest = false\nparts = zeo\n",
    });
    expect(document.get("buildout", "newest")!.value.doubt?.span.start).to.equal(38);
    expect(document.get("buildout", "parts")!.value.doubt).to.equal(undefined);
    expect(document.unset("buildout", "allow-hosts").doubt?.message).to.equal(
      "https://cfg.example.org/plone/production.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/plone/production.cfg to have it read.",
    );
  });

  it("is certain of a line that += adds to what was not read, and doubts the whole", () => {
    const document = readOne({
      "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/base.cfg\nparts +=\n    zope\n",
    });
    const parts = document.get("buildout", "parts")!;
    expect(parts.words.map(told)).to.deep.equal(['"zope" at buildout.cfg:4:5 "zope"']);
    expect(parts.value.doubt?.message).to.match(/^https:\/\/cfg\.example\.org\/base\.cfg is fetched/);
  });

  it("adds what several files add, each to what came before, whatever the version", () => {
    const texts = {
      "buildout.cfg": "[buildout]\nextends =\n    supervisor.cfg\n    solr.cfg\n    memcached.cfg\nparts =\n",
      "supervisor.cfg": "[supervisor]\nprograms =\n",
      "solr.cfg": "[supervisor]\nprograms +=\n    10 solr bin/solr\n",
      "memcached.cfg": "[supervisor]\nprograms +=\n    20 memcached bin/memcached\n",
    };
    const lines = (version?: string) =>
      readOne(texts, version === undefined ? {} : { version })
        .get("supervisor", "programs")!
        .lines.map(told);
    const both = [
      '"10 solr bin/solr" at solr.cfg:3:5 "10 solr bin/solr"; extends buildout.cfg:4:5 "solr.cfg"',
      '"20 memcached bin/memcached" at memcached.cfg:3:5 "20 memcached bin/memcached"; extends buildout.cfg:5:5 "memcached.cfg"',
    ];
    expect(lines()).to.deep.equal(both);
    expect(lines("2.13.8")).to.deep.equal(both);
    expect(lines("5.2.0")).to.deep.equal(both);
  });

  it("points at what stays when -= takes something away", () => {
    const document = readOne({
      "buildout.cfg": "[buildout]\nextends = base.cfg\nparts -=\n    zopepy\n",
      "base.cfg": "[buildout]\nparts =\n    zope\n    zopepy\n",
    });
    expect(told(document.get("buildout", "parts")!.value)).to.equal(
      '"zope" at base.cfg:3:5 "zope\\n    zopepy"; extends buildout.cfg:2:11 "base.cfg"; taken away by -= buildout.cfg:4:5 "zopepy"',
    );
  });

  it("is certain of what is absent when every layer was read", () => {
    expect(told(readOne({ "buildout.cfg": "[buildout]\nparts =\n" }).unset("buildout", "allow-hosts"))).to.equal(
      '"allow-hosts" at buildout.cfg:1:1 "[buildout]"',
    );
  });

  it("builds += of a default upon the default", () => {
    expect(
      readOne({ "buildout.cfg": "[buildout]\nparts =\nallow-hosts += pypi.org\n" }).get("buildout", "allow-hosts")!
        .value.value,
    ).to.equal("*\npypi.org");
  });

  it("keeps a useless option where += comes first before 3.1.1", () => {
    const document = readOne({ "buildout.cfg": "[buildout]\nparts =\n[zope]\neggs += Plone\n" }, { version: "2.13.8" });
    expect([...document.sections.get("zope")!.options.keys()]).to.deep.equal(["eggs +"]);
  });

  it("assigns where += comes first since 3.1.1, and loses a letter without a blank", () => {
    const document = readOne(
      { "buildout.cfg": "[buildout]\nparts =\n[zope]\neggs += Plone\nzcml+= my.policy\n" },
      { version: "3.3" },
    );
    expect([...document.sections.get("zope")!.options.keys()]).to.deep.equal(["eggs", "zcm"]);
  });

  it("doubts a first += when the version is not known", () => {
    const document = readOne({ "buildout.cfg": "[buildout]\nparts =\n[zope]\neggs += Plone\n" });
    expect(told(document.get("zope", "eggs")!.value)).to.equal(
      '"Plone" at buildout.cfg:4:9 "Plone"; doubt: What eggs += does where nothing is defined before depends on the version of zc.buildout; pin zc.buildout.',
    );
  });

  it("doubts only what is added under a condition that cannot be decided", () => {
    const document = readOne({
      "base.cfg": "[zope]\neggs =\n    Plone\n",
      "buildout.cfg":
        "[buildout]\nextends = base.cfg\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance\n[zope:python2]\neggs += Products.Town\n",
    });
    const words = document.get("zope", "eggs")!.words.map(({ value, doubt }) => `${value}${doubt ? " in doubt" : ""}`);
    expect(words).to.deep.equal(["Plone", "Products.Town in doubt"]);
    expect(document.get("zope", "eggs")!.value.doubt?.kind).to.equal("unseen");
  });

  it("reads optional-extends since 3.2, and passes over it when it is missing", () => {
    const texts = {
      "buildout.cfg": "[buildout]\noptional-extends = local.cfg missing.cfg\nparts = zope\n",
      "local.cfg": "[zope]\nhttp-address = 8081\n",
    };
    expect(readOne(texts, { version: "3.2.0" }).get("zope", "http-address")!.value.value).to.equal("8081");
    expect(readOne(texts, { version: "2.13.8" }).get("zope", "http-address")).to.equal(undefined);
  });

  it("refuses a missing file and doubts all that it may give", () => {
    const { documents, problems } = read({ "buildout.cfg": "[buildout]\nextends = policy.cfg\nparts =\n" });
    expect(problems.map(problemLine)).to.deep.equal([
      'refused buildout.cfg:2:11 "policy.cfg" policy.cfg is not in the checkout, and buildout stops unless the host makes it; add it, drop it from extends, or name it under madeOnHost in punchlist.yaml.',
    ]);
    expect(documents[0]!.unset("zope", "user").doubt?.kind).to.equal("unseen");
  });

  it("refuses a circle of extends", () => {
    const { problems } = read(
      {
        "production.cfg": "[buildout]\nextends = base.cfg\nparts =\n",
        "base.cfg": "[buildout]\nextends = production.cfg\n",
      },
      { roots: ["production.cfg"] },
    );
    expect(problems.map(problemLine)).to.deep.equal([
      'refused base.cfg:2:11 "production.cfg" production.cfg extends itself in the end, and buildout stops; break the circle.',
    ]);
  });
});
