import rule from "../../../rules/supervisor/version.ts";
import { cases } from "../../cases.ts";

cases("supervisor/version", rule, [
  {
    name: "fails a pinned beta of 3.0",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "supervisor = 3.0b1"] },
    expect: ["fail buildout.cfg:4:14-19 Supervisor 3.0b1 is older than the first stable release; use 4.2.5 or newer."],
  },
  {
    name: "fails a pinned release with the hole",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "supervisor = 3.3.2"] },
    expect: [
      "fail buildout.cfg:4:14-19 Supervisor 3.3.2 lets users of its control port run any command (CVE-2017-11610); use 4.2.5 or newer.",
    ],
  },
  {
    name: "passes the first release without the hole",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "supervisor = 3.3.3"] },
    expect: ["pass buildout.cfg:4:14-19 version:supervisor"],
  },
  {
    name: "passes version 4",
    files: { "s.conf": "[supervisord]\n" },
    declared: { versions: { supervisor: "4" } },
    expect: ["pass s.conf:1:1-14 version:supervisor"],
  },
  {
    name: "does not know what a distributor mended",
    files: { "s.conf": "[supervisord]\n" },
    declared: { versions: { supervisor: "3.3.1" } },
    expect: [
      "unknown s.conf:1:1-14 Supervisor 3.3.1 has a hole (CVE-2017-11610) unless its distributor mended it; the package's changelog would tell.",
    ],
  },
  {
    name: "passes the declared version of a supervisor that buildout sets up",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = supervisor",
        "[supervisor]",
        "recipe = collective.recipe.supervisor",
        "programs = 10 zeo /srv/plone/bin/zeo [fg]",
      ],
    },
    declared: { versions: { supervisor: "4.2.5" } },
    expect: ["pass buildout.cfg:3:1-13 version:supervisor"],
  },
  {
    name: "asks once for the version where no file shows it",
    files: { "app1/s.conf": "[supervisord]\n", "app2/s.conf": "[supervisord]\n" },
    expect: [
      "unknown app1/s.conf:1:1-14 No file says which supervisor runs here; declare versions.supervisor in punchlist.yaml.",
    ],
  },
  {
    name: "cannot tell what a list of pins that was not read names",
    files: {
      "s.conf": "[supervisord]\n",
      "buildout.cfg": ["[buildout]", "extends = https://cfg.example.org/pins.cfg", "parts ="],
    },
    expect: [
      "unknown buildout.cfg:1:1-11 https://cfg.example.org/pins.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/pins.cfg to have it read.",
    ],
  },
  {
    name: "has nothing to ask where no supervisord runs",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: [],
  },
  {
    name: "does not know a pin that a template fills in",
    files: {
      "buildout.cfg": ["[buildout]", "parts =", "versions = versions", "[versions]", "supervisor = {{ version }}"],
    },
    expect: ["unknown buildout.cfg:5:14-27 What {{ version }} is filled in with is not known here."],
  },
]);
