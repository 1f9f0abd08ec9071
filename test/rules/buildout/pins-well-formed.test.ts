import rule from "../../../rules/buildout/pins-well-formed.ts";
import { cases } from "../../cases.ts";

cases("buildout/pins-well-formed", rule, [
  {
    name: "fails a comment behind a version",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "Plone = 6.0.13  # tested"] },
    expect: [
      'fail buildout.cfg:4:9-25 The pin of Plone is read as "6.0.13  # tested" with the comment in it, and the build stops; put the comment on its own line.',
    ],
  },
  {
    name: "passes a comment on its own line",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "# tested", "Plone = 6.0.13"] },
    expect: ["pass buildout.cfg:3:1-11 buildout:buildout.cfg"],
  },
  {
    name: "fails a compatible-release pin",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "lxml = ~=4.9"] },
    expect: [
      'fail buildout.cfg:4:8-13 The pin of lxml is "~=4.9", and the build stops when it is needed; write a bare version such as 1.4.2.',
    ],
  },
  {
    name: "passes development versions and download addresses",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "[versions]",
        "my.theme = 1.0.dev0",
        "python-ldap = 2.0.dev-r12",
        "zope2-url = https://example.org/Zope.tgz",
      ],
    },
    expect: ["pass buildout.cfg:3:1-11 buildout:buildout.cfg"],
  },
  {
    name: "leaves the pins of SlapOS alone",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "extensions = slapos.extension.shared",
        "[versions]",
        "lxml = 4.9.1+SlapOSPatched",
        "numpy = 1.2:whl",
        "slapos.extension.shared = 1.0",
      ],
    },
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
]);
