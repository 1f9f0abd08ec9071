import rule from "../../../rules/buildout/loads.ts";
import { cases } from "../../cases.ts";

cases("buildout/loads", rule, [
  {
    name: "fails a part without a section, and passes one with",
    files: {
      "broken/buildout.cfg": ["[buildout]", "parts = zeo"],
      "whole/buildout.cfg": ["[buildout]", "parts = zeo", "[zeo]", "recipe = plone.recipe.zeoserver"],
    },
    expect: [
      "fail broken/buildout.cfg:2:9-12 Part zeo has no section, and buildout stops; add [zeo] or take it out of parts.",
      "pass whole/buildout.cfg:1:1-11 buildout:whole/buildout.cfg",
    ],
  },
  {
    name: "fails a section of pins that does not exist",
    files: {
      "broken/buildout.cfg": ["[buildout]", "parts =", "versions = release", "[versions]", "lxml = 4.9.1"],
      "whole/buildout.cfg": ["[buildout]", "parts =", "versions = release", "[release]", "lxml = 4.9.1"],
      "default/buildout.cfg": ["[buildout]", "parts ="],
    },
    expect: [
      "fail broken/buildout.cfg:3:12-19 versions names section release, which does not exist, and buildout stops; add [release] or name the one that holds the pins.",
      "pass default/buildout.cfg:1:1-11 buildout:default/buildout.cfg",
      "pass whole/buildout.cfg:1:1-11 buildout:whole/buildout.cfg",
    ],
  },
  {
    name: "fails a fault of a layer",
    files: {
      "buildout.cfg": ["[buildout]", "extends = base.cfg", "parts ="],
      "base.cfg": ["[buildout]", "eggs-directory = ${paths:eggs}"],
    },
    expect: [
      "fail base.cfg:2:18-31 ${paths:eggs} refers to section paths, which does not exist, and buildout stops; mend this line.",
    ],
  },
  {
    name: "leaves open a section of pins that a list elsewhere holds",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://dist.plone.org/release/5.2.14/versions.cfg",
        "parts =",
        "versions = versions",
      ],
    },
    expect: [
      "unknown buildout.cfg:1:1-11 The pins of Plone 5.2.14 at https://dist.plone.org/release/5.2.14/versions.cfg were not read here; save it as extends-cache/dist.plone.org/release/5.2.14/versions.cfg to have it read.",
    ],
  },
  {
    name: "says once that a layer is missing, whichever files of its folder extend it",
    files: {
      "buildout.cfg": ["[buildout]", "extends = pins.cfg", "parts ="],
      "production.cfg": ["[buildout]", "extends = buildout.cfg pins.cfg"],
      "shop/buildout.cfg": ["[buildout]", "extends = pins.cfg", "parts ="],
    },
    expect: [
      "fail buildout.cfg:2:11-19 pins.cfg is not in the checkout, and buildout stops unless the host makes it; add it, drop it from extends, or name it under madeOnHost in punchlist.yaml.",
      "fail shop/buildout.cfg:2:11-19 shop/pins.cfg is not in the checkout, and buildout stops unless the host makes it; add it, drop it from extends, or name it under madeOnHost in punchlist.yaml.",
    ],
  },
  {
    name: "leaves open what lies elsewhere",
    files: { "buildout.cfg": ["[buildout]", "extends = https://dist.example.org/base.cfg", "parts ="] },
    expect: [
      "unknown buildout.cfg:1:1-11 https://dist.example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/dist.example.org/base.cfg to have it read.",
    ],
  },
  {
    name: "passes a whole configuration",
    files: { "buildout.cfg": ["[buildout]", "parts = zeo", "[zeo]", "recipe = plone.recipe.zeoserver"] },
    expect: ["pass buildout.cfg:1:1-11 buildout:buildout.cfg"],
  },
]);
