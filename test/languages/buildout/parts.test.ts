import { expect } from "chai";
import { problemLine, read, readOne, told } from "./reading.ts";

describe("parts, pins and checkouts", () => {
  it("read one requirement a line, without its comment", () => {
    const [part] = readOne({
      "buildout.cfg":
        "[buildout]\nparts = zope\n[zope]\nrecipe = plone.recipe.zope2instance[sentry]>=6\neggs =\n    Plone\n    my.theme [test]  # until 2027, then <= 2\n    lxml==4.9.4\n",
    }).parts.items;
    expect(part!.recipe.requirement).to.deep.include({
      name: "plone.recipe.zope2instance",
      extras: ["sentry"],
      specifier: ">=6",
      exact: undefined,
    });
    expect(part!.eggs.items.map(({ text }) => told(text))).to.deep.equal([
      '"Plone" at buildout.cfg:6:5 "Plone"',
      '"my.theme [test]" at buildout.cfg:7:5 "my.theme [test]"',
      '"lxml==4.9.4" at buildout.cfg:8:5 "lxml==4.9.4"',
    ]);
    expect(part!.eggs.items[2]!.exact).to.equal("4.9.4");
  });

  it("take the part's name for the egg where zc.recipe.egg does", () => {
    const [part] = readOne({
      "buildout.cfg": "[buildout]\nparts = flake8\n[flake8]\nrecipe = zc.recipe.egg:scripts\n",
    }).parts.items;
    expect(part!.eggs.items.map(({ text }) => told(text))).to.deep.equal(['"flake8" at buildout.cfg:3:1 "[flake8]"']);
  });

  it("that no section stands for are one problem where an unseen layer may give them", () => {
    const { problems } = read({
      "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/base.cfg\nparts = zeo instance1 varnish\n",
    });
    expect(problems.map(problemLine).slice(1)).to.deep.equal([
      'unseen buildout.cfg:3:9 "zeo" Parts zeo and instance1 (and 1 more) have no section in the files that were read; a layer that was not read may give them.',
    ]);
    expect(
      read({ "buildout.cfg": "[buildout]\nextends = https://cfg.example.org/base.cfg\nparts = zeo\n" })
        .problems.map(problemLine)
        .slice(1),
    ).to.deep.equal([
      'unseen buildout.cfg:3:9 "zeo" Part zeo has no section in the files that were read; a layer that was not read may give it.',
    ]);
  });

  it("that no section stands for are a problem each where buildout stops", () => {
    expect(read({ "buildout.cfg": "[buildout]\nparts = zeo instance1\n" }).problems.map(problemLine)).to.deep.equal([
      'refused buildout.cfg:2:9 "zeo" Part zeo has no section, and buildout stops; add [zeo] or take it out of parts.',
      'refused buildout.cfg:2:13 "instance1" Part instance1 has no section, and buildout stops; add [instance1] or take it out of parts.',
    ]);
  });

  it("tell the kinds of pins apart", () => {
    const { pins } = readOne({
      "buildout.cfg":
        "[buildout]\nparts =\n[versions]\nPlone = 6.0.13\nzope_interface = ==5.5\nPillow =\nlxml = <5\nsix = ~=1.16\npytz = 2024.1 # new\nzope2-url = https://example.org/Zope.tgz\n",
    }).versions;
    expect(
      [...pins.values()].map(
        ({ canonicalName, kind: { value: kind }, version }) => `${canonicalName} ${kind} ${version ?? "-"}`,
      ),
    ).to.deep.equal([
      "plone exact 6.0.13",
      "zope-interface exact 5.5",
      "pillow empty -",
      "lxml range -",
      "six malformed -",
      "pytz suspect -",
    ]);
  });

  it("pin nothing with an empty versions option, nor before 2.0 without one", () => {
    const text = "[buildout]\nparts =\n[versions]\nPlone = 4.3\n";
    expect(readOne({ "buildout.cfg": text.replace("parts =", "parts =\nversions =") }).versions.section).to.equal(
      undefined,
    );
    expect(readOne({ "buildout.cfg": text }, { version: "1.7.1" }).versions.section).to.equal(undefined);
    expect(readOne({ "buildout.cfg": text }, { version: "2.0" }).versions.section).to.equal("versions");
  });

  it("find the version of buildout in the pins, else in the requirements beside the root", () => {
    const root = "[buildout]\nparts =\n[versions]\nzc.buildout = 2.13.8\n";
    expect(told(readOne({ "buildout.cfg": root, "requirements.txt": "zc.buildout==3.3\n" }).version!)).to.equal(
      '"2.13.8" at buildout.cfg:4:15 "2.13.8"',
    );
    expect(
      told(
        readOne({ "buildout.cfg": "[buildout]\nparts =\n", "requirements.txt": "# tools\nzc.buildout==3.3\n" })
          .version!,
      ),
    ).to.equal('"3.3" at requirements.txt:2:14 "3.3"');
    expect(readOne({ "buildout.cfg": "[buildout]\nparts =\n" }).version).to.equal(undefined);
  });

  it("know which checkouts are active", () => {
    const { checkouts } = readOne({
      "buildout.cfg":
        "[buildout]\nparts =\nextensions = mr.developer\nauto-checkout = my.theme\n[sources]\nmy.theme = git https://git.example.org/my.theme.git rev=v1\nmy.policy = fs my.policy\n",
    });
    expect(checkouts!.active.map(({ name, kind, options }) => `${name} ${kind} ${options.get("rev")}`)).to.deep.equal([
      "my.theme git v1",
    ]);
    expect([...checkouts!.sources.keys()]).to.deep.equal(["my.theme", "my.policy"]);
  });

  it("name a develop egg by its setup.py, else by its folder", () => {
    const document = readOne({
      "buildout.cfg": "[buildout]\nparts =\ndevelop =\n    .\n    src/my.theme\n    src/*\n",
      "setup.py": 'from setuptools import setup\nsetup(name="my.policy")\n',
    });
    expect(document.develop.map(({ canonicalName }) => canonicalName)).to.deep.equal([
      "my-policy",
      "my-theme",
      undefined,
    ]);
  });

  it("put crontab parts as crontab lines", () => {
    const [line] = readOne({
      "buildout.cfg":
        "[buildout]\nparts = pack\n[pack]\nrecipe = z3c.recipe.usercrontab\ntimes = 0 3 * * 7\ncommand = ${buildout:bin-directory}/zeopack\n",
    }).crontab;
    expect(told(line!.times)).to.equal('"0 3 * * 7" at buildout.cfg:5:9 "0 3 * * 7"');
    expect(line!.command.value).to.equal("${buildout:directory}/bin/zeopack");
  });
});

describe("collective.recipe.supervisor", () => {
  function supervisor(lines: string) {
    return read({
      "buildout.cfg": `[buildout]\nparts = supervisor\n[supervisor]\nrecipe = collective.recipe.supervisor\n${lines}`,
    });
  }

  it("reads every piece of a program line with its place", () => {
    const [program] = supervisor(
      "programs =\n    20 instance1 (startsecs=60 autostart=false) bin/instance1 [console -f x] /srv true plone\n",
    ).documents[0]!.supervisorRecipes[0]!.programs;
    expect(
      [
        program!.priority,
        program!.name,
        program!.options.get("startsecs")!,
        program!.command,
        program!.args!,
        program!.directory!,
        program!.redirect!,
        program!.user!,
      ].map(told),
    ).to.deep.equal([
      '"20" at buildout.cfg:6:5 "20"',
      '"instance1" at buildout.cfg:6:8 "instance1"',
      '"60" at buildout.cfg:6:29 "60"',
      '"bin/instance1" at buildout.cfg:6:49 "bin/instance1"',
      '"console -f x" at buildout.cfg:6:64 "console -f x"',
      '"/srv" at buildout.cfg:6:78 "/srv"',
      '"true" at buildout.cfg:6:83 "true"',
      '"plone" at buildout.cfg:6:88 "plone"',
    ]);
    expect(program!.droppedTail).to.equal(undefined);
  });

  it("drops what has no blank before it", () => {
    const { documents, problems } = supervisor("programs =\n    20 lb bin/haproxy [-db]zope\n");
    expect(documents[0]!.supervisorRecipes[0]!.programs[0]!.user).to.equal(undefined);
    expect(problems.map(problemLine)).to.deep.equal([
      'skipped buildout.cfg:6:28 "zope" The supervisor recipe drops "zope" without a word; put a blank before each piece and keep their order.',
    ]);
  });

  it("refuses a program line without priority", () => {
    expect(supervisor("programs =\n    instance1 bin/instance1\n").problems.map(problemLine)).to.deep.equal([
      'refused buildout.cfg:6:5 "instance1 bin/instance1" "instance1 bin/instance1" stops the supervisor recipe; write priority name (options) command [args] directory true|false user.',
    ]);
  });

  it("reads event listeners and groups", () => {
    const [recipe] = supervisor(
      "eventlisteners =\n    ok1 (startsecs=5) TICK_60 bin/httpok [-p app:instance1 http://127.0.0.1:8081/]\ngroups = 10 app instance1,instance2\nport = 9002\n",
    ).documents[0]!.supervisorRecipes;
    expect(
      recipe!.eventlisteners.map(({ name, events, command, args }) => [
        name.value,
        events.value,
        command.value,
        args?.value,
      ]),
    ).to.deep.equal([["ok1", "TICK_60", "bin/httpok", "-p app:instance1 http://127.0.0.1:8081/"]]);
    expect(
      recipe!.groups.map(({ name, programs }) => [name.value, ...programs.map(({ value }) => value)]),
    ).to.deep.equal([["app", "instance1", "instance2"]]);
    expect(recipe!.options.get("port")?.value).to.equal("9002");
  });
});
