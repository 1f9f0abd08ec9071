import rule from "../../../rules/buildout/fetched-stays.ts";
import { cases } from "../../cases.ts";

cases("buildout/fetched-stays", rule, [
  {
    name: "fails a layer on a branch",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://raw.githubusercontent.com/example/versions/master/plone-6.0.cfg",
        "parts =",
      ],
    },
    expect: [
      "fail buildout.cfg:2:11-82 A build of buildout.cfg extends https://raw.githubusercontent.com/example/versions/master/plone-6.0.cfg, which changes without notice, so two builds of one commit differ; extend a tag, a commit or a copy in the checkout.",
    ],
  },
  {
    name: "fails a branch that a part checks out",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts = theme plugins",
        "find-links =",
        "[theme]",
        "recipe = gitrecipe",
        "repository = https://git.example.org/theme.git",
        "branch = main",
        "[plugins]",
        "recipe = infrae.subversion",
        "urls =",
        "    https://svn.example.org/xmlrpc/trunk xmlrpc",
        "    https://svn.example.org/tags/tags/1.0 tags",
      ],
    },
    expect: [
      "fail production.cfg:6:14-47 A build of production.cfg checks out https://git.example.org/theme.git, whose branch holds something else tomorrow; name a revision or a tag.",
    ],
  },
  {
    name: "passes a revision and a tag that parts check out",
    files: {
      "production.cfg": [
        "[buildout]",
        "parts = theme plugins",
        "find-links =",
        "[theme]",
        "recipe = zerokspot.recipe.git",
        "repository = https://git.example.org/theme.git",
        "rev = 4f2a91c0de",
        "[plugins]",
        "recipe = infrae.subversion",
        "urls = https://svn.example.org/xmlrpc/tags/2.1 xmlrpc",
      ],
    },
    expect: ["pass production.cfg:6:14-47 buildout:production.cfg"],
  },
  {
    name: "passes the same layer at a tag",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "extends = https://raw.githubusercontent.com/example/versions/6.0.13/plone-6.0.cfg",
        "parts =",
        "find-links =",
      ],
    },
    expect: ["pass buildout.cfg:2:11-82 buildout:buildout.cfg"],
  },
  {
    name: "fails the latest release of a line of Plone that goes on",
    files: {
      "buildout.cfg": ["[buildout]", "extends = https://dist.plone.org/release/6.1-latest/versions.cfg", "parts ="],
    },
    expect: [
      "fail buildout.cfg:2:11-65 A build of buildout.cfg extends https://dist.plone.org/release/6.1-latest/versions.cfg, which changes without notice, so two builds of one commit differ; extend a tag, a commit or a copy in the checkout.",
    ],
  },
  {
    name: "passes the latest release of a line of Plone that has ended",
    files: {
      "buildout.cfg": ["[buildout]", "extends = https://dist.plone.org/release/5.2-latest/versions.cfg", "parts ="],
    },
    expect: ["pass buildout.cfg:2:11-65 buildout:buildout.cfg"],
  },
  {
    name: "fails an archive of whatever is stable",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = redis",
        "[redis]",
        "recipe = hexagonit.recipe.cmmi",
        "url = https://download.redis.io/redis-stable.tar.gz",
      ],
    },
    expect: [
      "fail buildout.cfg:5:7-52 A build of buildout.cfg downloads https://download.redis.io/redis-stable.tar.gz, which is another release tomorrow, so two builds of one commit differ; name a version.",
    ],
  },
  {
    name: "passes an archive of one version",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = redis",
        "[redis]",
        "recipe = hexagonit.recipe.cmmi",
        "url = https://download.redis.io/releases/redis-7.2.4.tar.gz",
      ],
    },
    expect: ["pass buildout.cfg:5:7-60 buildout:buildout.cfg"],
  },
  {
    name: "fails an archive of a branch",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = theme",
        "[theme]",
        "recipe = hexagonit.recipe.download",
        "url = https://github.com/example/theme/archive/refs/heads/main.zip",
      ],
    },
    expect: [
      "fail buildout.cfg:5:7-67 A build of buildout.cfg downloads https://github.com/example/theme/archive/refs/heads/main.zip, which is another release tomorrow, so two builds of one commit differ; name a version.",
    ],
  },
  {
    name: "does not know the archive that a template fills in",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = theme",
        "[theme]",
        "recipe = hexagonit.recipe.download",
        "url = https://github.com/example/theme/archive/{{ branch }}.zip",
      ],
    },
    expect: [
      "unknown buildout.cfg:5:7-50 What https://github.com/example/theme/archive/{{ branch }}.zip is filled in with is not known here.",
    ],
  },
  {
    name: "passes a root that fetches nothing by address",
    files: { "buildout.cfg": ["[buildout]", "parts ="] },
    expect: ["pass buildout.cfg:1:1-11 buildout:buildout.cfg"],
  },
  {
    name: "passes a version whose makers call it stable",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = libevent",
        "[libevent]",
        "recipe = zc.recipe.cmmi",
        "url = https://downloads.example.org/libevent-2.1.12-stable.tar.gz",
      ],
    },
    expect: ["pass buildout.cfg:5:7-66 buildout:buildout.cfg"],
  },
]);
