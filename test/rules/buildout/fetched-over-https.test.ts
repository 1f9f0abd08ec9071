import rule from "../../../rules/buildout/fetched-over-https.ts";
import { cases } from "../../cases.ts";

cases("buildout/fetched-over-https", rule, [
  {
    name: "fails a page of links over plain http",
    files: { "buildout.cfg": ["[buildout]", "parts =", "find-links = http://dist.plone.org/thirdparty"] },
    expect: [
      "fail buildout.cfg:3:14-46 A build of buildout.cfg fetches code without encryption from dist.plone.org, and whoever sits between can change what it runs; write https://.",
    ],
  },
  {
    name: "passes the same page over https",
    files: { "buildout.cfg": ["[buildout]", "parts =", "find-links = https://dist.plone.org/thirdparty"] },
    expect: ["pass buildout.cfg:3:14-47 buildout:buildout.cfg"],
  },
  {
    name: "fails a configuration that is extended over plain http",
    files: { "buildout.cfg": ["[buildout]", "extends = http://dist.plone.org/release/4.3.20/versions.cfg", "parts ="] },
    expect: [
      "fail buildout.cfg:2:11-60 A build of buildout.cfg fetches code without encryption from dist.plone.org, and whoever sits between can change what it runs; write https://.",
    ],
  },
  {
    name: "fails all addresses of several roots as one habit",
    files: {
      "base.cfg": ["[buildout]", "index = http://eggs.example.org/simple"],
      "live1.cfg": ["[buildout]", "extends = base.cfg", "parts =", "find-links = http://packages.example.com/"],
      "live2.cfg": ["[buildout]", "extends = base.cfg", "parts ="],
    },
    expect: [
      "fail base.cfg:2:9-39 A build of live1.cfg and live2.cfg fetches code without encryption from eggs.example.org, packages.example.com; eggs.example.org, and whoever sits between can change what it runs; write https://.",
    ],
  },
  {
    name: "fails an archive without encryption and checksum",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = solr",
        "[solr]",
        "recipe = hexagonit.recipe.download",
        "url = http://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz",
      ],
    },
    expect: [
      "fail buildout.cfg:5:7-72 A build of buildout.cfg fetches archives without encryption or checksum from archive.apache.org, and whoever sits between can change what it runs; write https:// or the md5sum.",
    ],
  },
  {
    name: "passes an archive without encryption that a checksum holds",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = solr",
        "[solr]",
        "recipe = hexagonit.recipe.download",
        "url = http://archive.apache.org/dist/lucene/solr/8.11.2/solr-8.11.2.tgz",
        "md5sum = c9b3b3b3f8b0d2f3a1e0f3b0a2b1c0d9",
      ],
    },
    expect: ["pass buildout.cfg:5:7-72 buildout:buildout.cfg"],
  },
  {
    name: "passes an archive whose address holds its checksum",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = varnish",
        "[varnish]",
        "recipe = zc.recipe.cmmi",
        "url = http://varnish-cache.org/_downloads/varnish-7.4.2.tgz#sha256=7c1ba1",
      ],
    },
    expect: ["pass buildout.cfg:5:7-74 buildout:buildout.cfg"],
  },
  {
    name: "fails a checkout by a protocol that GitHub refuses",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "extensions = mr.developer",
        "auto-checkout = example.policy",
        "[sources]",
        "example.policy = git git://github.com/example/example.policy.git rev=1.4.2",
      ],
    },
    expect: [
      "fail buildout.cfg:6:18-75 A build of buildout.cfg fetches git://github.com/example/example.policy.git, but GitHub refuses git:// since March 2022, and the build stops; write https://.",
    ],
  },
  {
    name: "passes an index in the house's own network",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts =",
        "index = http://10.0.0.9/simple",
        "find-links = http://eggs/ http://pypi.example.internal/",
      ],
    },
    expect: ["pass buildout.cfg:3:9-31 buildout:buildout.cfg"],
  },
  {
    name: "passes an address that is no download",
    files: {
      "buildout.cfg": [
        "[buildout]",
        "parts = settings",
        "[settings]",
        "recipe = collective.recipe.template",
        "url = http://www.example.org/",
        "output = settings.ini",
      ],
    },
    expect: ["pass buildout.cfg:1:1-11 buildout:buildout.cfg"],
  },
  {
    name: "does not know what a template fills in",
    files: { "buildout.cfg": ["[buildout]", "parts =", "index = {{ index }}"] },
    expect: ["unknown buildout.cfg:3:9-20 What {{ index }} is filled in with is not known here."],
  },
  {
    name: "cannot tell when a layer of unknown content may name pages",
    files: { "buildout.cfg": ["[buildout]", "extends = https://cfg.example.org/base.cfg", "parts ="] },
    expect: [
      "unknown buildout.cfg:2:11-43 https://cfg.example.org/base.cfg is fetched when buildout runs and was not read here; save it as extends-cache/cfg.example.org/base.cfg to have it read.",
    ],
  },
]);
