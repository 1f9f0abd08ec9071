import rule from "../../../rules/buildout/pins-exact.ts";
import { cases } from "../../cases.ts";

cases("buildout/pins-exact", rule, [
  {
    name: "fails an empty pin",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "Plone = 6.0.13", "Pillow ="] },
    expect: [
      "fail buildout.cfg:5:1-9 The pin of Pillow is empty and pins nothing (1 of the 2 pins are open); write the version that was tested.",
    ],
  },
  {
    name: "fails a range",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "lxml = >=4,<5", "six ="] },
    expect: [
      "fail buildout.cfg:4:8-14 The pin of lxml is the range >=4,<5, which is open to releases nobody tested (2 of the 2 pins are open); write one version.",
    ],
  },
  {
    name: "passes versions, bare or behind ==",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "Plone = 6.0.13", "lxml = ==4.9.4"] },
    expect: ["pass buildout.cfg:4:9-15 buildout:buildout.cfg"],
  },
  {
    name: "leaves the tools of the build alone",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "setuptools =", "zc.buildout = >=2.13"] },
    expect: ["pass buildout.cfg:1:1-11 buildout:buildout.cfg"],
  },
  {
    name: "passes the empty pin of a package that is developed here",
    files: { "buildout.cfg": ["[buildout]", "parts =", "develop = src/my.theme", "[versions]", "my.theme ="] },
    expect: ["pass buildout.cfg:1:1-11 buildout:buildout.cfg"],
  },
  {
    name: "cannot tell when a layer of unknown content may add pins",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://cfg.example.org/base.cfg",
        "parts =",
        "[versions]",
        "lxml = 5.2.1",
      ],
    },
    expect: [
      "unknown buildout.cfg:5:8-13 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/base.cfg to have it read.",
    ],
  },
  {
    name: "cannot tell when a release's list was not read",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://dist.plone.org/release/6.0.13/versions.cfg",
        "parts =",
        "[versions]",
        "lxml = 5.2.1",
      ],
    },
    expect: [
      "unknown buildout.cfg:5:8-13 The pins of Plone 6.0.13 at https://dist.plone.org/release/6.0.13/versions.cfg were not read here; save it as extends-cache/dist.plone.org/release/6.0.13/versions.cfg to have it read.",
    ],
  },
  {
    name: "does not know the pin that a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "my.theme = {{ value }}"] },
    expect: ["unknown buildout.cfg:4:12-23 What {{ value }} is filled in with is not known here."],
  },
  {
    name: "fails a line that looks like a range",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "lxml = 5.2.1", "zope.interface>=5.4"] },
    expect: [
      'fail buildout.cfg:5:17-20 Buildout reads this line as the pin of "zope.interface>", so it pins nothing (1 of the 2 pins are open); write one version behind a single =.',
    ],
  },
  {
    name: "fails a compatible release without a blank",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "lxml~=5.2"] },
    expect: [
      'fail buildout.cfg:4:7-10 Buildout reads this line as the pin of "lxml~", so it pins nothing (1 of the 1 pins are open); write one version behind a single =.',
    ],
  },
  {
    name: "passes a pin that is another exact one on some Pythons",
    files: {
      "buildout.cfg": ["[buildout]", "parts =", "[versions]", "lxml = 5.2.1", "[versions:python27]", "lxml = 4.9.4"],
    },
    expect: ["pass buildout.cfg:4:8-13 buildout:buildout.cfg"],
  },
]);
