import rule from "../../../rules/buildout/pins-well-formed.ts";
import { cases } from "../../cases.ts";

cases("buildout/pins-well-formed", rule, [
  {
    name: "fails a comment behind a version",
    files: {
      "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 3.0.1", "Plone = 6.0.13  # tested"],
    },
    expect: [
      'fail buildout.cfg:5:9-25 The pin of Plone is read as "6.0.13  # tested" with the comment in it, and the build stops; put the comment on its own line.',
    ],
  },
  {
    name: "passes a comment on its own line",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "# tested", "Plone = 6.0.13"] },
    expect: ["pass buildout.cfg:5:9-15 buildout:buildout.cfg"],
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
    expect: ["pass buildout.cfg:4:12-20 buildout:buildout.cfg"],
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
    expect: ["pass buildout.cfg:5:8-27 buildout:buildout.cfg"],
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
    name: "does not know a comment where nothing says which buildout builds",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "lxml = 4.9.4  # tested"] },
    expect: [
      'unknown buildout.cfg:4:8-23 The pin of lxml is "4.9.4  # tested", at which a build by zc.buildout 3.0 or newer may stop; a bare version, or a pin of an older zc.buildout, would settle it.',
    ],
  },
  {
    name: "passes a comment that an old buildout drops",
    files: {
      "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 2.13.8", "lxml = 4.9.4  # tested"],
    },
    expect: ["pass buildout.cfg:4:15-21 buildout:buildout.cfg"],
  },
  {
    name: "passes a version of another form with an old buildout",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 2.2.1", "shop.core = acme-1.0"] },
    expect: ["pass buildout.cfg:4:15-20 buildout:buildout.cfg"],
  },
  {
    name: "does not know such a version with a newer one",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 3.0.1", "shop.core = acme-1.0"] },
    expect: [
      'unknown buildout.cfg:5:13-21 The pin of shop.core is "acme-1.0", at which a build by zc.buildout 3.0 or newer may stop; a bare version, or a pin of an older zc.buildout, would settle it.',
    ],
  },
  {
    name: "fails a comment after a semicolon with every buildout",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 2.13.8", "lxml = 4.9.4 ; tested"] },
    expect: [
      'fail buildout.cfg:5:8-22 The pin of lxml is read as "4.9.4 ; tested" with the comment in it, and the build stops; put the comment on its own line.',
    ],
  },
  {
    name: "fails a word that is no version",
    files: { "buildout.cfg": ["[buildout]", "parts =", "[versions]", "zc.buildout = 2.13.8", "lxml = latest"] },
    expect: [
      'fail buildout.cfg:5:8-14 The pin of lxml is "latest", and the build stops when it is needed; write a bare version such as 1.4.2.',
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
]);
