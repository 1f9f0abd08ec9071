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
      "unknown buildout.cfg:1:1-11 No pin says which zc.buildout builds buildout.cfg; a line zc.buildout in [versions] or requirements.txt would settle it.",
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
]);
