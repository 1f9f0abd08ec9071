import rule from "../../../rules/buildout/zope-options-read.ts";
import { cases } from "../../cases.ts";

cases("buildout/zope-options-read", rule, [
  {
    name: "fails an option that is a letter from one that the recipe reads",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "enviroment-vars = TZ Europe/Berlin",
      ],
    },
    expect: [
      "fail buildout.cfg:5:1-16 plone.recipe.zope2instance does not read enviroment-vars in [instance], so it has no effect; write environment-vars.",
    ],
  },
  {
    name: "passes the option as the recipe spells it",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "environment-vars = TZ Europe/Berlin",
      ],
    },
    expect: ["pass buildout.cfg:3:1-11 part:instance"],
  },
  {
    name: "says once what several take from one base",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[base]",
        "recipe = plone.recipe.zope2instance",
        "zserver-thread = 4",
        "[instance1]",
        "<= base",
        "[instance2]",
        "<= base",
      ],
    },
    expect: [
      "fail buildout.cfg:5:1-15 plone.recipe.zope2instance does not read zserver-thread in 2 sections (instance1 and instance2), so it has no effect; write zserver-threads.",
    ],
  },
  {
    name: "leaves alone what files use as a value of their own",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "http-addresss = 127.0.0.1",
        "ip-address = ${:http-addresss}",
      ],
    },
    expect: ["pass buildout.cfg:3:1-11 part:instance"],
  },
  {
    name: "leaves alone a name with a number, and one beside the option that it is like",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "zeo-address2 = 10.0.0.9:8100",
        "http-adress = 8080",
        "http-address = 8081",
      ],
    },
    expect: ["pass buildout.cfg:3:1-11 part:instance"],
  },
  {
    name: "leaves development alone",
    files: {
      "development.cfg": [
        "[buildout]",
        "parts = instance",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "enviroment-vars = TZ Europe/Berlin",
      ],
    },
    declared: { role: "development" },
    expect: [],
  },
]);
