import rule from "../../../rules/buildout/picked-versions-forbidden.ts";
import { cases } from "../../cases.ts";

cases("buildout/picked-versions-forbidden", rule, [
  {
    name: "fails a root that leaves it to the default",
    files: { "production.cfg": ["[buildout]", "parts ="] },
    expect: [
      "fail production.cfg:1:1-11 Nothing in production.cfg forbids buildout to pick the newest release of what has no pin, so two builds differ; set allow-picked-versions = false. => + allow-picked-versions = false",
    ],
  },
  {
    name: "passes a root whose base forbids it",
    files: {
      "production.cfg": ["[buildout]", "extends = base.cfg"],
      "base.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
    },
    expect: ["pass base.cfg:3:25-30 buildout:production.cfg"],
  },
  {
    name: "fails a root that allows it again",
    files: {
      "production.cfg": ["[buildout]", "extends = base.cfg", "allow-picked-versions = true"],
      "base.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
    },
    expect: [
      "fail production.cfg:3:25-29 production.cfg sets allow-picked-versions = true, so two builds of one commit may differ; set it to false. => false",
    ],
  },
  {
    name: "fails a word that buildout does not accept",
    files: { "buildout.cfg": ["[buildout]", "parts =", "allow-picked-versions = no"] },
    expect: [
      "fail buildout.cfg:3:25-27 buildout.cfg sets allow-picked-versions = no, and buildout accepts true and false only; write false. => false",
    ],
  },
  {
    name: "passes when every build command forbids it",
    files: {
      "buildout.cfg": ["[buildout]", "parts ="],
      "build.sh": "bin/buildout buildout:allow-picked-versions=false\n",
    },
    expect: ["pass build.sh:1:45-50 buildout:buildout.cfg"],
  },
  {
    name: "cannot tell when a layer was not read",
    files: { "buildout.cfg": ["[buildout]", "extends = https://cfg.example.org/plone/production.cfg", "parts ="] },
    expect: [
      "unknown buildout.cfg:1:1-11 https://cfg.example.org/plone/production.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/plone/production.cfg to have it read.",
    ],
  },
  {
    name: "fails although a release's pins were not read, for they say nothing of it",
    files: {
      "buildout.cfg": ["[buildout]", "extends = https://dist.plone.org/release/6.0.13/versions.cfg", "parts ="],
    },
    expect: [
      "fail buildout.cfg:1:1-11 Nothing in buildout.cfg forbids buildout to pick the newest release of what has no pin, so two builds differ; set allow-picked-versions = false. => + allow-picked-versions = false",
    ],
  },
  {
    name: "does not judge a development root beside a production root",
    files: {
      "buildout.cfg": ["[buildout]", "parts ="],
      "production.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
    },
    expect: ["pass production.cfg:3:25-30 buildout:production.cfg"],
  },
  {
    name: "does not judge a development environment",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    declared: { role: "development" },
    expect: [],
  },
  {
    name: "fails a command line that allows what the file forbids",
    files: {
      "production.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
      Makefile: ["build:", "\tbin/buildout -c production.cfg buildout:allow-picked-versions=true"],
    },
    expect: [
      "fail Makefile:2:64-68 production.cfg sets allow-picked-versions = true, so two builds of one commit may differ; set it to false. => false",
    ],
  },
  {
    name: "passes a command line that sets another option",
    files: {
      "production.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
      Makefile: ["build:", "\tbin/buildout -c production.cfg buildout:eggs-directory=/srv/eggs"],
    },
    expect: ["pass production.cfg:3:25-30 buildout:production.cfg"],
  },
  {
    name: "does not know which of two command lines builds production",
    files: {
      "production.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
      Makefile: [
        "build:",
        "\tbin/buildout -c production.cfg",
        "upgrade:",
        "\tbin/buildout -c production.cfg buildout:allow-picked-versions=true",
      ],
    },
    expect: [
      "unknown production.cfg:3:25-30 Makefile sets buildout:allow-picked-versions on the command line, and another command builds it otherwise; which command builds production is not known here.",
    ],
  },
  {
    name: "does not look at what a test service sets where a script builds without it",
    files: {
      "production.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
      ".travis.yml": ["install: bin/buildout -c production.cfg buildout:allow-picked-versions=true"],
      "build.sh": ["bin/buildout -c production.cfg"],
    },
    expect: ["pass production.cfg:3:25-30 buildout:production.cfg"],
  },
  {
    name: "does not know whether production is built as a test service builds",
    files: {
      "production.cfg": ["[buildout]", "parts =", "allow-picked-versions = false"],
      ".travis.yml": ["install: bin/buildout -c production.cfg buildout:allow-picked-versions=true"],
    },
    expect: [
      "unknown production.cfg:3:25-30 .travis.yml sets buildout:allow-picked-versions on the command line, which tests it; which command builds production is not known here.",
    ],
  },
  {
    name: "says once what several roots leave out",
    files: { "live1.cfg": ["[buildout]", "parts ="], "live2.cfg": ["[buildout]", "parts ="] },
    expect: [
      "fail live1.cfg:1:1-11 Nothing in live1.cfg and live2.cfg forbids buildout to pick the newest release of what has no pin, so two builds differ; set allow-picked-versions = false. => + allow-picked-versions = false => + allow-picked-versions = false",
    ],
  },
  {
    name: "says nothing of a root that is there to pick versions",
    files: { "production-versions-buildout.cfg": ["[buildout]", "parts ="] },
    expect: [],
  },
]);
