import rule from "../../../rules/buildout/mr-developer.ts";
import { cases } from "../../cases.ts";

cases("buildout/mr-developer", rule, [
  {
    name: "fails a root that checks out a branch",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = *",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git branch=main",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
    },
    expect: [
      "fail production.cfg:4:17-18 A build of production.cfg checks out my.theme (1 of 2 checkouts are at no fixed revision); release the package and pin it.",
    ],
  },
  {
    name: "asks about fixed revisions",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = my.policy",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git branch=main",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
    },
    expect: [
      "unknown production.cfg:4:17-26 A build of production.cfg checks out my.policy at a fixed revision (checkouts in all: 1), which builds the same each time and is no release; a waiver settles that it is meant.",
    ],
  },
  {
    name: "asks about fixed revisions although they are forced",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = *",
        "always-checkout = force",
        "[sources]",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
    },
    expect: [
      "unknown production.cfg:4:17-18 A build of production.cfg checks out my.policy at a fixed revision (checkouts in all: 1), which builds the same each time and is no release; a waiver settles that it is meant.",
    ],
  },
  {
    name: "passes a folder that the repository itself brings",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = *",
        "[sources]",
        "shop = fs shop",
      ],
      "named/production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = shop",
        "[sources]",
        "shop = fs shop",
      ],
    },
    expect: [
      "pass named/production.cfg:3:14-26 buildout:named/production.cfg",
      "pass production.cfg:3:14-26 buildout:production.cfg",
    ],
  },
  {
    name: "passes a root that has nothing to check out",
    files: { "production.cfg": ["[buildout]", "parts =", "extensions = mr.developer", "auto-checkout = *"] },
    expect: ["pass production.cfg:3:14-26 buildout:production.cfg"],
  },
  {
    name: "takes a tag for a fixed revision",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = *",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git rev=3.0.6",
      ],
    },
    expect: [
      "unknown production.cfg:4:17-18 A build of production.cfg checks out my.theme at a fixed revision (checkouts in all: 1), which builds the same each time and is no release; a waiver settles that it is meant.",
    ],
  },
  {
    name: "takes no branch for a fixed revision",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = *",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git rev=master",
      ],
    },
    expect: [
      "fail production.cfg:4:17-18 A build of production.cfg checks out my.theme (1 of 1 checkouts are at no fixed revision); release the package and pin it.",
    ],
  },
  {
    name: "fails although what += adds to was not read",
    files: {
      "production.cfg": [
        "[buildout]",
        "extends = https://cfg.example.org/base.cfg",
        "parts =",
        "extensions += mr.developer",
        "auto-checkout = my.theme",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git",
      ],
    },
    expect: [
      "fail production.cfg:5:17-25 A build of production.cfg checks out my.theme (1 of 1 checkouts are at no fixed revision); release the package and pin it.",
    ],
  },
  {
    name: "passes a root without the extension",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = buildout.wheel",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git branch=main",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
    },
    expect: ["pass production.cfg:3:14-28 buildout:production.cfg"],
  },
  {
    name: "passes the extension with nothing to check out",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout =",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git branch=main",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
    },
    expect: ["pass production.cfg:3:14-26 buildout:production.cfg"],
  },
  {
    name: "fails a checkout that no source describes",
    files: { "production.cfg": ["[buildout]", "parts =", "extensions = mr.developer", "auto-checkout = my.theme"] },
    expect: [
      "fail production.cfg:4:17-25 A build of production.cfg loads mr.developer and checks out my.theme, which no sources section here describes; release the package and pin it.",
    ],
  },
  {
    name: "does not judge a development root beside production's",
    files: {
      "buildout.cfg": ["[buildout]", "parts ="],
      "devel.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = *",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git branch=main",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
    },
    expect: ["pass buildout.cfg:1:1-11 buildout:buildout.cfg"],
  },
  {
    name: "does not judge a development environment",
    files: {
      "devel.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = *",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git branch=main",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
    },
    declared: { role: "development" },
    expect: [],
  },
  {
    name: "cannot tell when no root is production's",
    files: { "devel.cfg": ["[buildout]", "parts ="] },
    expect: [
      "unknown devel.cfg:1:1-11 Which file production is built with is not known: devel.cfg is for development by name; name it under roots in punchlist.yaml.",
    ],
  },
  {
    name: "fails once what several roots check out by the same lines",
    files: {
      "base.cfg": [
        "[buildout]",
        "extensions = mr.developer",
        "auto-checkout = my.policy",
        "[sources]",
        "my.theme = git https://git.example.org/my.theme.git branch=main",
        "my.policy = git https://git.example.org/my.policy.git rev=0123456789abcdef0123456789abcdef01234567",
      ],
      "live1.cfg": ["[buildout]", "extends = base.cfg", "parts ="],
      "live2.cfg": ["[buildout]", "extends = base.cfg", "parts ="],
    },
    expect: [
      "unknown base.cfg:3:17-26 A build of live1.cfg and live2.cfg checks out my.policy at a fixed revision (checkouts in all: 1), which builds the same each time and is no release; a waiver settles that it is meant.",
    ],
  },
  {
    name: "fails a command line that loads the extension and checks all out",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts =",
        "[sources]",
        "plone.api = git https://github.com/plone/plone.api.git",
      ],
      Makefile: [
        "build:",
        "\tbin/buildout -c production.cfg buildout:extensions=mr.developer buildout:auto-checkout=*",
      ],
    },
    expect: [
      "fail Makefile:2:89-90 A build of production.cfg checks out plone.api (1 of 1 checkouts are at no fixed revision); release the package and pin it.",
    ],
  },
  {
    name: "fails an egg that is listed with the address of a repository",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts = py",
        "[py]",
        "recipe = zc.recipe.egg",
        "eggs =",
        "    example.theme @ git+https://github.com/example/example.theme.git",
      ],
    },
    expect: [
      "fail production.cfg:6:5-69 production.cfg lists example.theme with the address of a repository, whose branch holds something else tomorrow; release the package and pin it.",
    ],
  },
  {
    name: "passes an egg that is listed with the address of an archive",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts = py",
        "[py]",
        "recipe = zc.recipe.egg",
        "eggs =",
        "    example.theme @ https://dist.example.com/example.theme-1.2.tar.gz",
      ],
    },
    expect: ["pass production.cfg:1:1-11 buildout:production.cfg"],
  },
  {
    name: "does not know whether production is built of what a script checks out",
    files: {
      "buildout.cfg": ["[buildout]", "extensions = mr.developer", "parts ="],
      Makefile: ["build:", "\tbin/develop co example.theme", "\tbin/buildout"],
    },
    expect: [
      "unknown Makefile:2:2-16 A script runs bin/develop co beside buildout.cfg, which checks out branches; the command that builds production would settle it.",
    ],
  },
  {
    name: "passes a script that only asks for the state of the sources",
    files: {
      "buildout.cfg": ["[buildout]", "extensions = mr.developer", "parts ="],
      Makefile: ["status:", "\tbin/develop status"],
    },
    expect: ["pass buildout.cfg:2:14-26 buildout:buildout.cfg"],
  },
  {
    name: "fails a checkout although a layer that was not read may list more eggs",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://example.org/base.cfg",
        "extensions = mr.developer",
        "auto-checkout = my.theme",
        "sources = sources",
        "parts = instance",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "eggs += my.theme",
        "[sources]",
        "my.theme = git https://example.org/my.theme.git",
      ],
    },
    expect: [
      "fail buildout.cfg:4:17-25 A build of buildout.cfg checks out my.theme (1 of 1 checkouts are at no fixed revision); release the package and pin it.",
    ],
  },
]);
