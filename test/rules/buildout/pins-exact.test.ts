import rule from "../../../rules/buildout/pins-exact.ts";
import { cases } from "../../cases.ts";

cases("buildout/pins-exact", rule, [
  {
    name: "fails an empty pin",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "Plone = 6.0.13", "Pillow ="] },
    expect: [
      "fail buildout.cfg:5:1-9 The pin of Pillow is empty and pins nothing (1 of 2 pins are open); write the version that was tested.",
    ],
  },
  {
    name: "fails a range",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "lxml = >=4,<5", "six ="] },
    expect: [
      "fail buildout.cfg:4:8-14 The pin of lxml is the range >=4,<5, which is open to releases nobody tested (2 of 2 pins are open); write one version.",
    ],
  },
  {
    name: "passes versions, bare or behind ==",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "Plone = 6.0.13", "lxml = ==4.9.4"] },
    expect: ["pass buildout.cfg:3:1-11 buildout:buildout.cfg"],
  },
  {
    name: "leaves the tools of the build alone",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "setuptools =", "zc.buildout = >=2.13"] },
    expect: ["pass buildout.cfg:3:1-11 buildout:buildout.cfg"],
  },
  {
    name: "passes the empty pin of a package that is developed here",
    files: { "buildout.cfg": ["[buildout]", "parts =", "develop = src/my.theme", "[versions]", "my.theme ="] },
    expect: ["pass buildout.cfg:4:1-11 buildout:buildout.cfg"],
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
      "unknown buildout.cfg:4:1-11 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/base.cfg to have it read.",
    ],
  },
  {
    name: "passes beside a release's list",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://dist.plone.org/release/6.0.13/versions.cfg",
        "parts =",
        "[versions]",
        "lxml = 5.2.1",
      ],
    },
    expect: ["pass buildout.cfg:4:1-11 buildout:buildout.cfg"],
  },
  {
    name: "does not know the pin that a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "my.theme = {{ value }}"] },
    expect: ["unknown buildout.cfg:4:12-23 What {{ value }} is filled in with is not known here."],
  },
]);
