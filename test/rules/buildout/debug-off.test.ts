import rule from "../../../rules/buildout/debug-off.ts";
import { cases } from "../../cases.ts";

cases("buildout/debug-off", rule, [
  {
    name: "fails an instance in debug mode",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "debug-mode = on",
      ],
    },
    expect: [
      "fail buildout.cfg:5:14-16 buildout.cfg switches debug-mode on for instance1, so Zope looks for changed templates at each request; write debug-mode = off.",
    ],
  },
  {
    name: "does not judge a base that others only take their eggs from",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 zopepy",
        "[instance-base]",
        "recipe = plone.recipe.zope2instance",
        "eggs = Plone",
        "debug-mode = on",
        "[instance1]",
        "<= instance-base",
        "debug-mode = off",
        "[zopepy]",
        "recipe = zc.recipe.egg",
        "eggs = ${instance-base:eggs}",
      ],
    },
    expect: ["pass buildout.cfg:9:14-17 buildout:buildout.cfg"],
  },
  {
    name: "fails an instance that is listed, although others take its eggs as well",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zopepy instance",
        "[instance]",
        "recipe = plone.recipe.zope2instance",
        "eggs = Plone",
        "debug-mode = on",
        "[zopepy]",
        "recipe = zc.recipe.egg",
        "eggs = ${instance:eggs}",
      ],
    },
    expect: [
      "fail buildout.cfg:6:14-16 buildout.cfg switches debug-mode on for instance, so Zope looks for changed templates at each request; write debug-mode = off.",
    ],
  },
  {
    name: "passes an instance that leaves both off",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "debug-mode = off",
        "verbose-security = off",
      ],
    },
    expect: ["pass buildout.cfg:5:14-17 buildout:buildout.cfg"],
  },
  {
    name: "passes the recipe's own default",
    files: {
      "buildout.cfg": ["[buildout]", "parts = instance1", "[instance1]", "recipe = plone.recipe.zope2instance"],
    },
    expect: ["pass buildout.cfg:3:1-12 buildout:buildout.cfg"],
  },
  {
    name: "fails what several instances take from one option",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1 instance2",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "verbose-security = on",
        "[instance2]",
        "<= instance1",
        "http-address = 8082",
      ],
    },
    expect: [
      "fail buildout.cfg:5:20-22 buildout.cfg switches verbose-security on for instance1, instance2, so whoever is refused is told which role is missing; write verbose-security = off.",
    ],
  },
  {
    name: "says nothing of an instance that is there for debugging",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance-debug",
        "[instance-debug]",
        "recipe = plone.recipe.zope2instance",
        "debug-mode = on",
      ],
    },
    expect: [],
  },
  {
    name: "does not know what a template fills in",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "debug-mode = {{ debug }}",
      ],
    },
    expect: ["unknown buildout.cfg:5:14-25 What {{ debug }} is filled in with is not known here."],
  },
  {
    name: "cannot tell when a layer of unknown content may switch it on",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://cfg.example.org/base.cfg",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
      ],
    },
    expect: [
      "unknown buildout.cfg:4:1-12 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/base.cfg to have it read.",
    ],
  },
]);
