import rule from "../../../rules/buildout/eggs-pinned.ts";
import { cases } from "../../cases.ts";

cases("buildout/eggs-pinned", rule, [
  {
    name: "fails an egg without a pin",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
      ],
    },
    expect: [
      "fail buildout.cfg:7:5-13 my.theme (1 of 3 are so) has no exact pin and is whatever is newest on the day of the build; add it to [versions].",
    ],
  },
  {
    name: "passes eggs that are all pinned, whatever their spelling",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
        "My_Theme = 1.4.2",
      ],
    },
    expect: ["pass buildout.cfg:9:30-36 buildout:buildout.cfg"],
  },
  {
    name: "passes an egg that is pinned in place",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme==1.4.2  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
      ],
    },
    expect: ["pass buildout.cfg:9:30-36 buildout:buildout.cfg"],
  },
  {
    name: "fails an empty pin",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
        "my.theme =",
      ],
    },
    expect: [
      "fail buildout.cfg:7:5-13 my.theme (1 of 3 are so) has no exact pin and is whatever is newest on the day of the build; add it to [versions].",
    ],
  },
  {
    name: "passes a package that is developed here",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "develop = .",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
      ],
      "setup.py": "setup(name='my.theme')\n",
    },
    expect: ["pass buildout.cfg:10:30-36 buildout:buildout.cfg"],
  },
  {
    name: "cannot tell when the developed package has no name here",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "develop = .",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
      ],
    },
    expect: ["unknown buildout.cfg:8:5-13 Which package . holds is not known here; it may be my.theme."],
  },
  {
    name: "cannot tell when an unread layer may pin it",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://dist.plone.org/release/6.0.13/versions.cfg",
        "parts = zope",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
      ],
    },
    expect: [
      "unknown buildout.cfg:8:5-13 The pins of Plone 6.0.13 at https://dist.plone.org/release/6.0.13/versions.cfg were not read here; save it as extends-cache/dist.plone.org/release/6.0.13/versions.cfg to have it read.",
    ],
  },
  {
    name: "fails when pinning is switched off",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "versions =",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
        "eggs =",
        "    Plone",
        "    my.theme  # ours",
        "[versions]",
        "plone.recipe.zope2instance = 6.13.0",
        "Plone = 6.0.13",
      ],
    },
    expect: [
      "fail buildout.cfg:5:10-36 Pinning is switched off by an empty versions option, and plone.recipe.zope2instance (3 of 3 are so) is whatever is newest; name the section of versions.",
    ],
  },
  {
    name: "does not know the eggs of a recipe that a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts = zope", "[zope]", "recipe = {{ value }}", "eggs = Plone"] },
    expect: ["unknown buildout.cfg:4:10-21 What {{ value }} is filled in with is not known here."],
  },
  {
    name: "fails a command line that switches pinning off",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts = py",
        "[py]",
        "recipe = zc.recipe.egg",
        "eggs = requests",
        "[versions]",
        "requests = 2.31.0",
        "zc.recipe.egg = 2.0.7",
      ],
      "build.sh": ["bin/buildout -c production.cfg buildout:versions="],
    },
    expect: [
      "fail production.cfg:4:10-23 Pinning is switched off by an empty versions option, and zc.recipe.egg (2 of 2 are so) is whatever is newest; name the section of versions.",
    ],
  },
  {
    name: "fails an egg that is listed with the address of a repository and has no pin",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts = py",
        "[py]",
        "recipe = zc.recipe.egg",
        "eggs =",
        "    example.theme @ git+https://github.com/example/example.theme.git",
        "[versions]",
        "zc.recipe.egg = 2.0.7",
      ],
    },
    expect: [
      "fail production.cfg:6:5-69 example.theme (1 of 2 are so) has no exact pin and is whatever is newest on the day of the build; add it to [versions].",
    ],
  },
  {
    name: "passes an egg that is listed with an address and has a pin",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts = py",
        "[py]",
        "recipe = zc.recipe.egg",
        "eggs =",
        "    example.theme @ https://dist.example.com/example.theme-1.2.tar.gz",
        "[versions]",
        "zc.recipe.egg = 2.0.7",
        "example.theme = 1.2",
      ],
    },
    expect: ["pass production.cfg:8:17-22 buildout:production.cfg"],
  },
]);
