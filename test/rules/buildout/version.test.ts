import rule from "../../../rules/buildout/version.ts";
import { cases } from "../../cases.ts";

cases("buildout/version", rule, [
  {
    name: "fails a version before 1.6",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 1.4.4"] },
    expect: [
      "fail buildout.cfg:4:15-20 The zc.buildout of buildout.cfg is 1.4.4, which mixes the system's packages in; pin 2.13.8 or newer.",
    ],
  },
  {
    name: "passes 1.6",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 1.6.3"] },
    expect: ["pass buildout.cfg:4:15-20 buildout:buildout.cfg"],
  },
  {
    name: "passes what came later than 1.6",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 2.13.8"] },
    expect: ["pass buildout.cfg:4:15-21 buildout:buildout.cfg"],
  },
  {
    name: "passes the version of the requirements beside the root",
    files: { "buildout.cfg": ["[buildout]", "parts ="], "requirements.txt": "zc.buildout==3.3\n" },
    expect: ["pass requirements.txt:1:14-17 buildout:buildout.cfg"],
  },
  {
    name: "cannot tell without any of them",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: [
      "unknown buildout.cfg:1:1-11 Nothing here says which zc.buildout builds buildout.cfg; a line such as zc.buildout = 3.3 in [versions] would settle it.",
    ],
  },
  {
    name: "fails once the pin that several roots share",
    files: {
      "versions.cfg": ["[versions]", "zc.buildout = 1.4.4"],
      "live1.cfg": ["[buildout]", "extends = versions.cfg", "parts ="],
      "live2.cfg": ["[buildout]", "extends = versions.cfg", "parts ="],
    },
    expect: [
      "fail versions.cfg:2:15-20 The zc.buildout of live1.cfg and live2.cfg is 1.4.4, which mixes the system's packages in; pin 2.13.8 or newer.",
    ],
  },
  {
    name: "asks for the list of pins that may name it",
    files: {
      "buildout.cfg": ["[buildout]", "extends = https://dist.plone.org/release/4.3.14/versions.cfg", "parts ="],
    },
    expect: [
      "unknown buildout.cfg:1:1-11 The pins of Plone 4.3.14 at https://dist.plone.org/release/4.3.14/versions.cfg were not read here; save it as extends-cache/dist.plone.org/release/4.3.14/versions.cfg to have it read.",
    ],
  },
  {
    name: "points at the pin that a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = {{ value }}"] },
    expect: ["unknown buildout.cfg:4:15-26 What {{ value }} is filled in with is not known here."],
  },
  {
    name: "reads what a Dockerfile installs",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      Dockerfile: [
        "FROM python:3.11",
        "ENV ZC_BUILDOUT=4.1.9",
        "RUN pip install setuptools==65.5.1 zc.buildout==$ZC_BUILDOUT",
      ],
    },
    expect: ["pass Dockerfile:2:17-22 buildout:production.cfg"],
  },
  {
    name: "reads what a script bootstraps",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      "build.sh": ["python bootstrap.py --buildout-version=1.4.4 -c production.cfg"],
    },
    expect: [
      "fail build.sh:1:40-45 The zc.buildout of production.cfg is 1.4.4, which mixes the system's packages in; pin 2.13.8 or newer.",
    ],
  },
  {
    name: "does not know which of two scripts is right",
    files: {
      "production.cfg": ["[buildout]", "parts ="],
      "build.sh": ["pip install zc.buildout==2.13.8"],
      "deploy.sh": ["pip install zc.buildout==1.4.4"],
    },
    expect: [
      "unknown production.cfg:1:1-11 Nothing here says which zc.buildout builds production.cfg; a line such as zc.buildout = 3.3 in [versions] would settle it.",
    ],
  },
  {
    name: "reads the requirements of the whole checkout",
    files: { "app/production.cfg": ["[buildout]", "parts ="], "requirements.txt": ["zc.buildout==3.3"] },
    expect: ["pass requirements.txt:1:14-17 buildout:app/production.cfg"],
  },
  {
    name: "asks once for all roots",
    files: { "live1.cfg": ["[buildout]", "parts ="], "live2.cfg": ["[buildout]", "parts ="] },
    expect: [
      "unknown live1.cfg:1:1-11 Nothing here says which zc.buildout builds live1.cfg and live2.cfg; a line such as zc.buildout = 3.3 in [versions] would settle it.",
    ],
  },
]);
