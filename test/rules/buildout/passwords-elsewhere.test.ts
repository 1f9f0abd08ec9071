import rule from "../../../rules/buildout/passwords-elsewhere.ts";
import { cases } from "../../cases.ts";

cases("buildout/passwords-elsewhere", rule, [
  {
    name: "fails the administrator that a Zope creates",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "user = admin:admin",
      ],
    },
    expect: [
      "fail buildout.cfg:5:8-19 Passwords stand in the files of buildout.cfg (user of [instance1]), and whoever reads the repository can log in; keep them in a file that is not committed, and extend it.",
    ],
  },
  {
    name: "says nothing of a password that comes from a file of its own",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = secret.cfg",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "user = ${secret:admin}",
      ],
      ".gitignore": ["secret.cfg"],
    },
    expect: [],
  },
  {
    name: "says nothing of what stands for a password",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = store mail cache",
        "[store]",
        "recipe = town.recipe.vault",
        "s3_secret_key = secret_key",
        "mail-password = mail-password",
        "[mail]",
        "recipe = town.recipe.mail",
        "password = ***REMOVED***",
        "api-token = [hidden by the filter]",
        "[cache]",
        "recipe = town.recipe.cache",
        "password = todo",
      ],
    },
    expect: [],
  },
  {
    name: "fails a password that is made of words",
    files: {
      "buildout.cfg": ["[buildout]", "parts = mail", "[mail]", "recipe = town.recipe.mail", "password = secret_garden"],
    },
    expect: [
      "fail buildout.cfg:5:12-25 Passwords stand in the files of buildout.cfg (password of [mail]), and whoever reads the repository can log in; keep them in a file that is not committed, and extend it.",
    ],
  },
  {
    name: "fails what a reference leads to",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = supervisor",
        "[passwords]",
        "supervisor = q4tz81",
        "[supervisor]",
        "recipe = collective.recipe.supervisor",
        "user = control",
        "password = ${passwords:supervisor}",
      ],
    },
    expect: [
      "fail buildout.cfg:4:14-20 Passwords stand in the files of buildout.cfg (password of [supervisor]), and whoever reads the repository can log in; keep them in a file that is not committed, and extend it.",
    ],
  },
  {
    name: "fails the password of a database",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "rel-storage =",
        "    type postgresql",
        "    dsn dbname='plone' user='plone' host='10.0.0.9' password='q4tz81'",
      ],
    },
    expect: [
      "fail buildout.cfg:6:5-7:70 Passwords stand in the files of buildout.cfg (rel-storage of [instance1]), and whoever reads the repository can log in; keep them in a file that is not committed, and extend it.",
    ],
  },
  {
    name: "says nothing of a password that the environment gives",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = instance1",
        "[instance1]",
        "recipe = plone.recipe.zope2instance",
        "rel-storage =",
        "    type postgresql",
        "    dsn dbname='plone' user='plone' host='10.0.0.9' password='$(PGPASSWORD)'",
      ],
    },
    expect: [],
  },
  {
    name: "says once what several roots share",
    files: {
      "base.cfg": ["[instance]", "recipe = plone.recipe.zope2instance", "user = admin:admin"],
      "live1.cfg": ["[buildout]", "extends = base.cfg", "parts = instance"],
      "live2.cfg": ["[buildout]", "extends = base.cfg", "parts = instance"],
    },
    expect: [
      "fail base.cfg:3:8-19 Passwords stand in the files of live1.cfg and live2.cfg (user of [instance]), and whoever reads the repository can log in; keep them in a file that is not committed, and extend it.",
    ],
  },
  {
    name: "does not take a package called password for one",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = app",
        "[app]",
        "recipe = zc.recipe.egg",
        "eggs = zope.password",
        "[versions]",
        "zope.password = 4.4",
      ],
    },
    expect: [],
  },
  {
    name: "says nothing of an empty password",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = mail",
        "[mail]",
        "recipe = collective.recipe.template",
        "smtp-password =",
      ],
    },
    expect: [],
  },
  {
    name: "passes the hash of a password",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = supervisor",
        "[supervisor]",
        "recipe = collective.recipe.supervisor",
        "user = control",
        "password = {SHA}82ab876d1387bfafe46cc1c8a2ef074eae50cb1d",
      ],
    },
    expect: ["pass buildout.cfg:6:12-57 buildout:buildout.cfg"],
  },
]);
