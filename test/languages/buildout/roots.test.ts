import { expect } from "chai";
import { buildout } from "../../../src/languages/buildout/index.ts";
import { SourceFile } from "../../../src/model/index.ts";
import { checkout, read } from "./reading.ts";

const PARTS = "[buildout]\nparts = zope\n\n[zope]\nrecipe = plone.recipe.zope2instance\n";

function roots(texts: Readonly<Record<string, string>>, declared?: readonly string[]): readonly string[] {
  return read(texts, declared ? { roots: declared } : {}).documents.map(
    ({ root, role, production }) => `${root.path} ${role}${production ? " for production" : ""}`,
  );
}

describe("the roots of a checkout", () => {
  it("are the declared ones, for production whatever their names", () => {
    expect(roots({ "buildout.cfg": PARTS, "devel.cfg": PARTS }, ["devel.cfg"])).to.deep.equal([
      "devel.cfg development for production",
    ]);
  });

  it("are buildout.cfg where nothing else says it", () => {
    expect(roots({ "buildout.cfg": PARTS, "versions.cfg": "[buildout]\n[versions]\nPlone = 6.0.13\n" })).to.deep.equal([
      "buildout.cfg unsaid for production",
    ]);
  });

  it("include what is named for production, and buildout.cfg beside it is for development then", () => {
    expect(roots({ "buildout.cfg": PARTS, "deployment.cfg": PARTS })).to.deep.equal([
      "buildout.cfg unsaid",
      "deployment.cfg production for production",
    ]);
  });

  it("leave out a buildout.cfg that production extends", () => {
    expect(roots({ "buildout.cfg": PARTS, "production.cfg": "[buildout]\nextends = buildout.cfg\n" })).to.deep.equal([
      "production.cfg production for production",
    ]);
  });

  it("keep a buildout.cfg that development extends", () => {
    expect(roots({ "buildout.cfg": PARTS, "dev.cfg": "[buildout]\nextends = buildout.cfg\n" })).to.deep.equal([
      "buildout.cfg unsaid for production",
    ]);
  });

  it("take what is named for QA for development", () => {
    expect(roots({ "qatemplates.cfg": PARTS, "live.cfg": PARTS })).to.deep.equal([
      "live.cfg production for production",
    ]);
  });

  it("take staging for production only where no production root is", () => {
    expect(roots({ "production.cfg": PARTS, "staging.cfg": PARTS })).to.deep.equal([
      "production.cfg production for production",
      "staging.cfg staging",
    ]);
    expect(roots({ "staging.cfg": PARTS })).to.deep.equal(["staging.cfg staging for production"]);
  });

  it("include what sets up a supervisor and is not extended, beside a buildout.cfg", () => {
    const supervised =
      "[buildout]\nextends = base.cfg\nparts += supervisor\n[supervisor]\nrecipe = collective.recipe.supervisor\n";
    expect(roots({ "base.cfg": PARTS, "buildout.cfg": PARTS, "frontend.cfg": supervised })).to.deep.equal([
      "buildout.cfg unsaid",
      "frontend.cfg unsaid for production",
    ]);
    expect(roots({ "base.cfg": PARTS, "buildout.cfg": supervised, "solr.cfg": supervised })).to.deep.equal([
      "buildout.cfg unsaid for production",
      "solr.cfg unsaid for production",
    ]);
    expect(
      roots({
        "base.cfg": PARTS,
        "buildout.cfg": "[buildout]\nextends = supervisor.cfg\n",
        "supervisor.cfg": supervised,
      }),
    ).to.deep.equal(["buildout.cfg unsaid for production"]);
    expect(
      roots({ "buildout.cfg": PARTS, "supervisor.cfg": supervised.replace("extends = base.cfg\n", "") }),
    ).to.deep.equal(["buildout.cfg unsaid for production"]);
    expect(roots({ "base.cfg": PARTS, "buildout.cfg": PARTS, "frontend-dev.cfg": supervised })).to.deep.equal([
      "buildout.cfg unsaid for production",
    ]);
  });

  it("include what has parts in a folder beside that of buildout.cfg", () => {
    const solr = "[buildout]\nextends = ../base.cfg\nparts = zope\n";
    expect(roots({ "base.cfg": PARTS, "hello/buildout.cfg": PARTS, "apps/solr.cfg": solr })).to.deep.equal([
      "apps/solr.cfg unsaid for production",
      "hello/buildout.cfg unsaid for production",
    ]);
    expect(roots({ "base.cfg": PARTS, "buildout.cfg": PARTS, "apps/solr.cfg": solr })).to.deep.equal([
      "buildout.cfg unsaid for production",
    ]);
    expect(roots({ "base.cfg": PARTS, "hello/buildout.cfg": PARTS, "apps/solr-test.cfg": solr })).to.deep.equal([
      "hello/buildout.cfg unsaid for production",
    ]);
  });

  it("take examples, samples and pytest for development", () => {
    expect(roots({ "examples/plone/buildout.cfg": PARTS })).to.deep.equal(["examples/plone/buildout.cfg development"]);
    expect(roots({ "samples/buildout.cfg": PARTS })).to.deep.equal(["samples/buildout.cfg development"]);
    expect(roots({ "pytest-5.2.x.cfg": PARTS })).to.deep.equal(["pytest-5.2.x.cfg development"]);
  });

  it("are what scripts build", () => {
    expect(
      roots({ Makefile: "all:\n\tbin/buildout -c site.cfg\n", "buildout.cfg": PARTS, "site.cfg": PARTS }),
    ).to.deep.equal(["site.cfg unsaid for production"]);
  });

  it("stay with buildout.cfg when scripts build a development root only", () => {
    expect(
      roots({ ".travis.yml": "script: bin/buildout -c travis.cfg\n", "buildout.cfg": PARTS, "travis.cfg": PARTS }),
    ).to.deep.equal(["buildout.cfg unsaid for production", "travis.cfg development"]);
  });

  it("leave out the buildouts that checked-out packages bring", () => {
    expect(roots({ "buildout.cfg": PARTS, "src/my.theme/buildout.cfg": PARTS })).to.deep.equal([
      "buildout.cfg unsaid for production",
    ]);
  });

  it("are the outermost files, whose names say less than those of what they extend", () => {
    const layer = "[buildout]\nparts = zeo\n\n[zeo]\nrecipe = plone.recipe.zeoserver\neggs = ${policy:eggs}\n";
    expect(
      roots({
        "server.cfg": "[buildout]\nextends =\n    deploy/zeo.cfg\n    policy.cfg\n",
        "policy.cfg": "[policy]\neggs = town.policy\n",
        "deploy/zeo.cfg": layer,
      }),
    ).to.deep.equal(["server.cfg production for production"]);
    expect(
      roots({
        "town.cfg": "[buildout]\nextends = conf/live.cfg\n",
        "conf/live.cfg": "[buildout]\nextends = live-sources.cfg\nparts += zope\n",
        "conf/live-sources.cfg": PARTS,
      }),
    ).to.deep.equal(["town.cfg production for production"]);
    expect(roots({ "front.cfg": "[buildout]\nextends = staging-base.cfg\n", "staging-base.cfg": PARTS })).to.deep.equal(
      ["front.cfg staging for production"],
    );
  });

  it("keep a layer of production that a script builds, or only development and staging extend", () => {
    const texts = { "town.cfg": "[buildout]\nextends = live.cfg\n", "live.cfg": PARTS };
    expect(roots({ ...texts, "build.sh": "bin/buildout -c live.cfg\n" })).to.deep.equal([
      "live.cfg production for production",
      "town.cfg production for production",
    ]);
    expect(roots({ "devel.cfg": "[buildout]\nextends = live.cfg\n", "live.cfg": PARTS })).to.deep.equal([
      "live.cfg production for production",
    ]);
    expect(roots({ "staging.cfg": "[buildout]\nextends = live.cfg\n", "live.cfg": PARTS })).to.deep.equal([
      "live.cfg production for production",
      "staging.cfg staging",
    ]);
  });

  it("are links, which say what they are for by what they lead to", () => {
    const linked = (target: string) =>
      buildout
        .read([new SourceFile("buildout.cfg", PARTS, target)], checkout({}), { versions: new Map(), roots: new Map() })
        .documents.map(({ root, role, production }) => `${root.path} ${role} ${production}`);
    expect(linked("profiles/live.cfg")).to.deep.equal(["buildout.cfg production true"]);
    expect(linked("profiles/devel.cfg")).to.deep.equal(["buildout.cfg development false"]);
    expect(linked("profiles/town.cfg")).to.deep.equal(["buildout.cfg unsaid true"]);
  });

  it("are what a script links or copies to where it builds", () => {
    const profiles = {
      "profiles/town.cfg": "[buildout]\nextends = conf/base.cfg\n",
      "profiles/village.cfg": "[buildout]\nextends = conf/base.cfg\n",
      "conf/base.cfg": PARTS,
    };
    expect(
      roots({ ...profiles, Makefile: "up:\n\tln -sf profiles/town.cfg buildout.cfg\n\tbin/buildout -N\n" }),
    ).to.deep.equal(["profiles/town.cfg unsaid for production"]);
    const steps = "FROM python:3.11\nCOPY . /srv\nRUN cp profiles/village.cfg buildout.cfg && bin/buildout -N\n";
    expect(roots({ ...profiles, Dockerfile: steps })).to.deep.equal(["profiles/village.cfg unsaid for production"]);
  });

  it("do not inherit a role that another file has by its own name", () => {
    const layer = "[buildout]\nextends = deployment.cfg\n";
    expect(roots({ "solr.cfg": layer, "prod_web.cfg": layer, "deployment.cfg": PARTS })).to.deep.equal([
      "prod_web.cfg production for production",
    ]);
  });

  it("take an example for what it is copied to, where production is built of nothing else", () => {
    const example = { "production_example.cfg": "[buildout]\nextends = cfg/production_base.cfg\n" };
    expect(roots({ ...example, "cfg/production_base.cfg": PARTS })).to.deep.equal([
      "production_example.cfg production for production",
    ]);
    expect(roots({ ...example, "cfg/production_base.cfg": PARTS, "production.cfg": PARTS })).to.deep.equal([
      "production.cfg production for production",
    ]);
  });

  it("take a plain example of production for what is built, and one of the desk for none", () => {
    const texts = { "production.cfg": PARTS, "versions.cfg": "[versions]\nzope = 4.8\n" };
    const extending = "[buildout]\nextends = production.cfg versions.cfg\n";
    expect(roots({ ...texts, "example.cfg": extending })).to.deep.equal(["example.cfg production for production"]);
    expect(roots({ ...texts, "site.cfg.sample": extending })).to.deep.equal([
      "site.cfg.sample production for production",
    ]);
    expect(roots({ ...texts, "example-dev.cfg": extending })).to.deep.equal([
      "production.cfg production for production",
    ]);
  });

  it("leave out what only adds to parts or takes them away, since nobody can build it", () => {
    const fragment = "[buildout]\nparts -=\n    zeo\n\n[zope]\neggs += RelStorage\n";
    expect(roots({ "live.cfg": PARTS, "live-relstorage.cfg": fragment })).to.deep.equal([
      "live.cfg production for production",
    ]);
    expect(roots({ "buildout.cfg": PARTS, "deploy/cron.cfg": "[buildout]\nparts += cron\n" })).to.deep.equal([
      "buildout.cfg unsaid for production",
    ]);
    expect(roots({ "host1.cfg": PARTS, "monitoring.cfg": "[buildout]\nparts += monitor\n" })).to.deep.equal([
      "host1.cfg unsaid for production",
    ]);
    expect(roots({ "live-relstorage.cfg": fragment }, ["live-relstorage.cfg"])).to.deep.equal([
      "live-relstorage.cfg production for production",
    ]);
  });

  it("are the files with parts that nothing extends when no name says it", () => {
    expect(roots({ "base.cfg": PARTS, "host1.cfg": "[buildout]\nextends = base.cfg\nparts += zeo\n" })).to.deep.equal([
      "host1.cfg unsaid for production",
    ]);
  });
});

describe("build commands", () => {
  function commands(texts: Readonly<Record<string, string>>): readonly string[] {
    return read({ "buildout.cfg": PARTS, ...texts })
      .documents.flatMap(({ commands: found }) => found)
      .map(
        ({ command, config, timeout, refusedTimeout }) =>
          `${command.value} | ${config?.value ?? "-"} | ${timeout?.value ?? "-"} | ${refusedTimeout?.value ?? "-"}`,
      );
  }

  it("are what extends parts, where no name says it and no file has parts of its own but those", () => {
    expect(roots({ "base.cfg": PARTS, "frontend.cfg": "[buildout]\nextends = base.cfg\n" })).to.deep.equal([
      "frontend.cfg unsaid for production",
    ]);
  });

  it("are production's by a name with a number behind it", () => {
    expect(
      roots({ "base.cfg": PARTS, "prod00.cfg": "[buildout]\nextends = base.cfg\n", "dev2.cfg": PARTS }),
    ).to.deep.equal(["prod00.cfg production for production"]);
  });

  it("are found in shell scripts, with a folder before and words behind", () => {
    expect(
      commands({
        "deploy.sh":
          "#!/bin/sh\n# bin/buildout -t 9\ncd /srv/plone && sudo -u plone bin/buildout -Nt 3 -c buildout.cfg && bin/supervisorctl restart all\n",
      }),
    ).to.deep.equal(["bin/buildout -Nt 3 -c buildout.cfg | buildout.cfg | 3 | -"]);
  });

  it("are found in Dockerfiles, over continued lines", () => {
    expect(
      commands({
        Dockerfile: "RUN pip install zc.buildout==3.3 && \\\n    buildout -t 5 \\\n    buildout:newest=false\n",
      }),
    ).to.deep.equal(["buildout -t 5 \\\n    buildout:newest=false | - | 5 | -"]);
  });

  it("are found in recipes of Makefiles, not in their targets", () => {
    expect(commands({ Makefile: "all: bin/buildout\n\t@./bin/buildout -t 3\n" })).to.deep.equal([
      "./bin/buildout -t 3 | - | 3 | -",
    ]);
  });

  it("are found in CI files, between quotes and as list items", () => {
    expect(
      commands({ ".gitlab-ci.yml": 'stages:\n  - buildout\nbuild:\n  script:\n    - "bin/buildout -t 3 -N"\n' }),
    ).to.deep.equal(["bin/buildout -t 3 -N | - | 3 | -"]);
  });

  it("say which time-out buildout refuses", () => {
    expect(commands({ "build.sh": "bin/buildout -t3 -c buildout.cfg\nbin/buildout -t 2.5\n" })).to.deep.equal([
      "bin/buildout -t3 -c buildout.cfg | buildout.cfg | - | -t3",
      "bin/buildout -t 2.5 | - | - | -t 2.5",
    ]);
  });

  it("are not what only names the program or asks it something", () => {
    expect(
      commands({
        "build.sh":
          "chmod +x bin/buildout\ntest -x bin/buildout\npip install buildout\nbin/buildout --version\nbin/buildout annotate\n",
      }),
    ).to.deep.equal([]);
  });
});
