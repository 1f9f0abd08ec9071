import rule from "../../../rules/buildout/nothing-compiled.ts";
import { cases } from "../../cases.ts";

cases("buildout/nothing-compiled", rule, [
  {
    name: "fails a part that runs configure and make",
    files: { "buildout.cfg": ["[buildout]", "parts = nginx", "[nginx]", "recipe = zc.recipe.cmmi"] },
    expect: [
      "fail buildout.cfg:4:10-24 Part nginx of buildout.cfg compiles software by zc.recipe.cmmi (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "fails the entry of a recipe that builds",
    files: { "buildout.cfg": ["[buildout]", "parts = varnish", "[varnish]", "recipe = plone.recipe.varnish:build"] },
    expect: [
      "fail buildout.cfg:4:10-36 Part varnish of buildout.cfg compiles software by plone.recipe.varnish:build (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "passes the entry of the same recipe that configures",
    files: { "buildout.cfg": ["[buildout]", "parts = varnish", "[varnish]", "recipe = plone.recipe.varnish:script"] },
    expect: ["pass buildout.cfg:4:10-37 buildout:buildout.cfg"],
  },
  {
    name: "does not look at a section that is no part",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = zope",
        "[nginx]",
        "recipe = zc.recipe.cmmi",
        "[zope]",
        "recipe = plone.recipe.zope2instance",
      ],
    },
    expect: ["pass buildout.cfg:6:10-36 buildout:buildout.cfg"],
  },
  {
    name: "fails once what several roots take from one file",
    files: {
      "base.cfg": ["[redis]", "recipe = hexagonit.recipe.cmmi"],
      "live1.cfg": ["[buildout]", "extends = base.cfg", "parts = redis"],
      "live2.cfg": ["[buildout]", "extends = base.cfg", "parts = redis"],
      "live3.cfg": ["[buildout]", "extends = base.cfg", "parts = redis"],
    },
    expect: [
      "fail base.cfg:2:10-31 Part redis of live1.cfg, live2.cfg and live3.cfg compiles software by hexagonit.recipe.cmmi (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "does not know the recipe that a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts = haproxy", "[haproxy]", "recipe = {{ value }}"] },
    expect: ["unknown buildout.cfg:4:10-21 What {{ value }} is filled in with is not known here."],
  },
  {
    name: "fails a command that runs configure and make",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = haproxy",
        "[haproxy]",
        "recipe = plone.recipe.command",
        "command = cd haproxy-2.8 && ./configure && make install",
      ],
    },
    expect: [
      "fail buildout.cfg:5:11-56 Part haproxy of buildout.cfg compiles software by plone.recipe.command (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "passes a command that makes a folder",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = folders",
        "[folders]",
        "recipe = plone.recipe.command",
        "command = mkdir -p var/log && make docs",
      ],
    },
    expect: ["pass buildout.cfg:4:10-30 buildout:buildout.cfg"],
  },
  {
    name: "fails a recipe for configure and make under another name",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = redis",
        "[redis]",
        "recipe = example.recipe.cmmi",
        "url = https://download.redis.io/releases/redis-7.2.4.tar.gz",
      ],
    },
    expect: [
      "fail buildout.cfg:4:10-29 Part redis of buildout.cfg compiles software by example.recipe.cmmi (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "fails a recipe of any name that is told what to make",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = redis",
        "[redis]",
        "recipe = example.recipe.redis",
        "url = https://download.redis.io/releases/redis-7.2.4.tar.gz",
        "make-targets = install",
      ],
    },
    expect: [
      "fail buildout.cfg:6:16-23 Part redis of buildout.cfg compiles software by example.recipe.redis (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "does not know what an unknown recipe does with an archive",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = redis",
        "[redis]",
        "recipe = example.recipe.redis",
        "url = https://download.redis.io/releases/redis-7.2.4.tar.gz",
      ],
    },
    expect: [
      "unknown buildout.cfg:4:10-30 Part redis of buildout.cfg gives the archive redis-7.2.4.tar.gz to example.recipe.redis, which may compile it; what the recipe does would settle it.",
    ],
  },
  {
    name: "passes a recipe that only downloads an archive",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = solr",
        "[solr]",
        "recipe = hexagonit.recipe.download",
        "url = https://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz",
      ],
    },
    expect: ["pass buildout.cfg:4:10-35 buildout:buildout.cfg"],
  },
  {
    name: "fails make in a folder that is known while buildout runs",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = build",
        "[redis]",
        "recipe = hexagonit.recipe.download",
        "url = https://download.redis.io/releases/redis-7.2.4.tar.gz",
        "[build]",
        "recipe = collective.recipe.cmd",
        "cmds = cd ${redis:location} && make",
      ],
    },
    expect: [
      "fail buildout.cfg:8:8-36 Part build of buildout.cfg compiles software by collective.recipe.cmd (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "passes a program in a folder that is known while buildout runs",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = check",
        "[redis]",
        "recipe = hexagonit.recipe.download",
        "url = https://download.redis.io/releases/redis-7.2.4.tar.gz",
        "[check]",
        "recipe = collective.recipe.cmd",
        "cmds = ${redis:location}/src/redis-cli ping",
      ],
    },
    expect: ["pass buildout.cfg:4:10-35 buildout:buildout.cfg"],
  },
  {
    name: "fails a recipe that builds one server",
    files: { "buildout.cfg": ["[buildout]", "parts = cache", "[cache]", "recipe = sorinaso.recipe.redis"] },
    expect: [
      "fail buildout.cfg:4:10-31 Part cache of buildout.cfg compiles software by sorinaso.recipe.redis (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "fails the entry of a balancer's recipe that builds",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = pound-build pound",
        "[pound-build]",
        "recipe = plone.recipe.pound:build",
        "[pound]",
        "recipe = plone.recipe.pound:config",
      ],
    },
    expect: [
      "fail buildout.cfg:4:10-34 Part pound-build of buildout.cfg compiles software by plone.recipe.pound:build (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "fails make with a variable before its target",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = lua",
        "[lua]",
        "recipe = iw.recipe.cmd",
        "cmds = make PREFIX=/srv/lua install",
      ],
    },
    expect: [
      "fail buildout.cfg:5:8-36 Part lua of buildout.cfg compiles software by iw.recipe.cmd (parts that compile: 1); install a package of the system instead.",
    ],
  },
  {
    name: "passes a recipe that configures what another one built",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = frontend zopepy",
        "[frontend]",
        "recipe = gocept.nginx",
        "nginx = /usr/sbin/nginx",
        "[zopepy]",
        "recipe = zc.recipe.egg",
      ],
    },
    expect: ["pass buildout.cfg:4:10-22 buildout:buildout.cfg"],
  },
]);
